import Diagnostics
import DocumentTree
import Overlays
import SwiftEmitter

@testable import GeneratorConfiguration
@testable import GeneratorPipeline

/// What the generator makes of a hostile document, in memory: the client, its tests and its pages.
struct HostileRun {
    let outcome: GeneratorPipeline.Outcome
    let diagnostics: [Diagnostic]

    /// - Parameters:
    ///   - overlays: What is changed in the document before; one that cannot be read refuses it.
    ///   - change: Lays something over the configuration.
    init(
        _ input: HostileInput, overlays: [HostileInput] = [],
        _ change: (inout GeneratorConfiguration) -> Void = { _ in }
    ) {
        let sink = DiagnosticSink()
        let changes = overlays.compactMap { overlay in
            DocumentReader.read(overlay.file, diagnostics: sink).flatMap { OverlayReader.read($0, diagnostics: sink) }
        }
        guard changes.count == overlays.count else {
            outcome = .unreadable
            diagnostics = sink.diagnostics
            return
        }
        var configuration = GeneratorConfiguration()
        change(&configuration)
        let settings = GeneratorSettings(
            specPath: input.fileName, outputPath: "Output", module: configuration.module,
            configuration: configuration, runtime: nil, writesReadme: true, writesCatalogue: true,
            testsPath: "OutputWireTests", isStrict: false, generateCommand: "clientgen generate")
        outcome = GeneratorPipeline.generate(
            input.file, at: input.fileName, settings: settings, overlays: changes, diagnostics: sink)
        diagnostics = sink.diagnostics
    }

    /// The files of the module and of its tests; empty where the document is refused.
    var files: [GeneratedFile] {
        guard case .generated(let generation) = outcome else { return [] }
        return generation.files + generation.tests
    }

    /// All findings as the commands print them.
    var report: String { DiagnosticReport(diagnostics).text }

    /// How much was written and printed.
    var byteCount: Int { files.reduce(report.utf8.count) { $0 + $1.contents.utf8.count } }
}
