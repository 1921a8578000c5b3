internal import Diagnostics
internal import DocumentTree

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
    static func access(
        _ folders: [String], fetchesReferences: Bool, in environment: CommandEnvironment
    ) -> ReferenceAccess {
        ReferenceAccess(
            folders: folders.map { PathText.join(environment.workingFolder, $0) },
            fetch: fetchesReferences ? environment.fetch : nil)
    }
}
