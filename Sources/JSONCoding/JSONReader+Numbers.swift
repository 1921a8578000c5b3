/// A number in the input: `significand * 10^exponent`, unless it is truncated.
struct JSONNumberToken {
    var first: UnsafePointer<UInt8>
    var count = 0
    var isNegative = false
    var significand: UInt64 = 0
    var exponent = 0
    var hasExponent = false
    /// There were more digits than the significand holds; only the text is exact.
    var isTruncated = false

    var text: String { String(decoding: UnsafeBufferPointer(start: first, count: count), as: UTF8.self) }

    /// The magnitude if it is a whole number below 2^64, however it is written.
    var wholeMagnitude: UInt64? {
        if significand == 0, !isTruncated { return 0 }
        if exponent == 0, !isTruncated { return significand }
        if exponent < 0, !isTruncated, significand % 10 != 0 { return nil }
        return DecimalDigits(text).wholeMagnitude
    }
}

extension JSONReader {
    /// Reads a whole number. `1.0` and `1e3` are whole numbers too.
    ///
    /// - Throws: ``JSONError/Code/typeMismatch`` for another kind of value or a fraction,
    ///   ``JSONError/Code/numberOutOfRange`` for what does not fit.
    public mutating func readInt64() throws(JSONError) -> Int64 {
        let token = try readNumberToken(expecting: "a whole number")
        let magnitude = try wholeMagnitude(token)
        countLostFraction(of: token)
        if !token.isNegative, let value = Int64(exactly: magnitude) { return value }
        if token.isNegative, magnitude <= Int64.min.magnitude { return Int64(truncatingIfNeeded: 0 &- magnitude) }
        throw outOfRange(token, "a 64-bit integer")
    }

    /// Reads a whole number that is not negative. `1.0` and `1e3` are whole numbers too.
    ///
    /// - Throws: ``JSONError/Code/typeMismatch`` for another kind of value or a fraction,
    ///   ``JSONError/Code/numberOutOfRange`` for what does not fit.
    public mutating func readUInt64() throws(JSONError) -> UInt64 {
        let token = try readNumberToken(expecting: "a whole number")
        let magnitude = try wholeMagnitude(token)
        countLostFraction(of: token)
        guard magnitude == 0 || !token.isNegative else { throw outOfRange(token, "an unsigned 64-bit integer") }
        return magnitude
    }

    /// Reads a number as the nearest `Double`.
    ///
    /// - Throws: ``JSONError/Code/typeMismatch`` for another kind of value, ``JSONError/Code/numberOutOfRange`` for a
    ///   number that only infinity is near to.
    public mutating func readDouble() throws(JSONError) -> Double {
        let token = try readNumberToken(expecting: "a number")
        guard let value = Self.double(token) else { throw outOfRange(token, "a double") }
        return value
    }

    /// Reads a number as the nearest `Float`.
    ///
    /// - Throws: ``JSONError/Code/typeMismatch`` for another kind of value, ``JSONError/Code/numberOutOfRange`` for a
    ///   number that only infinity is near to.
    public mutating func readFloat() throws(JSONError) -> Float {
        let token = try readNumberToken(expecting: "a number")
        // By way of the nearest double it would be rounded twice.
        guard let value = Float(token.text), value.isFinite else { throw outOfRange(token, "a float") }
        return value
    }

    /// Reads a number and keeps it as it is written.
    ///
    /// - Throws: ``JSONError/Code/typeMismatch`` for another kind of value.
    public mutating func readNumber() throws(JSONError) -> JSONNumber {
        JSONNumber(try readNumberToken(expecting: "a number"))
    }

    /// Reads a whole number of any size and keeps it as it is written. `1.0` and `1e3` are whole numbers too.
    ///
    /// - Throws: ``JSONError/Code/typeMismatch`` for another kind of value or a fraction.
    mutating func readWholeNumber() throws(JSONError) -> JSONNumber {
        let token = try readNumberToken(expecting: "a whole number")
        let number = JSONNumber(token)
        guard number.isInteger else { throw noWholeNumber(token) }
        countLostFraction(of: token)
        return number
    }

    private mutating func noWholeNumber(_ token: JSONNumberToken) -> JSONError {
        failure(
            .typeMismatch, "expected a whole number, found \(token.text.excerpt())", expecting: "a whole number",
            at: token.first)
    }

    @usableFromInline
    @inline(never)
    mutating func outOfRange(offset: Int, _ type: String) -> JSONError {
        JSONError(
            code: .numberOutOfRange, message: "the number does not fit \(type)",
            expecting: "a number that fits \(type)", offset: offset)
    }

