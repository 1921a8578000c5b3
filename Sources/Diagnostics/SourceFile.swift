import Synchronization

/// The bytes of one document, and the path it is shown by.
public final class SourceFile: Sendable {
    /// The path as it is shown in messages; not necessarily one that can be opened.
    public let path: String

    /// The content, exactly as read.
    public let bytes: [UInt8]

    // Most documents are read without a single complaint, so the index is built on first use.
    private let cachedIndex = Mutex<LineIndex?>(nil)
    private let cachedCredentials = Mutex<[Range<Int>]?>(nil)

    /// Whether messages may show what is in it: what was fetched may be meant for nobody's eyes.
    public let isShown: Bool

    /// The file that this one stands for where one text is in several places of a document; nil for the file itself.
    private let copied: SourceFile?

    /// Tells such files apart; 0 for the file itself.
    let copyNumber: Int

    /// The file itself.
    public var original: SourceFile { copied ?? self }

    /// Keeps `bytes` under the name `path`.
    public init(path: String, bytes: [UInt8], isShown: Bool = true) {
        self.path = path
        self.isShown = isShown
        self.bytes = bytes
        copied = nil
        copyNumber = 0
    }

    /// The same file once more, so that what stands in it is told apart from what stands in the original at the same line
    /// and column.
    ///
    /// - Parameter number: What tells the copies of one file apart; not 0.
    public init(copyOf file: SourceFile, number: Int) {
        path = file.path
        isShown = file.isShown
        bytes = file.bytes
        copied = file.original
        copyNumber = number
    }

    /// Keeps the UTF-8 bytes of `text` under the name `path`.
    public convenience init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }

    /// The number of lines; an empty file has one.
    public var lineCount: Int { lineIndex.lineStarts.count }

    /// The text of a line (1-based) without its line break and without a byte order mark; nil if there is no such line.
    ///
    /// Lines end with LF, CR LF or CR. Bytes that are not UTF-8 become U+FFFD.
    public func lineText(_ line: Int) -> String? {
        guard let range = lineIndex.byteRange(ofLine: line, in: bytes) else { return nil }
        return String(decoding: bytes[range], as: UTF8.self)
    }

    /// The line and column of a byte offset; an offset past the end gives the end.
    public func location(atOffset offset: Int) -> SourceLocation {
        let position = lineIndex.position(ofOffset: offset, in: bytes)
        return SourceLocation(file: self, line: position.line, column: position.column)
    }

    var lineIndex: LineIndex {
        cachedIndex.withLock { cached in
            if let index = cached { return index }
            let index = LineIndex(bytes)
            cached = index
            return index
        }
    }

    /// Where the file's URLs hold a user and a password, in order; found once for all excerpts.
    var credentials: [Range<Int>] {
        cachedCredentials.withLock { cached in
            if let ranges = cached { return ranges }
            let ranges = VisibleText.credentials(in: bytes[...])
            cached = ranges
            return ranges
        }
    }
}
