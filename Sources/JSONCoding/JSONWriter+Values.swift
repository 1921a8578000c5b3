extension JSONWriter {
    /// Writes `null`.
    public mutating func writeNull() {
        beginValue()
        appendLiteral("null")
    }

    /// Writes `true` or `false`.
    public mutating func write(bool value: Bool) {
        beginValue()
        appendLiteral(value ? "true" : "false")
    }

    /// Writes a whole number.
    public mutating func write(int64 value: Int64) {
        beginValue()
        if value < 0 { append(UInt8(ascii: "-")) }
        appendDigits(value.magnitude)
    }

    /// Writes a whole number.
    public mutating func write(uint64 value: UInt64) {
        beginValue()
        appendDigits(value)
    }

    /// Writes the shortest text that reads as the same double; whole numbers below 2^53 without a fraction.
    ///
    /// NaN and the infinities have no JSON form: writing fails with ``JSONError/Code/notFinite``.
    public mutating func write(double value: Double) {
        guard value.isFinite else { return failNotFinite("\(value)") }
        if value.magnitude < 0x1p53, let whole = Int64(exactly: value), whole != 0 || value.sign == .plus {
            return write(int64: whole)
        }
        beginValue()
        appendText(value == 0 ? "-0" : value.description)
    }

    /// Writes the shortest text that reads as the same float; whole numbers below 2^24 without a fraction.
    ///
    /// NaN and the infinities have no JSON form: writing fails with ``JSONError/Code/notFinite``.
    public mutating func write(float value: Float) {
        guard value.isFinite else { return failNotFinite("\(value)") }
        if value.magnitude < 0x1p24, let whole = Int64(exactly: value), whole != 0 || value.sign == .plus {
            return write(int64: whole)
        }
        beginValue()
        appendText(value == 0 ? "-0" : value.description)
    }

    /// Writes a number so that it does not look like an integer: `1.0`.
    public mutating func write(fraction value: Double) {
        guard value.isFinite, let whole = Int64(exactly: value), value.magnitude < 0x1p53 else {
            return write(double: value)
        }
        beginValue()
        appendText("\(value.sign == .minus && whole == 0 ? "-" : "")\(whole).0")
    }

    /// Writes a number with a point before the last `places` of its digits, at most 18.
    mutating func write(digits: Int64, places: UInt8) {
        beginValue()
        if digits < 0 { append(UInt8(ascii: "-")) }
        var scale = UInt64(DecimalDigits.power(places))
        let (whole, fraction) = digits.magnitude.quotientAndRemainder(dividingBy: scale)
        appendDigits(whole)
        append(UInt8(ascii: "."))
        while scale > 1 {
            scale /= 10
            append(UInt8(truncatingIfNeeded: fraction / scale % 10) | 0x30)
        }
    }

    private mutating func failNotFinite(_ text: String) {
        fail(JSONError(code: .notFinite, message: "\(text) has no JSON form"))
        writeNull()
    }

    /// Writes a number whose text is known to follow the grammar.
    mutating func write(number text: String) {
        beginValue()
        appendText(text)
    }

    /// Writes a string.
    public mutating func write(string value: String) {
        beginValue()
        appendQuoted(value)
    }

    /// Writes a string whose content is these bytes, escaped as needed.
    ///
    /// Bytes that are not UTF-8 cannot be written: writing fails with ``JSONError/Code/invalidUTF8``.
    public mutating func write(utf8 bytes: UnsafeBufferPointer<UInt8>) {
        if UTF8Check.firstInvalid(in: bytes) != nil {
            fail(JSONError(code: .invalidUTF8, message: "the string is not UTF-8"))
            return writeNull()
        }
        beginValue()
        appendQuoted(bytes)
    }

    private mutating func appendLiteral(_ literal: StaticString) {
        literal.withUTF8Buffer { append($0) }
    }

    private mutating func appendText(_ text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }

    private mutating func appendDigits(_ value: UInt64) {
        reserve(20)
        var digits = 1
        var bound: UInt64 = 10
        while digits < 20, value >= bound {
            digits += 1
            bound = digits < 20 ? bound &* 10 : .max
        }
        var place = count + digits
        var rest = value
        repeat {
            place -= 1
            let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: 10)
            buffer[place] = UInt8(truncatingIfNeeded: remainder) | 0x30
            rest = quotient
        } while rest > 0 && place > count
        count += digits
    }
}
