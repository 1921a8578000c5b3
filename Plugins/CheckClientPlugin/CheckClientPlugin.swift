import PackagePlugin

/// `swift package check-client`: fails if a committed client of the package is not what its document gives.
@main struct CheckClientPlugin: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) async throws {
        try ClientCommand(verb: .check, context: context).run(arguments)
    }
}
