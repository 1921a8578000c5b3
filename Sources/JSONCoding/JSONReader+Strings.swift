/// A string in the input, between its quotes.
@usableFromInline
struct JSONStringToken {
    @usableFromInline let first: UnsafePointer<UInt8>
    @usableFromInline let count: Int
    @usableFromInline let hasEscapes: Bool
    @usableFromInline let isASCII: Bool

    init(first: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>, hasEscapes: Bool, isASCII: Bool) {
        self.first = first
        self.count = end - first
        self.hasEscapes = hasEscapes
        self.isASCII = isASCII
    }

    @usableFromInline var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: first, count: count) }

    /// The text, if the bytes are known to be UTF-8.
    var text: String {
        guard hasEscapes else { return String(decoding: bytes, as: UTF8.self) }
        return String(unsafeUninitializedCapacity: count) { JSONReader.unescape(bytes, into: $0) }
    }

    @usableFromInline
    var unescapedBytes: [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { buffer, count in
            count = JSONReader.unescape(bytes, into: buffer)
        }
    }
}

extension JSONReader {
    /// Reads a string.
    ///
    /// - Throws: ``JSONError/Code/typeMismatch`` for another kind of value, ``JSONError/Code/invalidUTF8`` for bytes that
    ///   are not UTF-8, ``JSONError/Code/invalidEscape`` for malformed escapes and lone surrogates.
    public mutating func readString() throws(JSONError) -> String {
        guard isNext(UInt8(ascii: "\"")) else { return try textOfScalar() }
        return try string(scanString())
    }

    /// Reads a string and hands its UTF-8 bytes, with escapes resolved, to `body`.
    ///
    /// The bytes are only valid inside `body`.
    ///
    /// - Parameters:
    ///   - expected: What the string should be, such as "a date"; used in the error.
    ///   - body: Makes the value, or gives nil when the bytes do not have the expected form.
    /// - Throws: ``JSONError/Code/invalidFormat`` when `body` gives nil, and what ``readString()`` throws.
    @inlinable
    public mutating func readString<T>(
        expecting expected: StaticString,
        _ body: (UnsafeBufferPointer<UInt8>) -> T?
    ) throws(JSONError) -> T {
        let token = try readStringToken(expecting: expected)
        let value = token.hasEscapes ? token.unescapedBytes.withUnsafeBufferPointer(body) : body(token.bytes)
        guard let value else { throw invalidFormat(expected, token) }
        return value
    }

    @usableFromInline
    mutating func readStringToken(expecting expected: StaticString) throws(JSONError) -> JSONStringToken {
        guard isNext(UInt8(ascii: "\"")) else { throw typeMismatch(expected: "\(expected)") }
        let token = try scanString()
        if !token.isASCII { try checkUTF8(token) }
        return token
    }

    @usableFromInline
    @inline(never)
    mutating func invalidFormat(_ expected: StaticString, _ token: JSONStringToken) -> JSONError {
        let text = String(decoding: token.bytes.prefix(200), as: UTF8.self).excerpt()
        return failure(
            .invalidFormat, "expected \(expected), found \"\(text)\"", expecting: "\(expected)", at: token.first - 1)
    }

    // MARK: Scanning

    /// Finds the closing quote of the string whose opening quote is at the cursor, and moves behind it.
    ///
    /// Escapes are checked; whether the bytes are UTF-8 is not, see ``checkUTF8(_:)``.
    @inline(__always)
    mutating func scanString() throws(JSONError) -> JSONStringToken {
        let first = cursor + 1
        var place = first
        var seen: UInt64 = 0
        while end - place >= 8 {
            let word = Word.load(place)
            let stops = Word.stringStops(word)
            if stops != 0 {
                let count = stops.trailingZeroBitCount >> 3
                seen |= Word.prefix(word, count)
                place += count
                guard place.pointee == UInt8(ascii: "\"") else { break }
                cursor = place + 1
                return JSONStringToken(
                    first: first, end: place, hasEscapes: false, isASCII: seen & Word.highBits == 0)
            }
            seen |= word
            place += 8
        }
        return try scanStringRest(first: first, from: place, seen: seen)
    }

    @inline(never)
    private mutating func scanStringRest(
        first: UnsafePointer<UInt8>,
        from: UnsafePointer<UInt8>,
        seen: UInt64
    ) throws(JSONError) -> JSONStringToken {
        var place = from
        var seen = seen
        var hasEscapes = false
        while true {
            while end - place >= 8 {
                let word = Word.load(place)
                let stops = Word.stringStops(word)
                if stops != 0 {
                    let count = stops.trailingZeroBitCount >> 3
                    seen |= Word.prefix(word, count)
                    place += count
                    break
                }
                seen |= word
                place += 8
            }
            guard place < end else {
                throw failure(.unexpectedEnd, "the document ends inside a string", at: end)
            }
            switch place.pointee {
            case UInt8(ascii: "\""):
                cursor = place + 1
                return JSONStringToken(
                    first: first, end: place, hasEscapes: hasEscapes, isASCII: seen & Word.highBits == 0)
            case UInt8(ascii: "\\"):
                hasEscapes = true
                place = try endOfEscape(at: place)
            case 0..<0x20:
                let found = foundDescription(at: place)
                throw failure(.syntax, "a control character in a string must be escaped, found \(found)", at: place)
            default:
                seen |= UInt64(place.pointee)
                place += 1
            }
        }
    }

    // MARK: Making strings

    @inline(__always)
    mutating func string(_ token: JSONStringToken) throws(JSONError) -> String {
        if !token.hasEscapes, token.isASCII { return String(decoding: token.bytes, as: UTF8.self) }
        return try checkedString(token)
    }

    @inline(never)
    private mutating func checkedString(_ token: JSONStringToken) throws(JSONError) -> String {
        if !token.isASCII { try checkUTF8(token) }
        return token.text
    }

    @inline(never)
    mutating func checkUTF8(_ token: JSONStringToken) throws(JSONError) {
        if let place = UTF8Check.firstInvalid(in: token.bytes) {
            throw failure(.invalidUTF8, "the string is not UTF-8", at: token.first + place)
        }
    }
}
