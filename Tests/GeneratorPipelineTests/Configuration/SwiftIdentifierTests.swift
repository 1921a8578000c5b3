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
}
