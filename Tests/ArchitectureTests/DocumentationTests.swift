import Foundation
import Testing

/// What README.md, ARCHITECTURE.md and CONTRIBUTING.md say is there, is there.
@Suite struct DocumentationTests {
    static let pages = [
        "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "spec/README.md",
        "Documentation/describe.md", "Documentation/keywords.md", "Documentation/parameters.md",
        "Documentation/extensions.md", "Documentation/limits.md", "Documentation/values.md",
        "Examples/BuildPlugin/README.md", "Examples/CommandPlugin/README.md", "Examples/GitHubActions/README.md",
    ]

    /// The tests whose sources hold the examples, compiled and, where they reach no service, run.
    static let examples = [
        "Tests/HyperstackTests", "Tests/EndToEndTests", "Tests/ClientRuntimeTests/Snippets", "Tests/TelemetryTests",
        "Tests/ClientWebhooksTests", "Tests/ClientOAuthTests",
    ]

    /// The README and every article of a DocC catalogue.
    static let articles = {
        let folders = ["Sources", "Generated"].flatMap { folder in
            let url = ImportArrowTests.root.appending(path: folder)
            return ((try? FileManager.default.subpathsOfDirectory(atPath: url.path())) ?? []).map { "\(folder)/\($0)" }
        }
        return ["README.md"] + folders.filter { $0.contains(".docc/") && $0.hasSuffix(".md") }.sorted()
            + folders.filter { $0.hasPrefix("Generated/") && $0.hasSuffix("/README.md") }.sorted()
    }()

    static func text(_ path: String) throws -> String {
        try String(contentsOf: ImportArrowTests.root.appending(path: path), encoding: .utf8)
    }

    @Test func everyCatalogueHasArticles() {
        for catalogue in ["Sources/ClientRuntime/ClientRuntime.docc/", "Generated/Hyperstack/Documentation.docc/"] {
            #expect(Self.articles.count { $0.hasPrefix(catalogue) } >= 4, "\(catalogue) has too few articles")
        }
    }

    @Test(arguments: articles)
    func everySwiftExampleIsCompiled(_ page: String) throws {
        let sources = try Self.examples.flatMap(ImportArrowTests.swiftFiles).map {
            Self.lines(try String(contentsOf: $0, encoding: .utf8)).joined(separator: "\n")
        }
        for block in Self.blocks("swift", in: try Self.text(page)) {
            // The test has expectations of its own before the example's closing brace.
            let lines = Self.lines(block).filter { !$0.hasPrefix("import ") }.joined(separator: "\n")
                .trimmingSuffix("\n}")
            #expect(
                !lines.isEmpty && sources.contains { $0.contains(lines) },
                "\(page): in no source of \(Self.examples):\n\(block)")
        }
    }

    /// A fence without a language, or of a language spelled otherwise, would be checked by nothing.
    @Test(arguments: articles)
    func everyBlockSaysItsLanguage(_ page: String) throws {
        let known = ["swift", "text", "sh", "yaml"]
        let fences = try Self.text(page).split(separator: "\n").filter { $0.hasPrefix("```") }
        for (index, fence) in fences.enumerated() where index.isMultiple(of: 2) {
            #expect(known.contains(String(fence.dropFirst(3))), "\(page) has a block that begins with \(fence)")
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
