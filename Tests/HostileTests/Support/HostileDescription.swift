import Describing
import Diagnostics

@testable import GeneratorConfiguration
@testable import GeneratorPipeline

/// What `describe` makes of a document.
struct HostileDescription {
    /// Empty where the document is refused.
    var json = ""
    /// Empty where the document is refused.
    var text = ""
    let ids: Set<DiagnosticID>

    init(_ input: HostileInput) {
        let sink = DiagnosticSink()
        let settings = GeneratorSettings(
            specPath: input.fileName, outputPath: "Output", module: nil, configuration: GeneratorConfiguration(),
            runtime: nil, writesReadme: false, writesCatalogue: false, testsPath: nil, isStrict: false,
            generateCommand: "clientgen generate")
        let outcome = GeneratorPipeline.describe(
            input.file, at: input.fileName, settings: settings, diagnostics: sink)
        ids = Set(sink.diagnostics.map(\.id))
        guard case .described(let description) = outcome else { return }
        json = DescriptionJSON.text(description)
        text = DescriptionText(description, specPath: input.fileName).text
    }
}
