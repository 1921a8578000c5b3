/// How far an array has been read, for ``JSONReader/nextElement(_:)``.
public struct JSONArrayCursor: Sendable {
    @usableFromInline var isFirst = true

    init() {}
}

extension JSONReader {
    /// Enters an array.
    ///
    /// - Throws: ``JSONError/Code/typeMismatch`` for another kind of value, ``JSONError/Code/depth`` when it is nested
    ///   too deep.
    public mutating func beginArray() throws(JSONError) -> JSONArrayCursor {
        guard isNext(UInt8(ascii: "[")) else { throw typeMismatch(expected: "an array") }
        try enter()
        cursor += 1
        return JSONArrayCursor()
    }

    /// Goes to the next element, which is to be read next.
    ///
    /// - Returns: Whether there is one; false at the end of the array.
    public mutating func nextElement(_ array: inout JSONArrayCursor) throws(JSONError) -> Bool {
        skipWhitespace()
        guard cursor < end else { throw unexpectedByte(expected: "a value or `]`") }
        if cursor.pointee == UInt8(ascii: "]") {
            cursor += 1
            depth -= 1
            return false
        }
        if array.isFirst {
            array.isFirst = false
            return true
        }
        guard cursor.pointee == UInt8(ascii: ",") else { throw unexpectedByte(expected: "`,` or `]`") }
        cursor += 1
        // `[1,]` must not end here.
        skipWhitespace()
        return true
    }
}
