import PackagePlugin

/// `swift package generate-client`: writes each committed client of the package anew.
@main struct GenerateClientPlugin: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) async throws {
        try ClientCommand(verb: .generate, context: context).run(arguments)
    }
}
