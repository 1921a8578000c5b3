import Foundation
import PackagePlugin

/// Generates the client of a target at build time, from the `openapi.yaml` beside its sources.
@main struct ClientgenPlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
        guard let target = target as? SwiftSourceModuleTarget else {
            throw PluginError("ClientgenPlugin generates Swift; the target \(target.name) has another language.")
        }
        let files = try FileManager.default.contentsOfDirectory(
            at: target.directoryURL, includingPropertiesForKeys: nil)
        let source = try ClientSource(target: target.name, module: target.moduleName, files: files)
        return [
            try BuildCommand(source, workFolder: context.pluginWorkDirectoryURL)
                .command(clientgen: context.tool(named: "clientgen").url)
        ]
    }
}

#if canImport(XcodeProjectPlugin)
    import XcodeProjectPlugin

    extension ClientgenPlugin: XcodeBuildToolPlugin {
        func createBuildCommands(context: XcodePluginContext, target: XcodeTarget) throws -> [Command] {
            let module = String(target.displayName.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
            let source = try ClientSource(
                target: target.displayName, module: module, files: target.inputFiles.map(\.url))
            return [
                try BuildCommand(source, workFolder: context.pluginWorkDirectoryURL)
                    .command(clientgen: context.tool(named: "clientgen").url)
            ]
        }
    }
#endif
