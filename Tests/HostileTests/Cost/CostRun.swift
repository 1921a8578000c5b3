import Diagnostics
import DocumentTree
import Linting
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
        let told = HostileDescription(input)
        outputSize = run.files.reduce(0) { $0 + $1.contents.utf8.count } + told.json.utf8.count + told.text.utf8.count
    }
}
