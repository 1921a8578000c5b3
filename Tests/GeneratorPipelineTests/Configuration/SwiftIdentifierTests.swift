import Testing

@testable import GeneratorConfiguration
@testable import GeneratorPipeline

@Suite struct SwiftIdentifierTests {
    @Test(arguments: ["a", "Pet", "_x1", "self"]) func acceptsPlainIdentifiers(text: String) {
        #expect(SwiftIdentifier.isPlain(text))
    }

    @Test(arguments: ["", "1a", "a-b", "a b", "é", "a\n", "a.b", String(repeating: "a", count: 201)])
    func refusesOtherText(text: String) {
        #expect(!SwiftIdentifier.isPlain(text))
        #expect(!SwiftIdentifier.isModuleName(text))
    }

    @Test(arguments: ["Swift", "ClientRuntime", "self", "class", "_", "Type", "API"])
    func refusesReservedModuleNames(text: String) {
        #expect(!SwiftIdentifier.isModuleName(text))
    }

    /// A client that was called so would import itself, or hide what it is built with.
    @Test(arguments: [
        "AsyncHTTPClientTransport", "ClientMetrics", "ClientOAuth", "ClientTracing", "ClientWebhooks", "Foundation",
        "FoundationEssentials", "HTTPTransport", "HTTPTypes", "JSONCoding", "Logging", "PrivateKeyJWT", "Safeguards",
        "URLSessionTransport", "WireFormats",
    ])
    func refusesModulesOfTheRuntime(text: String) {
        #expect(!SwiftIdentifier.isModuleName(text))
        #expect(SwiftIdentifier.isModuleName(text + "2") && SwiftIdentifier.isModuleName(text.lowercased()))
    }
}
