import Foundation
import Testing

/// What README.md, ARCHITECTURE.md and CONTRIBUTING.md say is there, is there.
@Suite struct DocumentationTests {
    static let pages = [
        "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "spec/README.md", "Documentation/describe.md",
    ]

    /// The sources that hold the README's examples, compiled and run by their own tests.
    static let examples = ["Tests/HyperstackTests/ReadmeExamples.swift", "Tests/EndToEndTests/ReadmeExamples.swift"]

    static func text(_ path: String) throws -> String {
        try String(contentsOf: ImportArrowTests.root.appending(path: path), encoding: .utf8)
    }

    @Test func everySwiftExampleIsCompiledAndRun() throws {
        let sources = try Self.examples.map { Self.lines(try Self.text($0)).joined(separator: "\n") }
        let blocks = Self.blocks("swift", in: try Self.text("README.md"))
        #expect(blocks.count >= 7)
        for block in blocks {
            // The test has expectations of its own before the example's closing brace.
            let lines = Self.lines(block).filter { !$0.hasPrefix("import ") }.joined(separator: "\n")
                .trimmingSuffix("\n}")
            #expect(sources.contains { $0.contains(lines) }, "in none of \(Self.examples):\n\(block)")
        }
    }

    @Test(arguments: pages)
    func everyMakeTargetExists(_ page: String) throws {
        let targets = try Self.text("Makefile").matches(of: /(?m)^([a-z]+):/).map { String($0.1) }
        for match in try Self.text(page).matches(of: /(?m)(?:^|`)make ([a-z]+)/) {
            #expect(targets.contains(String(match.1)), "\(page) names `make \(match.1)`")
        }
    }

    @Test(arguments: pages)
    func everyLinkedFileExists(_ page: String) throws {
        let folder = ImportArrowTests.root.appending(path: page).deletingLastPathComponent()
        for match in try Self.text(page).matches(of: /\]\(([^)#:]+)\)/) {
            let path = folder.appending(path: String(match.1)).path()
            #expect(FileManager.default.fileExists(atPath: path), "\(page) links to \(match.1)")
        }
    }

    static func blocks(_ language: String, in text: String) -> [String] {
        text.components(separatedBy: "```\(language)\n").dropFirst().compactMap {
            $0.components(separatedBy: "\n```").first
        }
    }

    /// The commands of the README's shell examples that `clientgenTests` runs.
    @Test func everyShellExampleIsACommandOfThisProject() throws {
        for block in Self.blocks("sh", in: try Self.text("README.md")) {
            for line in Self.lines(block) {
                #expect(line.hasPrefix("clientgen ") || line.hasPrefix("make "), "nothing runs `\(line)`")
            }
        }
    }

    /// Without indentation and empty lines.
    private static func lines(_ text: String) -> [String] {
        text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }
}

extension String {
    fileprivate func trimmingSuffix(_ suffix: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
    }
}
