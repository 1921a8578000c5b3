public import Diagnostics
import JSONCoding

/// Reads YAML and JSON documents.
public enum DocumentReader {
    /// The largest file that is read, in bytes: 64 MiB.
    public static let maximumFileSize = 64 << 20

    /// Reads the document in a file.
    ///
    /// Text that starts with `{` or `[` is read as JSON and, if it is not, as YAML (whose flow style looks like JSON),
    /// except in a file named `.json`. Everything else is YAML.
    ///
    /// - Returns: The tree, also if it has errors that leave a tree to look at (repeated keys, undefined aliases). Nil, with
    ///   an error reported, if there is none.
    public static func read(_ file: SourceFile, diagnostics: DiagnosticSink) -> Node? {
        let scan = file.bytes.withUnsafeBytes { TextScan($0) }
        guard isText(file, scan, diagnostics: diagnostics) else { return nil }
        guard looksLikeJSON(file.bytes) else { return readYAML(file, scan, into: diagnostics) }

        let found = DiagnosticSink()
        do throws(JSONError) {
            let node = try JSONTreeReader.read(file, diagnostics: found)
            diagnostics.report(contentsOf: found)
            return node
        } catch {
            return readYAMLInsteadOfJSON(file, scan, after: error, diagnostics: diagnostics)
        }
    }

    /// Whether a file holds text; reports what it holds else.
    static func isText(_ file: SourceFile, diagnostics: DiagnosticSink) -> Bool {
        isText(file, file.bytes.withUnsafeBytes { TextScan($0) }, diagnostics: diagnostics)
    }

    private static func isText(_ file: SourceFile, _ scan: TextScan, diagnostics: DiagnosticSink) -> Bool {
        guard isUTF8(file, scan, diagnostics: diagnostics) else { return false }
        guard let offset = scan.endlessCharacter else { return true }
        diagnostics.report(DocumentDiagnostics.endlessCharacter(at: file.location(atOffset: offset)))
        return false
    }

    /// Reads the document at a path.
    ///
    /// - Parameters:
    ///   - path: Where the file is.
    ///   - displayPath: The path as messages show it.
    public static func read(path: String, displayPath: String, diagnostics: DiagnosticSink) -> Node? {
        file(path: path, displayPath: displayPath, diagnostics: diagnostics).flatMap {
            read($0, diagnostics: diagnostics)
        }
    }

    /// Loads a file without reading the document in it; nil, with an error reported, if that cannot be done.
    public static func file(path: String, displayPath: String, diagnostics: DiagnosticSink) -> SourceFile? {
        switch LocalFile.read(path, limit: maximumFileSize) {
        case .success(let bytes):
            return SourceFile(path: displayPath, bytes: bytes)
        case .failure(.notFound):
            diagnostics.report(DocumentDiagnostics.fileNotFound(displayPath))
        case .failure(.unreadable(let reason)):
            diagnostics.report(DocumentDiagnostics.fileUnreadable(displayPath, reason))
        case .failure(.tooLarge):
            diagnostics.report(DocumentDiagnostics.fileTooLarge(displayPath, limit: maximumFileSize))
        }
        return nil
    }

    private static func readYAML(_ file: SourceFile, _ scan: TextScan, into diagnostics: DiagnosticSink) -> Node? {
        let found = DiagnosticSink()
        let node = YAMLTreeReader.read(file, scan: scan, diagnostics: found)
        diagnostics.report(contentsOf: found)
        return node
    }

    /// A flow mapping may be YAML without being JSON. If it is neither, the better of the two complaints is reported.
    private static func readYAMLInsteadOfJSON(
        _ file: SourceFile, _ scan: TextScan, after error: JSONError, diagnostics: DiagnosticSink
    ) -> Node? {
        let place = file.location(atOffset: error.offset)
        guard error.code != .depth else {
            diagnostics.report(DocumentDiagnostics.tooDeep(at: place))
            return nil
        }
        guard error.code != .invalidFormat else {
            diagnostics.report(DocumentDiagnostics.endlessCharacter(at: place, limit: CombiningMarks.limit))
            return nil
        }
        let complaint = DocumentDiagnostics.jsonSyntax(error.message, at: place)
        guard !file.path.lowercased().hasSuffix(".json") else {
            diagnostics.report(complaint)
            return nil
        }
        let found = DiagnosticSink()
        let node = YAMLTreeReader.read(file, scan: scan, diagnostics: found)
        let isYAML = node != nil && !found.diagnostics.contains { $0.id == "yaml-several-documents" }
        let gotFurther = found.diagnostics.contains { $0.location.map { $0 > place } ?? false }
        if isYAML || (isNamedYAML(file) && gotFurther && isYAMLOnly(file, at: error.offset)) {
            diagnostics.report(contentsOf: found)
            return node
        }
        diagnostics.report(complaint)
        return nil
    }

    /// Whether what JSON does not allow at an offset may be a plain or single-quoted scalar, an anchor, a comment, …
    private static func isYAMLOnly(_ file: SourceFile, at offset: Int) -> Bool {
        guard file.bytes.indices.contains(offset) else { return false }
        return !"{}[],:\"".utf8.contains(file.bytes[offset])
    }

    private static func isNamedYAML(_ file: SourceFile) -> Bool {
        let path = file.path.lowercased()
        return path.hasSuffix(".yaml") || path.hasSuffix(".yml")
    }

    private static func looksLikeJSON(_ bytes: [UInt8]) -> Bool {
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        let first = text.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }

    private static func isUTF8(_ file: SourceFile, _ scan: TextScan, diagnostics: DiagnosticSink) -> Bool {
        guard let offset = scan.invalidOffset, file.bytes.indices.contains(offset) else { return true }
        let marks: [[UInt8]] = [[0xFE, 0xFF], [0xFF, 0xFE]]
        if marks.contains(where: { file.bytes.starts(with: $0) }) {
            diagnostics.report(
                DocumentDiagnostics.isUTF16(at: SourceLocation(file: file, line: 1, column: 1)))
        } else {
            let location = file.location(atOffset: offset)
            diagnostics.report(DocumentDiagnostics.notUTF8(at: location, byte: file.bytes[offset]))
        }
        return false
    }
}
