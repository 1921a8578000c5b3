extension JSONReader {
    /// An error at the cursor, for generated code and for the conformances of other modules.
    @inline(never)
    public func error(_ code: JSONError.Code, _ message: String) -> JSONError {
        JSONError(code: code, message: message, offset: offset)
    }

    @usableFromInline
    @inline(never)
    mutating func failure(
        _ code: JSONError.Code, _ message: String, at place: UnsafePointer<UInt8>? = nil
    ) -> JSONError {
        JSONError(code: code, message: message, offset: (place ?? cursor) - start)
    }

    /// - Parameter expected: What was expected, in words that hold nothing of the document.
    @inline(never)
    mutating func failure(
        _ code: JSONError.Code, _ message: String, expecting expected: String, at place: UnsafePointer<UInt8>? = nil
    ) -> JSONError {
        JSONError(code: code, message: message, expecting: expected, offset: (place ?? cursor) - start)
    }

    /// The error for a value of another kind; a syntax error if there is no value at all.
    @usableFromInline
    @inline(never)
    mutating func typeMismatch(expected: String) -> JSONError {
        do throws(JSONError) {
            let kind = try peek()
            return failure(.typeMismatch, "expected \(expected), found \(kind)", expecting: expected)
        } catch {
            return error
        }
    }

    /// The error for a byte that cannot be here, or for the end of the input.
    @usableFromInline
    @inline(never)
    mutating func unexpectedByte(expected: String, at place: UnsafePointer<UInt8>? = nil) -> JSONError {
        let place = place ?? cursor
        guard place < end else {
            return failure(.unexpectedEnd, "expected \(expected), but the document ends", at: place)
        }
        return failure(.syntax, "expected \(expected), found \(foundDescription(at: place))", at: place)
    }

    mutating func foundDescription(at place: UnsafePointer<UInt8>? = nil) -> String {
        let place = place ?? cursor
        guard place < end else { return "the end" }
        let byte = place.pointee
        if byte > 0x20, byte < 0x7F { return "`\(Unicode.Scalar(byte))`" }
        let digits = String(byte, radix: 16, uppercase: true)
        return "byte 0x\(byte < 16 ? "0" : "")\(digits)"
    }
}
