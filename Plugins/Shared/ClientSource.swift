import Foundation

/// What the client of one target is generated from.
struct ClientSource {
    /// What the document of a target may be called, so that it need not be named.
    static let documentNames = ["openapi.yaml", "openapi.yml", "openapi.json"]
    /// What the configuration of a target is called.
    static let configurationName = "clientgen.yaml"

    /// The target's name, for messages.
    let target: String
    /// The module that the client is generated for.
    let module: String
    let configuration: ConfigurationKeys
    let document: URL

    /// Finds the document and the configuration among a target's own files.
    ///
    /// The document is the one that the configuration names, else the file `openapi.yaml`, `.yml` or `.json`.
    init(target: String, module: String, files: [URL]) throws {
        self.target = target
        self.module = module
        configuration = try ConfigurationKeys(files.first { $0.lastPathComponent == Self.configurationName })
        if let file = configuration.file, let path = configuration.value("spec") {
            document = URL(filePath: path, relativeTo: file.deletingLastPathComponent()).standardizedFileURL
            guard FileManager.default.fileExists(atPath: document.path(percentEncoded: false)) else {
                throw PluginError(
                    "There is no document \(path), which 'spec' names.", at: file, line: configuration.line(of: "spec"))
            }
            return
        }
        let documents = files.filter { Self.documentNames.contains($0.lastPathComponent) }
        guard let document = documents.first else {
            throw PluginError(
                "The target \(target) has no OpenAPI document to generate a client from. Add openapi.yaml (or .yml, "
                    + ".json) to the target's folder, or a clientgen.yaml that names one with the key 'spec'.")
        }
        guard documents.count == 1 else {
            let names = documents.map(\.lastPathComponent).sorted().joined(separator: " and ")
            throw PluginError(
                "The target \(target) has more than one document: \(names). Name one in its clientgen.yaml with the "
                    + "key 'spec', or give each a target of its own.")
        }
        self.document = document
    }

    /// The YAML and JSON files that the client may come to depend on: those of the document's folder, where a `$ref`
    /// reaches by itself, and of the folders that `allow-refs-in` names; and the overlays.
    func inputs() -> [URL] {
        var folders = [document.deletingLastPathComponent()]
        if let file = configuration.file {
            folders += configuration.values("allow-refs-in").map {
                URL(filePath: $0, relativeTo: file.deletingLastPathComponent()).standardizedFileURL
            }
        }
        var inputs = Set([document] + (configuration.file.map { [$0] } ?? []))
        if let file = configuration.file {
            inputs.formUnion(
                configuration.values("overlays").map {
                    URL(filePath: $0, relativeTo: file.deletingLastPathComponent()).standardizedFileURL
                })
        }
        for folder in folders { inputs.formUnion(Self.documents(in: folder)) }
        return inputs.sorted { $0.path() < $1.path() }
    }

    private static func documents(in folder: URL) -> [URL] {
        let files = FileManager.default.enumerator(
            at: folder, includingPropertiesForKeys: nil, options: [.skipsHiddenFiles])
        var documents: [URL] = []
        while let file = files?.nextObject() as? URL {
            // Documents, and the texts that a `$ref` may stand in place of.
            if ["yaml", "yml", "json", "md", "markdown", "mdx", "txt", "html"].contains(file.pathExtension.lowercased())
            {
                documents.append(file.standardizedFileURL)
            } else if FileManager.default.fileExists(
                atPath: file.appending(path: "Package.swift").path(percentEncoded: false))
            {
                // Another package, such as one that a build has checked out.
                files?.skipDescendants()
            }
        }
        return documents
    }
}
