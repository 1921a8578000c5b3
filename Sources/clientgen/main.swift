internal import ArgumentParser
internal import GeneratorPipeline

do {
    var command = try Clientgen.parseAsRoot()
    try command.run()
} catch {
    // Wrong usage is 2, as the shell's own tools have it; the argument parser's own choice is 64.
    let parsed = Clientgen.exitCode(for: error)
    let code = parsed == .validationFailure ? ExitCode(ExitStatus.usage.rawValue) : parsed
    let message =
        parsed == .validationFailure
        ? CommandSuggestion.improved(
            Clientgen.fullMessage(for: error), arguments: Array(CommandLine.arguments.dropFirst()),
            commands: Clientgen.configuration.subcommands.filter { $0.configuration.shouldDisplay }
                .compactMap { $0.configuration.commandName })
        : Clientgen.fullMessage(for: error)
    if !message.isEmpty { Terminal.write(message + "\n", to: code.isSuccess ? .output : .error) }
    Terminal.exit(code.rawValue)
}
