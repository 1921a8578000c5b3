import GeneratorPipeline

@testable import GeneratorConfiguration

/// A project of a test's own: a document, its configuration, and the commands run in it.
struct Project {
    let folder: TemporaryFolder

    init(_ document: String = SampleDocument.text(), configuration: String = "") throws {
        folder = try TemporaryFolder()
        try folder.write(document, to: "spec/openapi.yaml")
        try folder.write(
            "spec: openapi.yaml\noutput: ../Generated/Pets\n" + configuration, to: "spec/clientgen.yaml")
    }

    private func options(_ change: (inout CommandLineOptions) -> Void) -> CommandLineOptions {
        var options = CommandLineOptions()
        change(&options)
        return options
    }

    func generate(
        isDryRun: Bool = false, isQuiet: Bool = false, paths: DiagnosticPaths = .given,
        _ change: (inout CommandLineOptions) -> Void = { _ in }
    ) -> CommandResult {
        GenerateRun.run(
            options(change), isDryRun: isDryRun, isQuiet: isQuiet,
            in: CommandEnvironment(workingFolder: folder.path, diagnosticPaths: paths))
    }

    func check(_ change: (inout CommandLineOptions) -> Void = { _ in }) -> CommandResult {
        CheckRun.run(options(change), in: CommandEnvironment(workingFolder: folder.path))
    }
}
