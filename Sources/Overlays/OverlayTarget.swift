public import Diagnostics

extension Overlay {
    /// The path of the document that the overlay was made for, seen from where the overlay's own path is; nil where it
    /// says none, or one that is no plain relative path.
    public var documentPath: String? {
        guard let reference = extends?.reference, !reference.isEmpty, !reference.hasPrefix("/"),
            !reference.utf8.contains(where: { "?#%:\\".utf8.contains($0) || $0 < 0x20 })
        else { return nil }
        let folder = file.path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        return (folder.map(String.init) + [reference]).joined(separator: "/")
    }

    /// Warns where the overlay is made for another document.
    ///
    /// - Parameters:
    ///   - path: The document's path, normalised.
    ///   - normalised: Gives the normalised form of a path.
    public func checkTarget(
        _ path: String, normalised: (String) -> String, diagnostics: DiagnosticSink
    ) {
        guard let extends, let meant = documentPath, normalised(meant) != normalised(path) else { return }
        diagnostics.report(.overlayExtends(extends.reference, path, at: extends.location))
    }
}
