internal import ArgumentParser
internal import GeneratorPipeline

/// The command line: a thin shell around `GeneratorPipeline`.
struct Clientgen: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clientgen",
        abstract: "Generates a Swift client from an OpenAPI document.",
        discussion: """
            FIRST STEPS:
              clientgen init
              clientgen generate --spec openapi.yaml --output Generated/PetStore
              clientgen check --spec openapi.yaml --output Generated/PetStore
              clientgen lint openapi.yaml
              clientgen describe openapi.yaml

            Each command takes its document as an argument or by --spec.

            With a clientgen.yaml in the project (see 'clientgen help configuration'), 'clientgen generate' and \
            'clientgen check' need no options.

            EXIT STATUS:
              0  All is well; for check: the output is up to date.
              1  The document has errors, or the output is not up to date.
              2  The command line or the configuration is wrong.
              3  The document can't be read.
              4  The output can't be written.
            """,
        version: version,
        subcommands: [
            InitCommand.self, GenerateCommand.self, CheckCommand.self, LintCommand.self, DescribeCommand.self,
            ConfigurationCommand.self,
        ])

    /// The tool's version: the newest of CHANGELOG.md.
    static let version = "0.7.0"
}
