/// A cursor over the bytes of one JSON document (RFC 8259).
///
/// Readers are made by ``JSON/decode(_:from:options:)-(_,[UInt8],_)`` and keep the bytes that they read. Every read checks
/// the end of the input first, so no input can make it leave the buffer.
///
/// A type reads itself from it by conforming to ``JSONDecodable``.
public struct JSONReader: ~Copyable {
    // What good values are read with is mutating, even where it changes nothing: for any other call the reader is copied.

    @usableFromInline let start: UnsafePointer<UInt8>
    @usableFromInline let end: UnsafePointer<UInt8>
    @usableFromInline var cursor: UnsafePointer<UInt8>
    @usableFromInline var depth = 0
    let maximumDepth: Int
    @usableFromInline let duplicateKeys: JSON.DuplicateKeyPolicy
    /// From this depth on, entering a container looks at the stack.
    let unguardedDepth: Int
    /// How many containers are entered before it is asked again whether anybody waits for the value still.
    var untilInterruption = Self.interruptionInterval
    let isInterrupted: (@Sendable () -> Bool)?
    var stack: StackBounds?
    @usableFromInline var backtracking: Backtracking
    /// What deviates from the types that are read, if it is tolerated or watched.
    @usableFromInline let notes: DeviationNotes?
    // Holds on to the bytes: whoever exchanges one reader for another still reads what is there.
    let owner: [UInt8]

    /// A reader at the start of a document, which must not be empty.
    ///
    /// - Parameter owner: What the bytes are part of, if they are part of an array.
    @usableFromInline
    init(
        _ bytes: UnsafeRawBufferPointer, at base: UnsafeRawPointer, owner: [UInt8], options: JSON.DecodingOptions
    ) {
        start = base.assumingMemoryBound(to: UInt8.self)
        end = start + bytes.count
        cursor = start + Self.byteOrderMarkLength(bytes)
        maximumDepth = Swift.min(Swift.max(options.maximumDepth, 1), JSON.DecodingOptions.highestMaximumDepth)
        duplicateKeys = options.duplicateKeys
        unguardedDepth = Swift.min(maximumDepth, Self.unguardedLevels)
        isInterrupted = options.isInterrupted
        backtracking = Backtracking(byteCount: bytes.count)
        notes = DeviationNotes.wanted(by: options)
        self.owner = owner
    }

    static func byteOrderMarkLength(_ bytes: UnsafeRawBufferPointer) -> Int {
        bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
    }

    /// The byte offset of the cursor, counted from the start of the document.
    public var offset: Int { cursor - start }

    // MARK: Looking ahead

    /// Skips white space and tells the kind of the value that follows, without reading it.
    ///
    /// - Throws: ``JSONError/Code/unexpectedEnd`` or ``JSONError/Code/syntax`` when no value can start here.
    @inlinable
    public mutating func peek() throws(JSONError) -> JSONKind {
        skipWhitespace()
        guard cursor < end else { throw unexpectedByte(expected: "a value") }
        switch cursor.pointee {
        case UInt8(ascii: "\""): return .string
        case UInt8(ascii: "{"): return .object
        case UInt8(ascii: "["): return .array
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean
        case UInt8(ascii: "n"): return .null
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): return .number
        default: throw unexpectedByte(expected: "a value")
        }
    }

    @inlinable
    @inline(__always)
    mutating func skipWhitespace() {
        if cursor < end, cursor.pointee <= 0x20 { skipWhitespaceRun() }
    }

    @usableFromInline
    @inline(never)
    mutating func skipWhitespaceRun() {
        while cursor < end {
            switch cursor.pointee {
            case 0x20, 0x0A, 0x0D, 0x09: cursor += 1
            default: return
            }
        }
    }

    /// Whether the next byte, after white space, is `byte`.
    @inlinable
    @inline(__always)
    mutating func isNext(_ byte: UInt8) -> Bool {
        skipWhitespace()
        return cursor < end && cursor.pointee == byte
    }

    // MARK: Literals

    /// Reads `null` if that is next; otherwise reads nothing.
    ///
    /// - Returns: Whether `null` was there.
    @inlinable
    @inline(__always)
    public mutating func readNull() throws(JSONError) -> Bool {
        guard isNext(UInt8(ascii: "n")) else { return false }
        try expectLiteral("null")
        return true
    }

    /// Reads `true` or `false`.
    public mutating func readBool() throws(JSONError) -> Bool {
        if isNext(UInt8(ascii: "t")) {
            try expectLiteral("true")
            return true
        }
        if isNext(UInt8(ascii: "f")) {
            try expectLiteral("false")
            return false
        }
        return try otherBoolean()
    }

    @usableFromInline
    mutating func expectLiteral(_ literal: StaticString) throws(JSONError) {
        let isThere = literal.withUTF8Buffer { text in
            guard end - cursor >= text.count else { return false }
            for index in 0..<text.count where cursor[index] != text[index] { return false }
            return true
        }
        guard isThere else { throw failure(.syntax, "expected `\(literal)`") }
        cursor += literal.utf8CodeUnitCount
    }

    // MARK: Backtracking

    /// The cursor's place, to come back to with ``rewind(to:)``.
    @inlinable
    public func mark() -> JSONMark { JSONMark(cursor: cursor - start, depth: depth) }

    /// Goes back to a place that ``mark()`` gave for this reader.
    @inlinable
    public mutating func rewind(to mark: JSONMark) {
        let place = start + Swift.min(Swift.max(mark.cursor, 0), end - start)
        backtracking.goBack(cursor - place)
        if let notes { notes.forget(from: place - start) }
        cursor = place
        depth = mark.depth
    }

    /// Goes on to a place that ``mark()`` gave for this reader after this one.
    @inlinable
    mutating func advance(to mark: JSONMark) {
        cursor = start + Swift.min(Swift.max(mark.cursor, 0), end - start)
        depth = mark.depth
    }

    // MARK: The start and the end

    /// What must be known before anything is read.
    @usableFromInline
    mutating func prepare() throws(JSONError) {
        if duplicateKeys == .reject { try refuseDuplicateKeys() }
    }

    /// Checks that nothing but white space is left.
    @usableFromInline
    mutating func finish() throws(JSONError) {
        skipWhitespace()
        guard cursor == end else {
            throw failure(.trailingContent, "the document goes on after its value with \(foundDescription())")
        }
    }
}

/// A place in a document, from ``JSONReader/mark()``.
public struct JSONMark: Sendable {
    @usableFromInline let cursor: Int
    @usableFromInline let depth: Int

    @inlinable
    init(cursor: Int, depth: Int) {
        self.cursor = cursor
        self.depth = depth
    }
}
