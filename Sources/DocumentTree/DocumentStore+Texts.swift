public import Diagnostics

extension DocumentStore {
    /// What came of looking for a text.
    public enum TextAnswer {
        /// What is in the file.
        case found(String)
        /// There is no such file: this says so, and was not reported.
        case absent(Diagnostic)
        /// Why it is not read was reported.
        case refused
    }

    /// How the files are named whose text a document may have for its own: what is written to be read by people.
    ///
    /// Others hold what nobody means to see in generated comments.
    private static let textNames = [".md", ".markdown", ".mdx", ".txt", ".html"]

    /// Whether a reference names a whole file that is text and no document.
    public static func namesText(_ reference: String) -> Bool {
        let uri = URIReference(reference)
        let path = uri.path.lowercased()
        return uri.fragment == nil && textNames.contains { path.hasSuffix($0) }
    }

    /// The text of the file that a reference names, such as `description.md`; within the same bounds as documents.
    ///
    /// What a URL names is no text that is read.
    public func text(_ reference: String, from file: SourceFile, at location: SourceLocation) -> TextAnswer {
        let uri = URIReference(reference)
        guard uri.scheme == nil, uri.authority == nil, !isRemote(file),
            case .file(let from) = keys[ObjectIdentifier(file)] ?? rootKey
        else {
            diagnostics.report(DocumentDiagnostics.refTextIsRemote(reference, at: location))
            return .refused
        }
        guard let path = Self.path(of: reference, from: from.text) else {
            diagnostics.report(DocumentDiagnostics.refInvalid(reference, at: location))
            return .refused
        }
        switch place(path, reference, at: location) {
        case .refused: return .refused
        case .absent(let diagnostic): return .absent(diagnostic)
        case .file(let realPath, let folder): return read(realPath, in: folder, reference, at: location)
        }
    }

    private func read(
        _ realPath: String, in folder: OpenFolder, _ reference: String, at location: SourceLocation
    ) -> TextAnswer {
        let key = ExactText(realPath)
        if let known = texts[key] { return known.map { .found(Self.text(of: $0)) } ?? .refused }
        let shown = folders.shown(realPath)
        guard hasRoom(for: shown, at: location) else { return .refused }
        switch folder.read(realPath, limit: DocumentReader.maximumFileSize) {
        case .success(let bytes):
            let file = SourceFile(path: shown, bytes: bytes)
            let isText = count(file, at: location) && DocumentReader.isText(file, diagnostics: diagnostics)
            texts[key] = .some(isText ? file : nil)
            return isText ? .found(Self.text(of: file)) : .refused
        case .failure(let failure):
            if case .absent(let diagnostic) = answer(to: failure, shown: shown, reference, at: location) {
                return .absent(diagnostic)
            }
            return .refused
        }
    }

    /// Without a byte order mark.
    private static func text(of file: SourceFile) -> String {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let text = file.bytes.starts(with: mark) ? file.bytes.dropFirst(mark.count) : file.bytes[...]
        return String(decoding: text, as: UTF8.self)
    }

    /// Tells of a reference to a file that is not there.
    public func report(_ absence: Diagnostic) { diagnostics.report(absence) }
}