    private mutating func outOfRange(_ token: JSONNumberToken, _ type: String) -> JSONError {
        failure(
            .numberOutOfRange, "\(token.text.excerpt()) does not fit \(type)", expecting: "a number that fits \(type)",
            at: token.first)
    }

    /// `1.0` is an integer, but beside a number in a union it is that number.
    @inline(__always)
    private mutating func countLostFraction(of token: JSONNumberToken) {
        if token.exponent != 0, backtracking.isAttempting { backtracking.losses &+= 1 }
    }

    private mutating func wholeMagnitude(_ token: JSONNumberToken) throws(JSONError) -> UInt64 {
        if let magnitude = token.wholeMagnitude { return magnitude }
        if DecimalDigits(token.text).isWhole { throw outOfRange(token, "64 bits") }
        throw noWholeNumber(token)
    }

    /// Powers of ten that a double holds exactly.
    private static let exactPowers: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]

    /// The nearest double; nil if that is infinite.
    static func double(_ token: JSONNumberToken) -> Double? {
        if !token.isTruncated, token.significand <= 1 << 53, -22...22 ~= token.exponent {
            // Both operands are exact, so the one operation rounds once (Clinger 1990).
            let digits = Double(token.significand)
            let power = exactPowers[abs(token.exponent)]
            let magnitude = token.exponent < 0 ? digits / power : digits * power
            return token.isNegative ? -magnitude : magnitude
        }
        guard let value = Double(token.text), value.isFinite else { return nil }
        return value
    }

    // MARK: Scanning

    mutating func readNumberToken(expecting expected: String) throws(JSONError) -> JSONNumberToken {
        skipWhitespace()
        guard cursor < end, cursor.pointee &- 0x30 < 10 || cursor.pointee == UInt8(ascii: "-") else {
            return try quotedNumber(expecting: expected)
        }
        return try scanNumber()
    }

    /// Reads the number at the cursor (RFC 8259 section 6).
    mutating func scanNumber() throws(JSONError) -> JSONNumberToken {
        var token = JSONNumberToken(first: cursor)
        var place = cursor
        if place < end, place.pointee == UInt8(ascii: "-") {
            token.isNegative = true
            place += 1
        }
        let integer = place
        place = scanDigits(from: place, into: &token, isFraction: false)
        guard place > integer else { throw unexpectedByte(expected: "a digit", at: place) }
        if integer.pointee == UInt8(ascii: "0"), place - integer > 1 {
            throw failure(.syntax, "a number must not begin with a zero", at: integer)
        }
        if place < end, place.pointee == UInt8(ascii: ".") {
            let fraction = place + 1
            place = scanDigits(from: fraction, into: &token, isFraction: true)
            guard place > fraction else { throw unexpectedByte(expected: "a digit", at: place) }
        }
        if place < end, place.pointee | 0x20 == UInt8(ascii: "e") {
            place = try scanExponent(from: place + 1, into: &token)
        }
        token.count = place - token.first
        cursor = place
        return token
    }

    @inline(__always)
    private mutating func scanDigits(
        from first: UnsafePointer<UInt8>,
        into token: inout JSONNumberToken,
        isFraction: Bool
    ) -> UnsafePointer<UInt8> {
        var place = first
        while place < end {
            let digit = UInt64(place.pointee &- 0x30)
            guard digit < 10 else { break }
            place += 1
            let product = token.significand.multipliedReportingOverflow(by: 10)
            let sum = product.partialValue.addingReportingOverflow(digit)
            if token.isTruncated || product.overflow || sum.overflow {
                token.isTruncated = true
            } else {
                token.significand = sum.partialValue
                if isFraction { token.exponent -= 1 }
            }
        }
        return place
    }

    private mutating func scanExponent(
        from first: UnsafePointer<UInt8>,
        into token: inout JSONNumberToken
    ) throws(JSONError) -> UnsafePointer<UInt8> {
        var place = first
        var isNegative = false
        if place < end, place.pointee == UInt8(ascii: "-") || place.pointee == UInt8(ascii: "+") {
            isNegative = place.pointee == UInt8(ascii: "-")
            place += 1
        }
        let digits = place
        var exponent = 0
        while place < end, place.pointee &- 0x30 < 10 {
            // Beyond this every number is zero or infinite to a double; the text stays exact.
            exponent = Swift.min(exponent * 10 + Int(place.pointee &- 0x30), 1_000_000_000)
            place += 1
        }
        guard place > digits else { throw unexpectedByte(expected: "a digit", at: place) }
        token.hasExponent = true
        token.exponent += isNegative ? -exponent : exponent
        return place
    }
}
