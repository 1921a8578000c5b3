internal import ArgumentParser
internal import GeneratorConfiguration
internal import GeneratorPipeline

struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Generates the client and writes it to the output folder.",
        discussion: """
            Files that did not change are not touched, files no longer generated are removed, and files that clientgen \
            did not write are never overwritten or removed. Nothing is written when the document has an error.

            EXAMPLES:
              clientgen generate
                  With clientgen.yaml or spec/clientgen.yaml in the current folder.
              clientgen generate --spec openapi.yaml --output Sources/PetStore
                  Any document, without a configuration.
              clientgen generate --spec openapi.json --output PetStore --package --runtime-path ../clientgen
                  A package of its own: cd PetStore && swift build.
              clientgen generate --spec services/pets/openapi.yaml --output PetStore --allow-refs-in services/common
                  A document that refers to files of another folder.
              clientgen generate --config spec/clientgen.yaml --strict --dry-run
                  What would be written; fails on the first warning.
            """)

    @OptionGroup var options: GeneratorOptions
    @OptionGroup var diagnostics: DiagnosticOptions

    @Flag(help: "Say what would be written, and write nothing.")
    var dryRun = false

    @Flag(name: .shortAndLong, help: "Print nothing but diagnostics.")
    var quiet = false

    /// What ClientgenPlugin has told the build system to watch: a file with one path a line.
    @Option(help: .hidden)
    var watchedFiles: String?

    func run() throws {
        var options = options.commandLineOptions
        options.watchedFiles = watchedFiles
        try finish(
            GenerateRun.run(
                options, isDryRun: dryRun, isQuiet: quiet,
                in: .current(diagnostics)))
    }
}
