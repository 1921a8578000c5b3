public import Diagnostics

/// The root document and what it refers to, each read once.
///
/// Only files in the root document's folder are read, symbolic links followed, and what ``ReferenceAccess`` allows besides.
public final class DocumentStore {
    /// Where a document comes from: what it is told apart by.
    enum Key: Hashable {
        /// Its path with symbolic links followed.
        case file(ExactText)
        /// Its URL, without user and password.
        case url(URIReference)
    }

    /// How large the documents may be together, in bytes: 256 MiB.
    public static let maximumSize = 256 << 20
    /// How many documents there may be besides the root document.
    public static let maximumCount = 10_000

    /// What came of looking for a document.
    public enum Answer {
        /// Its tree.
        case found(Node)
        /// Nobody has it: this says so, and was not reported.
        case absent(Diagnostic)
        /// It is there, or nobody may ask whether it is; why there is no tree was reported.
        case refused
    }

    private struct Loaded {
        var file: SourceFile?
        var node: Node?
    }

    private let root: SourceFile
    /// The files whose changes the root document's tree has.
    public let overlays: [SourceFile]
    let rootKey: Key
    let diagnostics: DiagnosticSink
    let folders: AllowedFolders
    private let remote: RemoteDocuments

    /// A document that could not be read is there too, so that its errors are reported once.
    private var loaded: [Key: Loaded] = [:]
    /// By path, the files that are no documents but texts; nil for one that cannot be read.
    var texts: [ExactText: SourceFile?] = [:]
    /// By its file, where each document comes from.
    private(set) var keys: [ObjectIdentifier: Key] = [:]
    private var cachedRootNode: Node??
    /// Whether there are too many documents, or they are too large together.
    private var isFull = false
    /// How many documents are read besides the root document.
    var countLimit = DocumentStore.maximumCount

