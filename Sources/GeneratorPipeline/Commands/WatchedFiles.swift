internal import Diagnostics
internal import DocumentTree
internal import OutputFolders

/// The files whose change makes a build system generate anew, against those that the client was generated from.
///
/// A build is planned before the documents are read, and again only when files are added to a target or the package's
/// manifest changes. A file that came to be referred to since is not watched.
enum WatchedFiles {
    /// Warns of each document that the list, one path a line, leaves out.
    static func check(
        _ documents: [SourceFile], against list: String, workingFolder: String, _ diagnostics: DiagnosticSink
    ) {
        guard
            let file = DocumentReader.file(
                path: PathText.join(workingFolder, list), displayPath: list, diagnostics: diagnostics)
        else { return }
        let watched = Set(
            String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").map { FileStatus.real(String($0)) })
        for document in documents where !document.path.contains("://") {
            guard !watched.contains(FileStatus.real(PathText.join(workingFolder, document.path))) else { continue }
            diagnostics.warning(
                "unwatched-file",
                "The build does not generate anew when this file changes: it was planned before the file was referred to.",
                at: SourceLocation(file: document, line: 1, column: 1),
                help: "Plan the build anew: touch Package.swift, and build again.")
        }
    }
}
