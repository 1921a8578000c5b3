internal import ArgumentParser
internal import GeneratorConfiguration
internal import GeneratorPipeline

/// Explains the configuration file, so that `clientgen help configuration` does.
struct ConfigurationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "configuration",
        abstract: "Explains every key of the configuration file.",
        discussion: ConfigurationKey.guide)

    @Flag(help: "Print only the example, to start a clientgen.yaml from.")
    var example = false

    func run() throws {
        try finish(
            CommandResult(
                status: .success, standardOutput: (example ? ConfigurationKey.example : ConfigurationKey.guide + "\n")))
    }
}
