import Foundation
import Testing

/// The arrows of ARCHITECTURE.md: what each module may import, and nothing else.
@Suite struct ImportArrowTests {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The modules of this project, and what each may import.
    ///
    /// Nothing that a client links imports the generator; `ClientModel` and `SwiftEmitter` know no OpenAPI.
    static let arrows: [String: Set<String>] = [
        "Sources/JSONCoding": [],
        "Sources/Safeguards": [],
        "Sources/WireFormats": ["JSONCoding", "Safeguards", "HTTPTypes"],
        "Sources/HTTPTransport": ["JSONCoding", "Safeguards", "HTTPTypes"],
        "Sources/ClientRuntime": [
            "WireFormats", "HTTPTransport", "JSONCoding", "Safeguards", "HTTPTypes", "Logging",
        ],
        "Sources/ClientOAuth": ["ClientRuntime", "Safeguards"],
        "Sources/PrivateKeyJWT": ["ClientOAuth", "ClientRuntime", "JWTKit"],
        "Sources/AsyncHTTPClientTransport": [
            "HTTPTransport", "AsyncHTTPClient", "HTTPTypes", "NIOCore", "NIOHTTP1", "NIOHTTPCompression",
            "NIOPosix", "NIOSSL",
        ],
        "Sources/URLSessionTransport": ["HTTPTransport", "HTTPTypes"],
        "Sources/ClientTracing": ["ClientRuntime", "HTTPTypes", "Instrumentation", "Tracing"],
        "Sources/ClientMetrics": ["ClientRuntime", "CoreMetrics"],
        "Sources/ClientWebhooks": ["ClientRuntime", "Crypto", "HTTPTypes"],
        "Generated/Hyperstack": ["ClientRuntime", "AsyncHTTPClientTransport"],
        "Sources/Diagnostics": ["Safeguards"],
        "Sources/DocumentTree": ["CLibYAML", "JSONCoding", "Diagnostics"],
        "Sources/Patterns": [],
        "Sources/Overlays": ["Patterns", "DocumentTree", "Diagnostics"],
        "Sources/OpenAPI": ["DocumentTree", "Diagnostics"],
        "Sources/ClientModel": [],
        "Sources/Linting": ["OpenAPI", "DocumentTree", "Diagnostics", "JSONCoding", "Safeguards"],
        "Sources/Naming": ["ClientModel"],
        "Sources/Lowering": ["OpenAPI", "ClientModel", "Naming", "DocumentTree", "Diagnostics", "Safeguards"],
        "Sources/Samples": ["OpenAPI", "DocumentTree", "JSONCoding", "Patterns"],
        "Sources/WireTestLowering": [
            "Lowering", "Samples", "OpenAPI", "ClientModel", "Naming", "DocumentTree", "Diagnostics",
        ],
        "Sources/SwiftEmitter": ["ClientModel", "Safeguards"],
        "Sources/Describing": ["ClientModel", "SwiftEmitter", "Diagnostics", "JSONCoding", "Safeguards"],
        "Sources/OutputFolders": ["SwiftEmitter", "Diagnostics"],
        "Sources/GeneratorConfiguration": [
            "ClientModel", "Naming", "SwiftEmitter", "OutputFolders", "Overlays", "DocumentTree", "Diagnostics",
        ],
        "Sources/GeneratorPipeline": [
            "ClientModel", "Describing", "Diagnostics", "DocumentTree", "GeneratorConfiguration", "Linting", "Lowering",
            "Naming", "OpenAPI", "OutputFolders", "Overlays", "SwiftEmitter", "WireTestLowering",
        ],
        "Sources/clientgen": [
            "ArgumentParser", "GeneratorPipeline", "GeneratorConfiguration", "Diagnostics", "DocumentTree",
        ],
        "Sources/clientgen-fetch": ["DocumentTree", "Safeguards"],
        "Sources/HyperstackSimulator": [
            "Hummingbird", "HTTPTypes", "Logging", "NIOCore", "ServiceLifecycle",
        ],
        "Sources/hyperstack-simulator": ["ArgumentParser", "HyperstackSimulator", "UnixSignals"],
        "Plugins": ["PackagePlugin"],
        "Examples/HyperstackDemo": ["Hyperstack", "HyperstackSimulator"],
        "Tools/checks": ["ArgumentParser", "Diagnostics", "DocumentTree", "JSONCoding"],
    ]

