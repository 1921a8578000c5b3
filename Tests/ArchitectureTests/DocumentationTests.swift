import Foundation
import Testing

/// What README.md, ARCHITECTURE.md and CONTRIBUTING.md say is there, is there.
@Suite struct DocumentationTests {
    static let pages = [
        "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "spec/README.md", "Documentation/describe.md",
        "Examples/BuildPlugin/README.md", "Examples/CommandPlugin/README.md", "Examples/GitHubActions/README.md",
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
        let plugins = try Self.text("Scripts/check-plugins")
        for block in Self.blocks("sh", in: try Self.text("README.md")) {
            for line in Self.lines(block) {
                let isRun =
                    line.hasPrefix("clientgen ") || line.hasPrefix("make ")
                    || line.hasPrefix("swift package ") && plugins.contains(line.dropFirst("swift package ".count))
                #expect(isRun, "nothing runs `\(line)`")
            }
        }
    }

    /// What the README shows of a manifest stands in one that `Scripts/check-plugins` builds.
    @Test func everyTargetIsOneOfAnExample() throws {
        let manifests = try ["BuildPlugin", "CommandPlugin"].map {
            Self.lines(try Self.text("Examples/\($0)/Package.swift")).joined(separator: "\n")
        }
        let targets = Self.blocks("text", in: try Self.text("README.md")).filter { $0.hasPrefix(".target(") }
        #expect(!targets.isEmpty)
        for target in targets {
            let lines = Self.lines(target).joined(separator: "\n")
            #expect(manifests.contains { $0.contains(lines) }, "in no example:\n\(target)")
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
