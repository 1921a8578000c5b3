import Foundation
import PackagePlugin

/// A client that is kept among the package's sources, as opposed to one generated at build time.
///
/// Its configuration says so with the key `output`.
struct CommittedClient {
    /// The target that holds the configuration; nil for a configuration of the package.
    let target: String?
    /// What `clientgen` is given, its paths relative to the package.
    let arguments: [String]

    /// What messages call it.
    var name: String { target ?? "the package" }

    /// The clients of the targets of these names, or, without names, of all and of the package.
    static func all(of package: Package, named names: [String]) throws -> [CommittedClient] {
        let targets = package.targets.compactMap { $0 as? any SourceModuleTarget }.sorted { $0.name < $1.name }
        guard names.isEmpty else { return try names.map { try client($0, among: targets, of: package) } }
        let clients = try targets.compactMap { try client(of: $0, in: package) } + ofPackage(package)
        guard !clients.isEmpty else {
            throw PluginError(
                "There is no client to work on: no target's folder has a clientgen.yaml with the key 'output'. Write "
                    + "one beside the target's openapi.yaml, with the line 'output: Generated'.")
        }
        return clients
    }

    private static func client(
        _ name: String, among targets: [any SourceModuleTarget], of package: Package
    ) throws -> CommittedClient {
        guard let target = targets.first(where: { $0.name == name }) else {
            let known = targets.map(\.name).joined(separator: ", ")
            throw PluginError("The package has no target '\(name)'. Its targets are: \(known).")
        }
        guard let client = try client(of: target, in: package) else {
            throw PluginError(
                "The folder of the target \(name) has no clientgen.yaml with the key 'output'. Write one with the line "
                    + "'output: Generated', or give the target the plugin ClientgenPlugin instead.")
        }
        return client
    }

    /// Nil where the target has no configuration, or one without an output.
    private static func client(of target: any SourceModuleTarget, in package: Package) throws -> CommittedClient? {
        let file = target.directoryURL.appending(path: ClientSource.configurationName)
        guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) else { return nil }
        let configuration = try ConfigurationKeys(file)
        guard configuration.line(of: "output") != nil else {
            // Passing over a client would call it up to date.
            guard !configuration.isUnclear("output") else {
                throw PluginError(
                    "\(file.path(percentEncoded: false)): the plugin can't tell what 'output' is. Write it on a line of "
                        + "its own: 'output: Generated'.")
            }
            return nil
        }
        var arguments = ["--config", path(file, from: package.directoryURL)]
        if configuration.value("module") == nil { arguments += ["--module", target.moduleName] }
        return CommittedClient(target: target.name, arguments: arguments)
    }

    /// The client of the configuration that `clientgen generate` finds by itself in the package's folder.
    private static func ofPackage(_ package: Package) -> [CommittedClient] {
        let name = ["clientgen.yaml", "spec/clientgen.yaml"].first {
            let file = package.directoryURL.appending(path: $0)
            return FileManager.default.fileExists(atPath: file.path(percentEncoded: false))
        }
        return name.map { [CommittedClient(target: nil, arguments: ["--config", $0])] } ?? []
    }

    private static func path(_ file: URL, from folder: URL) -> String {
        let start = folder.standardizedFileURL.pathComponents
        let path = file.standardizedFileURL.pathComponents
        guard path.starts(with: start) else { return file.path(percentEncoded: false) }
        return path.dropFirst(start.count).joined(separator: "/")
    }
}
