internal import Diagnostics
internal import DocumentTree
internal import OutputFolders

/// Looks for the OpenAPI document of a project.
package enum DocumentSearch {
    /// The documents in a folder and in those below it that usually hold one, by the folder's order and by name.
    ///
    /// Files called `openapi.yaml`, `openapi.yml` or `openapi.json`; if there are none, any YAML or JSON file with the
    /// key `openapi`.
    package static func documents(in workingFolder: String) -> [String] {
        let sources = entries(of: "Sources", in: workingFolder, .folder).map { "Sources/" + $0 }
        let files = ([".", "spec", "openapi", "api"] + sources).flatMap { folder in
            entries(of: folder, in: workingFolder, .file).filter(isDocumentName)
                .map { folder == "." ? $0 : folder + "/" + $0 }
        }
        let named = files.filter { PathText.stem(of: $0) == "openapi" }
        return named.isEmpty ? files.filter { isOpenAPI($0, in: workingFolder) } : named
    }

    private static func isDocumentName(_ name: String) -> Bool {
        [".yaml", ".yml", ".json"].contains { name.hasSuffix($0) } && name != "clientgen.yaml"
    }

    private static func entries(of path: String, in workingFolder: String, _ kind: Folder.Kind) -> [String] {
        guard let folder = try? Folder.open(PathText.join(workingFolder, path), displayPath: path),
            let names = try? folder.names()
        else { return [] }
        return names.filter { (try? folder.kind(of: $0)) == kind }
    }

    private static func isOpenAPI(_ path: String, in workingFolder: String) -> Bool {
        DocumentReader.read(
            path: PathText.join(workingFolder, path), displayPath: path, diagnostics: DiagnosticSink())?["openapi"]
            != nil
    }
}