    /// What comes with the toolchain.
    static let system: Set<String> = [
        "Android", "Darwin", "Dispatch", "Foundation", "FoundationEssentials", "FoundationNetworking", "Glibc", "Musl",
        "Synchronization",
    ]

    @Test(arguments: arrows.keys.sorted())
    func everyImportFollowsAnArrow(_ folder: String) throws {
        let allowed = try #require(Self.arrows[folder]).union(Self.system)
        let files = try Self.swiftFiles(in: folder)
        #expect(!files.isEmpty, "\(folder) has no sources")
        for file in files {
            let imports = try Self.imports(of: String(contentsOf: file, encoding: .utf8))
            for module in imports where !allowed.contains(module) {
                Issue.record("\(file.lastPathComponent) imports \(module), which \(folder) must not")
            }
        }
    }

    @Test func everyModuleHasItsArrows() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: Self.root.appending(path: "Sources").path())
        let modules = folders.filter { !$0.hasPrefix(".") && $0 != "CLibYAML" }.map { "Sources/" + $0 }
        #expect(Set(modules) == Set(Self.arrows.keys.filter { $0.hasPrefix("Sources/") }))
    }

    @Test func noHandWrittenFileIsTooLong() throws {
        for folder in ["Sources", "Examples", "Plugins", "Tools"] {
            for file in try Self.swiftFiles(in: folder) {
                let lines = try String(contentsOf: file, encoding: .utf8).split(
                    separator: "\n", omittingEmptySubsequences: false)
                #expect(lines.count <= 500, "\(file.lastPathComponent) has \(lines.count) lines")
            }
        }
    }

    @Test func nothingOfTheServiceIsInTheGenerator() throws {
        for folder in Self.arrows.keys where folder.hasPrefix("Sources/") && !folder.lowercased().contains("simulator")
        {
            for file in try Self.swiftFiles(in: folder) {
                // Documentation may take the service for its example; code may not know it.
                let code = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
                    .filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n").lowercased()
                for word in ["hyperstack", "credential_exists", "document_id", "group_key"] {
                    #expect(!code.contains(word), "\(file.lastPathComponent) knows `\(word)`")
                }
            }
        }
    }

    // MARK: - Reading

    static func swiftFiles(in folder: String) throws -> [URL] {
        let url = root.appending(path: folder)
        guard FileManager.default.fileExists(atPath: url.path()) else { return [] }
        return try FileManager.default.subpathsOfDirectory(atPath: url.path())
            .filter { $0.hasSuffix(".swift") }.sorted().map { url.appending(path: $0) }
    }

    /// The modules that a source imports before its first declaration, whatever the access level, attributes or kind.
    static func imports(of source: String) -> [String] {
        var modules: [String] = []
        for line in source.split(separator: "\n") {
            let line = line.drop { $0 == " " }
            if let match = line.firstMatch(of: importLine) {
                modules.append(String(match.module))
            } else if !line.isEmpty, !line.hasPrefix("//"), !line.hasPrefix("#") {
                break
            }
        }
        return modules
    }

    private static var importLine: Regex<(Substring, module: Substring)> {
        /^(?:@\S+ )*(?:(?:public|package|internal|fileprivate|private) )?import (?:(?:struct|class|enum|protocol|func|var|let|typealias) )?(?<module>[A-Za-z0-9_]+)/
    }

    @Test func importsAreFoundHoweverTheyAreWritten() {
        let source = """
            import A
            public import B
            @_exported public import C
                internal import struct D.Thing
            // import E
            #if os(Linux)
            @testable import F
            #endif
            struct G {
                import H
            """
        #expect(Self.imports(of: source) == ["A", "B", "C", "D", "F"])
    }
}
