import Diagnostics
import DocumentTree
import OpenAPI
import SwiftEmitter

@testable import GeneratorPipeline

/// All that is printed and written of a document, by every command.
struct CostRun {
    /// What `lint` and `generate` found.
    let ids: Set<DiagnosticID>
    /// How many findings are kept in memory.
    let findingCount: Int
    /// How many findings there were in all.
    let totalCount: Int
    /// What `lint` prints, by format.
    let reports: [String]
    /// What `generate` writes, its tests included, and what `describe` prints.
    let outputSize: Int

    init(_ input: HostileInput) {
        let sink = DiagnosticSink()
        if let root = DocumentReader.read(input.file, diagnostics: sink) {
            let store = DocumentStore(root: input.file, rootNode: root, diagnostics: sink)
            _ = Linter.check(root, store: store, diagnostics: sink)
        }
        let findings = LintFindings(
            DiagnosticReport.ordered(sink.diagnostics, isStrict: false), uncounted: sink.remainder)
        reports = [
            DiagnosticReport(findings.shown, limit: .max, uncounted: findings.remainder).text,
            LintJSON.text(findings, documents: [input.fileName]), GitHubAnnotation.text(findings),
        ]
        let run = HostileRun(input)
        ids = Set(sink.diagnostics.map(\.id) + run.diagnostics.map(\.id))
        findingCount = sink.diagnostics.count + run.diagnostics.count
        totalCount = sink.diagnostics.count + sink.remainder.reduce(0) { $0 + $1.count }
        outputSize = run.files.reduce(0) { $0 + $1.contents.utf8.count } + Self.description(of: input)
    }

    private static func description(of input: HostileInput) -> Int {
        let settings = GeneratorSettings(
            specPath: input.fileName, outputPath: "Output", module: nil, configuration: GeneratorConfiguration(),
            runtime: nil, writesReadme: false, writesCatalogue: false, testsPath: nil, isStrict: false,
            generateCommand: "clientgen generate")
        let outcome = GeneratorPipeline.describe(
            input.file, at: input.fileName, settings: settings, diagnostics: DiagnosticSink())
        guard case .described(let description) = outcome else { return 0 }
        return DescriptionJSON.text(description).utf8.count
            + DescriptionText(description, specPath: input.fileName).text.utf8.count
    }
}
