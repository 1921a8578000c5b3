internal import ArgumentParser
internal import GeneratorConfiguration
internal import GeneratorPipeline

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Tells whether the output folder is up to date with the document.",
        discussion: """
            Regenerates in memory and compares both ways: a file that is missing, changed or no longer generated is \
            shown as a unified diff, and the exit status is 1. Nothing is written. Made for continuous integration.

            EXAMPLES:
              clientgen check
                  With clientgen.yaml or spec/clientgen.yaml in the current folder.
              clientgen check --spec openapi.yaml --output Sources/PetStore
                  The same options as were given to generate.
            """)

    @OptionGroup var options: GeneratorOptions
    @OptionGroup var diagnostics: DiagnosticOptions

    /// What a plugin's users run instead of `clientgen generate`.
    @Option(help: .hidden)
    var generateCommand: String?

    func run() throws {
        var options = options.commandLineOptions
        options.generateCommand = generateCommand
        try finish(CheckRun.run(options, in: .current(diagnostics)))
    }
}
