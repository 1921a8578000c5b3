import Diagnostics
import DocumentTree
import Linting
import OpenAPI
import Testing

@testable import GeneratorConfiguration
@testable import GeneratorPipeline

/// A run holds its documents, and their folders open, only until it ends: a process may read thousands.
@Suite struct ReleaseTests {
    enum Command: CaseIterable {
        case generate, describe, lint
    }

    /// Lives as long as something may still ask for other documents.
    private final class Witness: Sendable {}

    @Test(arguments: Command.allCases, ["3.0.4", "3.1.0", "3.2.0"])
    func nothingOutlivesTheRun(_ command: Command, version: String) throws {
        let file = HostileInput(try InjectionDocument.everything(version).json).file
        weak var kept: Witness?
        do {
            let witness = Witness()
            kept = witness
            let access = ReferenceAccess(fetch: { [witness] _, _ in .failure("asked for \(witness)") })
            #expect(Self.run(command, file, access))
        }
        #expect(kept == nil)
    }

    /// Whether the document was read.
    private static func run(_ command: Command, _ file: SourceFile, _ access: ReferenceAccess) -> Bool {
        let settings = GeneratorSettings(
            specPath: file.path, outputPath: "Output", module: nil, configuration: GeneratorConfiguration(),
            runtime: nil, writesReadme: true, writesCatalogue: true, testsPath: "OutputTests", isStrict: false,
            generateCommand: "clientgen generate")
        let sink = DiagnosticSink()
        switch command {
        case .generate:
            let outcome = GeneratorPipeline.generate(
                file, at: file.path, settings: settings, access: access, diagnostics: sink)
            if case .unreadable = outcome { return false } else { return true }
        case .describe:
            let outcome = GeneratorPipeline.describe(
                file, at: file.path, settings: settings, access: access, diagnostics: sink)
            if case .unreadable = outcome { return false } else { return true }
        case .lint:
            guard let root = DocumentReader.read(file, diagnostics: sink) else { return false }
            let store = DocumentStore(
                root: file, rootNode: root, path: file.path, access: access, diagnostics: sink)
            return Linter.check(root, store: store, diagnostics: sink)
        }
    }
}
