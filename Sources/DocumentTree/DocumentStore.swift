public import Diagnostics

/// The root document and the local files it refers to, each read once.
///
/// Only files in the allowed folder are read, symbolic links followed. URLs are refused.
public final class DocumentStore {
    private struct Loaded {
        var file: SourceFile?
        var node: Node?
    }

    private let root: SourceFile
    private let rootPath: String
    private let allowedRoot: String?
    private let shownRoot: String
    private let diagnostics: DiagnosticSink

    /// By real path. A file that could not be read is there too, so that its errors are reported once.
    private var loaded: [String: Loaded] = [:]
    private var realPaths: [ObjectIdentifier: String] = [:]
    private var cachedRootNode: Node??

    /// A store around a root document.
    ///
    /// - Parameters:
    ///   - root: The root document.
    ///   - rootNode: Its tree if it has been read; otherwise it is read when first needed.
    ///   - path: Where the root document is; by default, its path as shown.
    ///   - allowedRoot: The folder whose files may be read; by default, the one the root document stands in.
    ///   - diagnostics: Where errors are reported.
    public init(
        root: SourceFile,
        rootNode: Node? = nil,
        path: String? = nil,
        allowedRoot: String? = nil,
        diagnostics: DiagnosticSink
    ) {
        self.root = root
        self.diagnostics = diagnostics
        cachedRootNode = rootNode.map { .some($0) }
        let path = path ?? root.path
        let folder = FilePath.folder(of: path)
        shownRoot = allowedRoot ?? FilePath.folder(of: root.path)
        self.allowedRoot = try? LocalFile.realPath(allowedRoot ?? folder).get()
        let realFolder = (try? LocalFile.realPath(folder).get()) ?? folder
        let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.index(after: $0)...]) } ?? path
        // The folder the document is named in counts, also if the document itself is a symbolic link.
        rootPath = FilePath.join(realFolder, name)
        realPaths[ObjectIdentifier(root)] = rootPath
    }

    /// The tree of the root document; nil, with errors reported, if it has none.
    public var rootNode: Node? {
        if let cached = cachedRootNode { return cached }
        let node = DocumentReader.read(root, diagnostics: diagnostics)
        cachedRootNode = .some(node)
        return node
    }

    /// The files read so far, the root document first, the others by path.
    public var files: [SourceFile] {
        [root] + loaded.values.compactMap(\.file).sorted { $0.path < $1.path }
    }

    /// The tree of the file that a reference names, seen from the file the reference stands in.
    ///
    /// A fragment (`#…`) is ignored, so a whole `$ref` can be given; percent-encoding is decoded (RFC 3986 section 2.1).
    ///
    /// - Parameters:
    ///   - reference: A relative reference, such as `schemas/pet.yaml` or `../common.yaml#/Error`.
    ///   - file: The file it stands in: the root document or one from this store.
    ///   - location: Where the reference stands, for errors.
    /// - Returns: The tree; nil if there is none, with `ref-remote`, `ref-invalid`, `ref-outside-root`,
    ///   `ref-file-not-found`, `file-unreadable`, `file-too-large` or the document's own errors reported.
    public func load(relative reference: String, from file: SourceFile, at location: SourceLocation? = nil) -> Node? {
        let text = reference.utf8.prefix { $0 != UInt8(ascii: "#") }
        let relative = Substring(text)
        guard !Self.isRemote(relative) else {
            diagnostics.report(DocumentDiagnostics.refIsRemote(reference, at: location))
            return nil
        }
        guard let decoded = PercentEncoding.decode(relative), !decoded.utf8.contains(0) else {
            diagnostics.report(DocumentDiagnostics.refInvalid(reference, at: location))
            return nil
        }
        let from = realPaths[ObjectIdentifier(file)] ?? rootPath
        guard !decoded.isEmpty else { return tree(at: from) }

        let target = FilePath.normalized(FilePath.join(FilePath.folder(of: from), decoded))
        if target == rootPath { return rootNode }
        let shown = FilePath.normalized(FilePath.join(FilePath.folder(of: file.path), decoded))
        return load(target, shown: shown, reference: reference, at: location)
    }

    private func tree(at realPath: String) -> Node? {
        realPath == rootPath ? rootNode : loaded[realPath]?.node
    }

    private func load(_ target: String, shown: String, reference: String, at location: SourceLocation?) -> Node? {
        // Before anything is looked up: whether a file outside exists is nobody's business.
        guard let allowedRoot, FilePath.isInside(target, allowedRoot) else {
            diagnostics.report(DocumentDiagnostics.refOutsideRoot(reference, root: shownRoot, at: location))
            return nil
        }
        let realPath: String
        switch LocalFile.realPath(target) {
        case .success(let path):
            realPath = path
        case .failure(let failure):
            report(failure, shown: shown, reference: reference, at: location)
            return nil
        }
        guard FilePath.isInside(realPath, allowedRoot) else {
            diagnostics.report(DocumentDiagnostics.refOutsideRoot(reference, root: shownRoot, at: location))
            return nil
        }
        if realPath == rootPath { return rootNode }
        if let known = loaded[realPath] { return known.node }

        switch LocalFile.read(realPath, limit: DocumentReader.maximumFileSize) {
        case .success(let bytes):
            let file = SourceFile(path: shown, bytes: bytes)
            realPaths[ObjectIdentifier(file)] = realPath
            let node = DocumentReader.read(file, diagnostics: diagnostics)
            loaded[realPath] = Loaded(file: file, node: node)
            return node
        case .failure(let failure):
            report(failure, shown: shown, reference: reference, at: location)
            return nil
        }
    }

    private func report(
        _ failure: LocalFile.Failure, shown: String, reference: String, at location: SourceLocation?
    ) {
        switch failure {
        case .notFound:
            diagnostics.report(DocumentDiagnostics.refFileNotFound(reference, path: shown, at: location))
        case .unreadable(let reason):
            diagnostics.report(DocumentDiagnostics.fileUnreadable(shown, reason, at: location))
        case .tooLarge:
            let limit = DocumentReader.maximumFileSize
            diagnostics.report(DocumentDiagnostics.fileTooLarge(shown, limit: limit, at: location))
        }
    }

    /// Whether a reference has a scheme (RFC 3986 section 3.1) or names a host.
    private static func isRemote(_ reference: Substring) -> Bool {
        if reference.hasPrefix("//") { return true }
        guard let first = reference.utf8.first, isLetter(first),
            let end = reference.utf8.firstIndex(where: { !isSchemeCharacter($0) })
        else { return false }
        return reference.utf8[end] == UInt8(ascii: ":")
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isSchemeCharacter(_ byte: UInt8) -> Bool {
        isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "+-.".utf8.contains(byte)
    }
}
