import SwiftEmitter
import Testing

@testable import GeneratorPipeline

@Suite struct OutputPathTests {
    @Test func takesAPathApart() throws {
        let path = try #require(OutputPath("Sources/Pets/Pet+Name.swift"))
        #expect(path.folders == ["Sources", "Pets"])
        #expect(path.name == "Pet+Name.swift")
    }

    @Test(arguments: [
        "", "/etc/passwd", "../x.swift", "a/../../x.swift", "./x", "a//b", "a/", ".git/config", "a/.b", "a\0b", "a\nb",
        "a\\b",
    ])
    func refusesPathsThatEscapeOrHide(path: String) {
        #expect(OutputPath(path) == nil)
    }

    @Test func knowsGeneratedFilesByTheirFirstLine() {
        let header = GeneratedHeader.line(sourceName: "openapi.yaml")
        #expect(Ownership.isGenerated(Array((header + "\n").utf8)))
        #expect(Ownership.isGenerated(Array("// swift-tools-version: 6.2\n\(header)\n".utf8)))
        #expect(!Ownership.isGenerated(Array("\n\(header)\n".utf8)))
        #expect(!Ownership.isGenerated(Array("// swift-tools-version: 6.2\n\n\(header)\n".utf8)))
        #expect(!Ownership.isGenerated(Array("import Foundation\n".utf8)))
        #expect(!Ownership.isGenerated([]))
    }
}
