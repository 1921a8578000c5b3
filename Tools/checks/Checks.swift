internal import ArgumentParser
internal import Foundation

/// What `make` checks beyond the tests of this package: modules that stand in a package outside the tree.
@main
struct Checks: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "checks",
        abstract: "Compiles and tries generated modules in a package outside the tree.",
        discussion: "Run it in the root folder of the project; 'make' does.",
        subcommands: [GoldensCommand.self, IsolationCommand.self, CorpusCommand.self, SchemasCommand.self])

    static func main() async {
        let signals = RunningProcesses.shared.endOn([SIGINT, SIGTERM])
        await main(nil)
        withExtendedLifetime(signals) {}
    }
}
