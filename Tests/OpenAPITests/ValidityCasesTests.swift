import Diagnostics
import DocumentTree
import Foundation
import OpenAPI
import Testing

/// The standard's own cases, where they are at hand: in OPENAPI_VALIDITY_DIR, or in a folder beside the package.
@Suite struct ValidityCasesTests {
    static let folder: URL = {
        if let path = ProcessInfo.processInfo.environment["OPENAPI_VALIDITY_DIR"] { return URL(filePath: path) }
        var package = URL(filePath: #filePath)
        for _ in 0..<3 { package.deleteLastPathComponent() }
        return package.deletingLastPathComponent().appending(path: "shared/openapi-validity")
    }()

    static func cases(_ kind: String) -> [String] {
        ["v3.1", "v3.2"].flatMap { version in
            let path = "\(version)/\(kind)"
            let names =
                (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path())) ?? []
            return names.filter { $0.hasSuffix(".yaml") }.sorted().map { "\(path)/\($0)" }
        }
    }

    static func errors(_ name: String) throws -> [Diagnostic] {
        let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        let linted = LintedDocument(text)
        #expect(linted.isDocument)
        // A valid document may refer to a URL; that nothing is fetched is no fault of it.
        return linted.diagnostics.filter { $0.severity == .error && $0.id != "ref-remote" }
    }

    @Test(arguments: cases("pass")) func isAccepted(name: String) throws {
        #expect(try Self.errors(name) == [])
    }

    @Test(arguments: cases("fail")) func isRefused(name: String) throws {
        let errors = try Self.errors(name)
        #expect(!errors.isEmpty)
        #expect(errors.allSatisfy { $0.location != nil && !$0.message.isEmpty })
    }
}
