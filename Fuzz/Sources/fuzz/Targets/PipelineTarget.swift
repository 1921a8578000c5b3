import Diagnostics
import JSONCoding
import OpenAPI
import SwiftEmitter

@testable import Describing
@testable import DocumentTree
@testable import GeneratorConfiguration
@testable import GeneratorPipeline
@testable import Linting

extension FuzzTarget {
    /// Whole documents: `generate` with tests and pages, `describe` and `lint`, in memory.
    static let documents = FuzzTarget(name: "documents", run: runPipeline, mutate: DocumentMutator.mutate)

    @Sendable private static func runPipeline(_ bytes: [UInt8]) {
        let isJSON = bytes.first == UInt8(ascii: "{")
        let path = isJSON ? "openapi.json" : "openapi.yaml"
        let file = SourceFile(path: path, bytes: bytes)
        let settings = GeneratorSettings(
            specPath: path, outputPath: "Output", module: "Fuzzed", configuration: GeneratorConfiguration(),
            runtime: nil, writesReadme: true, writesCatalogue: true, testsPath: "OutputTests", isStrict: false,
            generateCommand: "clientgen generate")

        let sink = DiagnosticSink()
        let outcome = GeneratorPipeline.generate(file, at: path, settings: settings, diagnostics: sink)
        switch outcome {
        case .generated(let generation):
            require(!sink.hasErrors, "generated in spite of an error")
            check(generation.files + generation.tests, of: bytes)
        case .refused, .unreadable: require(sink.hasErrors, "refused without an error")
        }
        check(DiagnosticReport(sink.diagnostics).text)

        // It goes the same way as `generate`, but for its end.
        if bytes.count.isMultiple(of: 8) { describe(file, at: path, settings: settings) }

        let findings = DiagnosticSink()
        if let root = DocumentReader.read(file, diagnostics: findings) {
            let store = DocumentStore(
                root: file, rootNode: root, path: path, access: ReferenceAccess(), diagnostics: findings)
            _ = Linter.check(root, store: store, diagnostics: findings)
        }
        check(DiagnosticReport(findings.diagnostics, limit: .max).text)
        checkJSON(LintJSON.text(LintFindings(findings.diagnostics), documents: [path]))
        for finding in findings.diagnostics {
            let line = GitHubAnnotation.line(finding)
            require(line.hasPrefix("::") && !line.contains { $0.isNewline }, "an annotation of several lines")
        }
    }

    private static func describe(_ file: SourceFile, at path: String, settings: GeneratorSettings) {
        let sink = DiagnosticSink()
        let outcome = GeneratorPipeline.describe(file, at: path, settings: settings, diagnostics: sink)
        guard case .described(let description) = outcome else { return }
        check(DescriptionText(description, specPath: path).text)
        checkJSON(DescriptionJSON.text(description))
    }

    private static func checkJSON(_ text: String) {
        require((try? JSON.decode(JSONValue.self, from: text)) != nil, "no JSON is printed")
    }

    private static func check(_ files: [GeneratedFile], of bytes: [UInt8]) {
        var size = 0
        for file in files {
            size += file.contents.utf8.count
            check(file.contents)
            let isPlain = file.path.utf8.allSatisfy {
                (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
                    || "_+-./".utf8.contains($0)
            }
            require(isPlain && !file.path.split(separator: "/").contains(".."), "a path: \(file.path)")
        }
        require(Set(files.map { $0.path.lowercased() }).count == files.count, "two files of one name")
        require(size <= 1_000_000 + 2_000 * bytes.count, "\(size) bytes were written of \(bytes.count)")
    }

    /// No text that is written or printed has what a terminal or an editor would not show.
    private static func check(_ text: String) {
        for scalar in text.unicodeScalars where scalar.value < 0x20 || (0x202A...0x202E).contains(scalar.value) {
            require(scalar == "\n" || scalar == "\t", "U+\(String(scalar.value, radix: 16)) is written")
        }
    }
}
