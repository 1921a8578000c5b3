internal import Diagnostics
internal import DocumentTree
internal import OutputFolders
internal import Overlays

/// The overlays that a run applies to its document.
enum OverlayFiles {
    /// Reads them; nil, with errors reported, where one is none.
    /// - Parameter document: The document's path as it is shown.
    static func read(
        _ paths: [String], for document: String, in environment: CommandEnvironment, _ diagnostics: DiagnosticSink
    ) -> [Overlay]? {
        let overlays = paths.compactMap { path -> Overlay? in
            let actual = PathText.join(environment.workingFolder, path)
            let sink = DiagnosticSink()
            let root = DocumentReader.read(path: actual, displayPath: path, diagnostics: sink)
            let overlay = sink.hasErrors ? nil : root.flatMap { OverlayReader.read($0, diagnostics: sink) }
            diagnostics.report(contentsOf: sink)
            overlay?.checkTarget(document, normalised: PathText.normalised, diagnostics: diagnostics)
            return overlay
        }
        return overlays.count == paths.count ? overlays : nil
    }
}
