import Diagnostics
import JSONCoding

/// Builds nodes from JSON text, without recursion: depth costs no stack.
struct JSONTreeReader {
    /// A collection that is not closed yet. Its children wait in `values` or `entries`, from `base` on.
    private struct Frame {
        enum Cursor {
            case array(JSONArrayCursor)
            case object(JSONObjectCursor)
        }
        var cursor: Cursor
        var base: Int
        var location: SourceLocation
        /// The member whose value is read next.
        var key: (text: String, location: SourceLocation)?
    }

    private let file: SourceFile
    private let bytes: UnsafeRawBufferPointer
    private let diagnostics: DiagnosticSink
    private var tracker: LineTracker
    private var strings = StringPool()
    private var duplicates = DuplicateKeys()

    private var frames: [Frame] = []
    private var values: [Node] = []
    private var entries: [Mapping.Entry] = []

    private static let noFields = JSONFields()

    private init(_ file: SourceFile, _ bytes: UnsafeRawBufferPointer, diagnostics: DiagnosticSink) {
        self.file = file
        self.bytes = bytes
        self.diagnostics = diagnostics
        tracker = LineTracker(bytes)
    }

    /// Reads a document.
    ///
    /// - Throws: The first error of JSON's syntax, which is not reported to `diagnostics`.
    static func read(_ file: SourceFile, diagnostics: DiagnosticSink) throws(JSONError) -> Node {
        try file.bytes.withUnsafeBufferPointer { (buffer) throws(JSONError) -> Node in
            let bytes = UnsafeRawBufferPointer(buffer)
            var options = JSON.DecodingOptions()
            options.maximumDepth = DocumentDiagnostics.maximumDepth
            var tree = JSONTreeReader(file, bytes, diagnostics: diagnostics)
            return try JSON.read(bytes, options: options) { (reader) throws(JSONError) -> Node in
                let root = try tree.node(&reader)
                tree.duplicates.finish(diagnostics: diagnostics)
                return root
            }
        }
    }

    private mutating func location(at offset: Int) -> SourceLocation {
        let position = tracker.position(of: offset)
        return SourceLocation(file: file, line: position.line, column: position.column)
    }

    private mutating func node(_ reader: inout JSONReader) throws(JSONError) -> Node {
        while true {
            guard var node = try begin(&reader) else { continue }
            while true {
                guard !frames.isEmpty else { return node }
                add(node)
                guard let closed = try advance(&reader) else { break }
                node = closed
            }
        }
    }

    /// Reads a scalar or an empty collection. Nil if a collection was entered: its first value is to be read next.
    private mutating func begin(_ reader: inout JSONReader) throws(JSONError) -> Node? {
        let kind = try reader.peek()
        let start = reader.offset
        let location = location(at: start)
        switch kind {
        case .null:
            _ = try reader.readNull()
            return Node(.null, at: location)
        case .boolean:
            return Node(.boolean(try reader.readBool()), at: location)
        case .number:
            try reader.skip()
            return number(start..<reader.offset, at: location)
        case .string:
            let string = try reader.readString(expecting: "a string") { strings.string($0) }
            // Escapes may spell what the text itself does not have.
            let isEscaped = string.utf8.count != reader.offset - start - 2
            return Node(.string(isEscaped ? text(string, at: location) : string), at: location)
        case .array:
            let cursor = try reader.beginArray()
            frames.append(Frame(cursor: .array(cursor), base: values.count, location: location))
            return try advance(&reader)
        case .object:
            let cursor = try reader.beginObject()
            frames.append(Frame(cursor: .object(cursor), base: entries.count, location: location))
            return try advance(&reader)
        }
    }

    /// Goes to the next value of the innermost collection; at its end, closes it and gives its node.
    private mutating func advance(_ reader: inout JSONReader) throws(JSONError) -> Node? {
        guard let last = frames.indices.last else { return nil }
        switch frames[last].cursor {
        case .array(var cursor):
            let isMore = try reader.nextElement(&cursor)
            frames[last].cursor = .array(cursor)
            if isMore { return nil }
        case .object(var cursor):
            let offset = offsetOfKey(from: reader.offset)
            let isMore = try reader.nextField(&cursor, Self.noFields) != nil
            frames[last].cursor = .object(cursor)
            if isMore {
                let location = location(at: offset)
                let raw = rawKey(from: offset, to: reader.offset)
                frames[last].key = (raw ?? text(reader.key(cursor), at: location), location)
                return nil
            }
        }
        return close()
    }

    private mutating func close() -> Node? {
        guard let frame = frames.popLast() else { return nil }
        switch frame.cursor {
        case .array:
            let elements = Array(values[frame.base...])
            values.removeSubrange(frame.base...)
            return Node(.sequence(elements), at: frame.location)
        case .object:
            let mapping = duplicates.mapping(entries[frame.base...], diagnostics: diagnostics)
            entries.removeSubrange(frame.base...)
            return Node(.mapping(mapping), at: frame.location)
        }
    }

    private mutating func add(_ node: Node) {
        guard let last = frames.indices.last else { return }
        guard let key = frames[last].key else {
            values.append(node)
            return
        }
        frames[last].key = nil
        entries.append(Mapping.Entry(key: key.text, keyLocation: key.location, value: node))
    }

    /// A text that was spelled with escapes; nothing of one that it would take without end to compare.
    private func text(_ string: String, at location: SourceLocation) -> String {
        var string = string
        guard string.withUTF8({ TextScan(UnsafeRawBufferPointer($0)).endlessCharacter }) != nil else { return string }
        diagnostics.report(DocumentDiagnostics.endlessCharacter(at: location))
        return ""
    }

    private func number(_ range: Range<Int>, at location: SourceLocation) -> Node {
        let digits = bytes[range].withMemoryRebound(to: UInt8.self) { $0 }
        let resolution = PlainScalar.number(digits)
        if case .value(.integer(let value)) = resolution, digits.first != UInt8(ascii: "-") || value != 0 {
            return Node(.integer(value), at: location)
        }
        let text = String(decoding: digits, as: UTF8.self)
        if case .value(let content) = resolution { return Node(content, at: location, text: text) }
        diagnostics.report(DocumentDiagnostics.numberOutOfRange(text, at: location))
        return Node(.string(text), at: location)
    }

    // MARK: Names

    /// The offset of the next member's name, with the reader behind `{` or a value.
    private func offsetOfKey(from offset: Int) -> Int {
        var offset = offset
        while offset < bytes.count, bytes[offset] <= 0x20 || bytes[offset] == UInt8(ascii: ",") { offset += 1 }
        return offset
    }

    /// The name whose quote is at `start`, with the reader at `end`, behind the colon; nil if it has escapes.
    private mutating func rawKey(from start: Int, to end: Int) -> String? {
        var end = end - 1
        while end > start, bytes[end] != UInt8(ascii: "\"") { end -= 1 }
        guard end > start else { return nil }
        let name = bytes[start + 1..<end]
        guard !name.contains(UInt8(ascii: "\\")) else { return nil }
        return name.withMemoryRebound(to: UInt8.self) { strings.string($0) }
    }
}