    /// A store around a root document.
    ///
    /// - Parameters:
    ///   - root: The root document.
    ///   - rootNode: Its tree if it has been read; otherwise it is read when first needed.
    ///   - overlays: The files that hold parts of that tree besides the root document.
    ///   - path: Where the root document is; by default, its path as shown.
    ///   - access: What may be read besides the files of the root document's folder.
    ///   - diagnostics: Where errors are reported.
    public init(
        root: SourceFile,
        rootNode: Node? = nil,
        overlays: [SourceFile] = [],
        path: String? = nil,
        access: ReferenceAccess = ReferenceAccess(),
        diagnostics: DiagnosticSink
    ) {
        self.root = root
        self.overlays = overlays
        byteCount = overlays.reduce(root.bytes.count) { $0 + $1.bytes.count }
        self.diagnostics = diagnostics
        cachedRootNode = rootNode.map { .some($0) }
        let path = path ?? root.path
        folders = AllowedFolders(
            document: FilePath.folder(of: path), shown: FilePath.folder(of: root.path), others: access.folders)
        remote = RemoteDocuments(fetch: access.fetch)
        let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.index(after: $0)...]) } ?? path
        // The folder the document is named in counts, also if the document itself is a symbolic link.
        rootKey = .file(ExactText(FilePath.join(folders.document, name)))
        keys[ObjectIdentifier(root)] = rootKey
    }

    /// The tree of the root document; nil, with errors reported, if it has none.
    public var rootNode: Node? {
        if let cached = cachedRootNode { return cached }
        let node = DocumentReader.read(root, diagnostics: diagnostics)
        cachedRootNode = .some(node)
        return node
    }

    /// The documents read so far: the root document, what changes it, and the others by path.
    public var files: [SourceFile] {
        rootFiles
            + (loaded.values.compactMap(\.file) + texts.values.compactMap(\.self)).sorted { $0.path < $1.path }
    }

    /// How large the documents are that were read so far, in bytes.
    public internal(set) var byteCount: Int

    /// The files that the root document's tree was read from.
    public var rootFiles: [SourceFile] { [root] + overlays }

    /// The root document's file.
    public var rootFile: SourceFile { root }

    /// The URI that references in a document are relative to, unless it says otherwise.
    public func uri(of file: SourceFile) -> URIReference {
        switch keys[ObjectIdentifier(file)] ?? rootKey {
        case .file(let path): URIReference(filePath: path.text)
        case .url(let url): url
        }
    }

    /// Whether a document was fetched.
    public func isRemote(_ file: SourceFile) -> Bool {
        if case .url = keys[ObjectIdentifier(file)] { true } else { false }
    }

    /// What to call a document in generated text: its path from the root document's folder, or its URL.
    ///
    /// The same on every machine; empty for the root document.
    public func name(of file: SourceFile) -> String {
        switch keys[ObjectIdentifier(file)] ?? rootKey {
        case rootKey: ""
        case .file(let path): folders.name(of: path.text)
        case .url(let url): url.description
        }
    }

    /// Whether a reference names a file that may be read; reports nothing.
    public func hasFile(_ reference: String, from file: SourceFile) -> Bool {
        guard case .file(let from) = keys[ObjectIdentifier(file)] ?? rootKey,
            let path = Self.path(of: reference, from: from.text),
            folders.mayLookUp(path), case .success(let real) = LocalFile.realPath(path)
        else { return false }
        return folders.holding(real) != nil && LocalFile.isRegular(real)
    }

    /// The tree of the document that a reference names, seen from the document the reference stands in.
    ///
    /// A fragment (`#…`) is ignored, so a whole `$ref` can be given; percent-encoding is decoded (RFC 3986 section 2.1).
    /// What is relative in a fetched document is relative to its URL.
    ///
    /// - Parameters:
    ///   - reference: A reference, such as `schemas/pet.yaml`, `../common.yaml#/Error` or a URL.
    ///   - file: The document it stands in: the root document or one from this store.
    ///   - location: Where the reference stands, for errors.
    /// - Returns: The tree; nil if there is none, with `ref-remote`, `ref-fetch-failed`, `ref-invalid`,
    ///   `ref-outside-root`, `ref-file-not-found`, `file-unreadable`, `file-too-large`, `documents-too-many`,
    ///   `documents-too-large` or the document's own errors reported.
    public func load(relative reference: String, from file: SourceFile, at location: SourceLocation? = nil) -> Node? {
        switch find(reference, from: file, at: location) {
        case .found(let node): return node
        case .absent(let diagnostic):
            diagnostics.report(diagnostic)
            return nil
        case .refused: return nil
        }
    }

    /// The same, where it is for others to say what becomes of a reference to a file that is not there.
    ///
    /// - Parameter isOptional: Whether nothing of a client needs the document: what is wrong with it is a warning then.
    public func find(
        _ reference: String, from file: SourceFile, at location: SourceLocation? = nil, isOptional: Bool = false
    ) -> Answer {
        let uri = URIReference(reference).withoutFragment
        switch keys[ObjectIdentifier(file)] ?? rootKey {
        case .url(let base):
            return answer(load(uri.resolved(against: base), isRedirected: true, reference, at: location))
        case .file(let from):
            if uri.scheme != nil || uri.authority != nil {
                let url = uri.resolved(against: URIReference(filePath: from.text))
                return answer(load(url, isRedirected: false, reference, at: location))
            }
            guard let path = Self.path(of: reference, from: from.text) else {
                diagnostics.report(DocumentDiagnostics.refInvalid(reference, at: location))
                return .refused
            }
            return find(path: path, reference, at: location, isOptional: isOptional)
        }
    }

    private func answer(_ node: Node?) -> Answer { node.map(Answer.found) ?? .refused }

    /// The path that a relative reference names; nil if its percent-encoding is wrong.
    static func path(of reference: String, from: String) -> String? {
        let text = Substring(reference.utf8.prefix { $0 != UInt8(ascii: "#") })
        guard let decoded = PercentEncoding.decode(text), !decoded.utf8.contains(0) else { return nil }
        guard !decoded.isEmpty else { return from }
        return FilePath.normalized(FilePath.join(FilePath.folder(of: from), decoded))
    }

    // MARK: - Files

    private func find(
        path: String, _ reference: String, at location: SourceLocation?, isOptional: Bool
    ) -> Answer {
        let key = Key.file(ExactText(path))
        if key == rootKey { return answer(rootNode) }
        if let known = loaded[key] { return answer(known.node) }
        switch place(path, reference, at: location) {
        case .refused: return .refused
        case .absent(let diagnostic): return .absent(diagnostic)
        case .file(let realPath, let folder):
            let realKey = Key.file(ExactText(realPath))
            if realKey == rootKey { return answer(rootNode) }
            if let known = loaded[realKey] { return answer(known.node) }
            let shown = folders.shown(realPath)
            guard hasRoom(for: shown, at: location) else { return .refused }
            switch folder.read(realPath, limit: DocumentReader.maximumFileSize) {
            case .success(let bytes):
                return answer(keep(SourceFile(path: shown, bytes: bytes), realKey, location, isOptional: isOptional))
            case .failure(let failure): return answer(to: failure, shown: shown, reference, at: location)
            }
        }
    }

    /// Where a file is that may be read.
    enum FilePlace {
        case file(realPath: String, in: OpenFolder)
        case absent(Diagnostic)
        /// Why was reported.
        case refused
    }

    /// Where the file at a path is, symbolic links followed.
    func place(_ path: String, _ reference: String, at location: SourceLocation?) -> FilePlace {
        // Before anything is looked up: whether a file outside exists is nobody's business.
        guard folders.mayLookUp(path) else { return refuse(path, reference, at: location) }
        switch LocalFile.realPath(path) {
        case .success(let realPath):
            guard let folder = folders.holding(realPath) else { return refuse(realPath, reference, at: location) }
            return .file(realPath: realPath, in: folder)
        case .failure(let failure):
            switch answer(to: failure, shown: folders.shown(path), reference, at: location) {
            case .absent(let diagnostic): return .absent(diagnostic)
            case .found, .refused: return .refused
            }
        }
    }

    private func refuse(_ path: String, _ reference: String, at location: SourceLocation?) -> FilePlace {
        diagnostics.report(
            DocumentDiagnostics.refOutsideRoot(
                reference, root: folders.shownDocument, needed: folders.shown(FilePath.folder(of: path)), at: location))
        return .refused
    }

    func answer(
        to failure: LocalFile.Failure, shown: String, _ reference: String, at location: SourceLocation?
    ) -> Answer {
        switch failure {
        case .notFound: return .absent(DocumentDiagnostics.refFileNotFound(reference, path: shown, at: location))
        case .unreadable(let reason):
            diagnostics.report(DocumentDiagnostics.fileUnreadable(shown, reason, at: location))
        case .tooLarge:
            let limit = DocumentReader.maximumFileSize
            diagnostics.report(DocumentDiagnostics.fileTooLarge(shown, limit: limit, at: location))
        }
        return .refused
    }

    // MARK: - URLs

    /// - Parameter isRedirected: Whether it is a fetched document that leads here.
    private func load(
        _ url: URIReference, isRedirected: Bool, _ reference: String, at location: SourceLocation?
    ) -> Node? {
        guard url.isHTTP else {
            diagnostics.report(
                isRedirected
                    ? DocumentDiagnostics.refFromRemote(reference, at: location)
                    : DocumentDiagnostics.refScheme(reference, at: location))
            return nil
        }
        // The error has been told.
        guard !isFull else { return nil }
        guard remote.isAllowed else {
            diagnostics.report(DocumentDiagnostics.refIsRemote(reference, at: location))
            return nil
        }
        switch remote.document(at: url) {
        case .known(let final): return loaded[.url(final)]?.node
        case .fetched(let bytes, let final):
            return keep(SourceFile(path: final.description, bytes: bytes, isShown: false), .url(final), location)
        case .failed(let reason):
            diagnostics.report(DocumentDiagnostics.refFetchFailed(reference, url, reason, at: location))
            return nil
        }
    }

    /// Whether one more document may be read; if not, that has been told.
    func hasRoom(for path: String, at location: SourceLocation?) -> Bool {
        guard !isFull, loaded.count + texts.count >= countLimit else { return !isFull }
        isFull = true
        diagnostics.report(DocumentDiagnostics.documentsTooMany(path, limit: countLimit, at: location))
        return false
    }

    private func keep(
        _ file: SourceFile, _ key: Key, _ location: SourceLocation?, isOptional: Bool = false
    ) -> Node? {
        guard count(file, at: location) else {
            loaded[key] = Loaded(file: nil, node: nil)
            return nil
        }
        keys[ObjectIdentifier(file)] = key
        guard isOptional else {
            let node = DocumentReader.read(file, diagnostics: diagnostics)
            loaded[key] = Loaded(file: file, node: node)
            return node
        }
        let found = DiagnosticSink()
        let node = DocumentReader.read(file, diagnostics: found)
        // Who needs the document later is told of its errors.
        guard !found.hasErrors else {
            diagnostics.report(DocumentDiagnostics.optionalFile(file.path, found.diagnostics, at: location))
            return nil
        }
        diagnostics.report(contentsOf: found)
        loaded[key] = Loaded(file: file, node: node)
        return node
    }

    /// Counts a file that was read; false, with an error, if these are too large together.
    func count(_ file: SourceFile, at location: SourceLocation?) -> Bool {
        byteCount += file.bytes.count
        guard byteCount > Self.maximumSize else { return true }
        isFull = true
        diagnostics.report(DocumentDiagnostics.documentsTooLarge(file.path, limit: Self.maximumSize, at: location))
        return false
    }
}
