import Diagnostics
import JSONCoding

/// Builds nodes from JSON text.
struct JSONTreeReader {
    private let file: SourceFile
    private let bytes: UnsafeRawBufferPointer
    private let diagnostics: DiagnosticSink
    private var tracker: LineTracker
    private var strings = StringPool()
    private var duplicates = DuplicateKeys()

    // Children of the collections that are not closed yet.
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
            return Node(.string(string), at: location)
        case .array:
            return try array(&reader, at: location)
        case .object:
            return try object(&reader, at: location)
        }
    }

    private mutating func array(_ reader: inout JSONReader, at location: SourceLocation) throws(JSONError) -> Node {
        let base = values.count
        var array = try reader.beginArray()
        while try reader.nextElement(&array) { values.append(try node(&reader)) }
        let elements = Array(values[base...])
        values.removeSubrange(base...)
        return Node(.sequence(elements), at: location)
    }

    private mutating func object(_ reader: inout JSONReader, at location: SourceLocation) throws(JSONError) -> Node {
        let base = entries.count
        var object = try reader.beginObject()
        var keyOffset = offsetOfKey(from: reader.offset)
        while try reader.nextField(&object, Self.noFields) != nil {
            let keyLocation = self.location(at: keyOffset)
            let key = rawKey(from: keyOffset, to: reader.offset) ?? reader.key(object)
            let value = try node(&reader)
            entries.append(Mapping.Entry(key: key, keyLocation: keyLocation, value: value))
            keyOffset = offsetOfKey(from: reader.offset)
        }
        let mapping = duplicates.mapping(entries[base...], diagnostics: diagnostics)
        entries.removeSubrange(base...)
        return Node(.mapping(mapping), at: location)
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
