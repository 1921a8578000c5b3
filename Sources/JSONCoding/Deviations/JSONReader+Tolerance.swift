/// What is read though it deviates from its type. Everything here is where reading would throw otherwise, so that what
/// deviates nowhere pays nothing.
extension JSONReader {
    /// How much less a branch of a union fits if something in it was read by its meaning: less than with members that it
    /// does not name, and than none of the branches within.
    private static var conversionLosses: Int { 10_000 }
    private static var omissionLosses: Int { 1_000_000 }

    /// Whether deviations are tolerated. Whether a value is several branches at once is never told by what deviates.
    @usableFromInline
    var isTolerant: Bool {
        guard let notes else { return false }
        return notes.isTolerant && backtracking.copies == 1
    }

    private mutating func noteConversion(at place: UnsafePointer<UInt8>, expecting expected: String, found: String) {
        if backtracking.isAttempting { backtracking.losses &+= Self.conversionLosses }
        notes?.add(.converted, at: place - start, expecting: expected, found: found)
    }

    // MARK: Members that may be missing

    /// Passes over a value that could not be read, where that is tolerated and it is not the whole document.
    ///
    /// - Throws: The error otherwise, and where the value is no JSON.
    @usableFromInline
    @inline(never)
    mutating func leaveOut(_ error: JSONError, backTo place: JSONMark) throws(JSONError) {
        guard isTolerant, place.depth > 0, error.code.isOfOneValue else { throw error }
        rewind(to: place)
        try pass()
        if backtracking.isAttempting { backtracking.losses &+= Self.omissionLosses }
        let found = error.code == .missingField ? "an object without it" : nil
        notes?.add(
            .leftOut, at: place.cursor, cause: Swift.max(error.offset, place.cursor), expecting: error.expectation,
            found: found)
    }

    // MARK: Arrays and maps

    /// Whether an array is next; false only if what is there instead is to be read as its one element.
    @inlinable
    @inline(__always)
    mutating func isArrayNext() -> Bool {
        isNext(UInt8(ascii: "[")) || !isTolerant
    }

    /// Reads a value as the one element of an array.
    @usableFromInline
    @inline(never)
    mutating func single<Element: JSONDecodable>(_ type: Element.Type) throws(JSONError) -> Element {
        let place = cursor
        let kind = try peek()
        guard kind != .null, enterSingle() else { throw typeMismatch(expected: "an array") }
        let element = try Element(json: &self)
        noteConversion(at: place, expecting: "an array", found: kind.description)
        return element
    }

    /// Arrays of arrays of themselves never come to an element.
    private mutating func enterSingle() -> Bool {
        guard let notes else { return false }
        notes.wrapped = (offset, notes.wrapped.offset == offset ? notes.wrapped.count + 1 : 1)
        return notes.wrapped.count <= 8
    }

    /// Reads an array without elements if that is next and tolerated; otherwise reads nothing.
    @usableFromInline
    @inline(never)
    mutating func readEmptyArray() throws(JSONError) -> Bool {
        guard isTolerant, isNext(UInt8(ascii: "[")) else { return false }
        let place = mark()
        let first = cursor
        cursor += 1
        guard isNext(UInt8(ascii: "]")) else {
            rewind(to: place)
            return false
        }
        cursor += 1
        noteConversion(at: first, expecting: "an object", found: "an empty array")
        return true
    }

    // MARK: Scalars

    /// Reads a number in quotes.
    @inline(never)
    mutating func quotedNumber(expecting expected: String) throws(JSONError) -> JSONNumberToken {
        guard isTolerant, isNext(UInt8(ascii: "\"")) else { throw typeMismatch(expected: expected) }
        let place = cursor
        let token = try scanString()
        let last = cursor
        cursor = token.first
        guard token.count > 0, !token.hasEscapes, let number = try? scanNumber(), cursor == token.first + token.count
        else {
            cursor = place
            throw typeMismatch(expected: expected)
        }
        cursor = last
        noteConversion(at: place, expecting: expected, found: "a number in quotes")
        return number
    }

    /// Reads a boolean in quotes, in letters of any case, or `0` or `1`.
    @inline(never)
    mutating func otherBoolean() throws(JSONError) -> Bool {
        guard isTolerant else { throw typeMismatch(expected: "a boolean") }
        let place = cursor
        let kind = try peek()
        guard kind == .number || kind == .string else { throw typeMismatch(expected: "a boolean") }
        let text =
            kind == .number ? try scanNumber().text : String(decoding: try scanString().bytes.prefix(6), as: UTF8.self)
        let value: Bool? =
            switch text.lowercased() {
            case "true" where kind == .string, "1": true
            case "false" where kind == .string, "0": false
            default: nil
            }
        guard let value else {
            cursor = place
            throw typeMismatch(expected: "a boolean")
        }
        noteConversion(
            at: place, expecting: "a boolean", found: kind == .string ? "a boolean in quotes" : kind.description)
        return value
    }

    /// Reads the text of a number or a boolean.
    @inline(never)
    mutating func textOfScalar() throws(JSONError) -> String {
        guard isTolerant else { throw typeMismatch(expected: "a string") }
        let place = cursor
        let kind = try peek()
        let text: String
        switch kind {
        case .number: text = try scanNumber().text
        case .boolean: text = try readBool() ? "true" : "false"
        case .null, .string, .array, .object: throw typeMismatch(expected: "a string")
        }
        noteConversion(at: place, expecting: "a string", found: kind.description)
        return text
    }

    // MARK: The end

    /// Hands what was noted to whoever watches.
    @usableFromInline
    func reportDeviations() { notes?.report(UnsafeRawBufferPointer(start: start, count: end - start)) }
}

extension JSONError.Code {
    /// Whether it is of what one value is, and reading can go on behind it.
    package var isOfOneValue: Bool {
        switch self {
        case .syntax, .unexpectedEnd, .invalidUTF8, .invalidEscape, .depth, .duplicateKey, .trailingContent,
            .interrupted:
            false
        default: true
        }
    }
}
