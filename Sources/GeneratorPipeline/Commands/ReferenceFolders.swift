internal import Diagnostics
internal import DocumentTree
internal import OutputFolders

/// The folders that references may name files of, besides the document's own.
enum ReferenceFolders {
    /// Reports those that are not there; what is allowed by mistake would be told nowhere else.
    static func check(_ folders: [String], workingFolder: String, _ diagnostics: DiagnosticSink) {
        for folder in folders where !FileStatus.isFolder(PathText.join(workingFolder, folder)) {
            diagnostics.error(
                "ref-folder-missing", "There is no folder '\(VisibleText.excerpt(of: folder, limit: 200))'.",
                help: "--allow-refs-in and the key 'allow-refs-in' take folders that are there.")
        }
    }

    /// What the references of a document may reach.
    /// - Parameter reach: Which servers may be asked; nil for none.
    static func access(
        _ folders: [String], reach: ReferenceAccess.Reach?, in environment: CommandEnvironment
    ) -> ReferenceAccess {
        var access = ReferenceAccess(folders: folders.map { PathText.join(environment.workingFolder, $0) })
        if let reach, let fetch = environment.fetch { access.fetch = { fetch($0, $1, reach) } }
        return access
    }
}
