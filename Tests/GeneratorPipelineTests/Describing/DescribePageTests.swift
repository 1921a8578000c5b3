import Foundation
import Testing

@testable import Describing
@testable import GeneratorConfiguration
@testable import GeneratorPipeline
@testable import OutputFolders

/// What `Documentation/describe.md` shows is what `clientgen describe` prints: the page holds the recorded outputs.
///
/// `RECORD_GOLDENS=1` records them anew, and fails so that a recording never passes for a test.
@Suite struct DescribePageTests {
    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    private static let page = root.appending(path: "Documentation/describe.md")

    /// The first fenced block of a language.
    private func block(_ language: String) throws -> String {
        let parts = try String(contentsOf: Self.page, encoding: .utf8).components(separatedBy: "```\(language)\n")
        let text = try #require(parts.dropFirst().first?.components(separatedBy: "\n```").first)
        return text + "\n"
    }

    private func check(_ output: String, isBlock language: String) throws {
        let recorded = try block(language)
        if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
            let text = try String(contentsOf: Self.page, encoding: .utf8)
            let fences = ("```\(language)\n", "```\n")
            try text.replacing(fences.0 + recorded + fences.1, with: fences.0 + output + fences.1)
                .write(to: Self.page, atomically: true, encoding: .utf8)
            Issue.record("recorded; read it, then run without RECORD_GOLDENS")
            return
        }
        let difference = UnifiedDiff(
            from: Array(recorded.utf8), named: "page", to: Array(output.utf8), named: "clientgen describe")
        #expect(recorded == output, "\(difference.lines.joined(separator: "\n"))")
    }

    @Test func hyperstackFitsOnOneScreen() throws {
        var options = CommandLineOptions()
        options.configuration = "spec/clientgen.yaml"
        let result = DescribeRun.run(options, in: CommandEnvironment(workingFolder: Self.root.path()))
        #expect(result.status == .success)
        let lines = result.standardOutput.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count <= 46)
        #expect(lines.allSatisfy { $0.count <= 120 })
        try check(result.standardOutput, isBlock: "text")
        // The README shows a group of it.
        let readme = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
        let excerpt = try #require(
            readme.components(separatedBy: "## Describing a client").last?.components(separatedBy: "```text\n")
                .dropFirst()
                .first?.components(separatedBy: "```").first)
        #expect(result.standardOutput.contains(excerpt))
    }

    @Test func theSmallDocumentAsJSON() throws {
        let folder = try TemporaryFolder()
        try folder.write(try block("yaml"), to: "openapi.yaml")
        var options = CommandLineOptions()
        options.spec = "openapi.yaml"
        let result = DescribeRun.run(options, format: .json, in: CommandEnvironment(workingFolder: folder.path))
        #expect(result.status == .success && result.standardError.isEmpty)
        try check(result.standardOutput, isBlock: "json")
    }
}
