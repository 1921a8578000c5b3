import Foundation
import PackagePlugin

/// Runs `clientgen generate` or `clientgen check` for each committed client of a package.
struct ClientCommand {
    /// What `clientgen` is asked to do.
    enum Verb: String {
        case generate, check

        /// What people type after `swift package`.
        var pluginVerb: String { "\(rawValue)-client" }
    }

    let verb: Verb
    let context: PluginContext

    /// Runs `clientgen` once for each client.
    ///
    /// - Throws: ``PluginError`` if there is none, or at the end if a run failed.
    func run(_ arguments: [String]) throws {
        var extractor = ArgumentExtractor(arguments)
        let targets = extractor.extractOption(named: "target")
        let rest = extractor.remainingArguments
        if rest.contains("--help") || rest.contains("-h") {
            print(help)
            return
        }
        let clients = try CommittedClient.all(of: context.package, named: targets)
        let clientgen = try context.tool(named: "clientgen").url
        var failed: [String] = []
        for client in clients {
            let status = try Self.run(
                clientgen,
                [verb.rawValue, "--diagnostic-paths", "absolute"] + client.arguments + mending(client) + rest,
                in: context.package.directoryURL)
            if status != 0 { failed.append("\(client.name) (exit status \(status))") }
        }
        if !failed.isEmpty {
            throw PluginError("clientgen \(verb.rawValue) failed for \(failed.joined(separator: ", ")); see above.")
        }
    }

    /// What `clientgen check` tells people to run.
    private func mending(_ client: CommittedClient) -> [String] {
        guard verb == .check else { return [] }
        let command = "swift package \(Verb.generate.pluginVerb)"
        return ["--generate-command", client.target.map { "\(command) --target \($0)" } ?? command]
    }

    private static func run(_ tool: URL, _ arguments: [String], in folder: URL) throws -> Int32 {
        let process = Process()
        process.executableURL = tool
        process.arguments = arguments
        process.currentDirectoryURL = folder
        try process.run()
        process.waitUntilExit()
        return process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    }

    private var help: String {
        """
        USAGE: swift package \(verb.pluginVerb) [--target <target> ...] [options of 'clientgen \(verb.rawValue)' ...]

        Runs 'clientgen \(verb.rawValue)' for each target whose folder has a clientgen.yaml with the key 'output', and \
        for clientgen.yaml or spec/clientgen.yaml of the package itself; with --target, for the targets named only. \
        Other options are passed on: see 'swift run clientgen help \(verb.rawValue)'.
        """
    }
}
