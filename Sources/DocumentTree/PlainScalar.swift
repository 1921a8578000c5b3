/// What an unquoted scalar means: the core schema of YAML 1.2 (section 10.3.2), of which JSON's scalars are a part.
enum PlainScalar {
    enum Resolution {
        case value(Node.Content)
        /// `.inf`, `-.inf`, `.nan`: numbers that JSON has no notation for.
        case notFinite
        /// A number beyond what a `Double` holds.
        case outOfRange
    }

    /// Resolves a plain scalar. Whatever is not of the schema (`yes`, dates, versions) is a string.
    static func resolve(_ text: String) -> Resolution {
        guard let first = text.utf8.first else { return .value(.null) }
        switch first {
        case UInt8(ascii: "~"), UInt8(ascii: "n"), UInt8(ascii: "N"):
            return .value(isNull(text) ? .null : .string(text))
        case UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "f"), UInt8(ascii: "F"):
            return .value(boolean(text).map(Node.Content.boolean) ?? .string(text))
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            return number(text) ?? .value(.string(text))
        default:
            return .value(.string(text))
        }
    }

    static func isNull(_ text: String) -> Bool {
        ["", "~", "null", "Null", "NULL"].contains(text)
    }

    static func boolean(_ text: String) -> Bool? {
        switch text {
        case "true", "True", "TRUE": true
        case "false", "False", "FALSE": false
        default: nil
        }
    }

    /// The number that `text` spells; nil if it spells none.
    static func number(_ text: String) -> Resolution? {
        var text = text
        // A native string hands out its bytes; one shorter than 16 bytes copies them to the stack.
        return text.withUTF8 { bytes in number(bytes) }
    }

    static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Resolution? {
        if let value = smallInteger(bytes) { return .value(.integer(value)) }
        if let radix = radix(bytes) { return prefixed(bytes, radix: radix) }
        let text = String(decoding: bytes, as: UTF8.self)
        if isNotFinite(text) { return .notFinite }
        guard let isInteger = decimalForm(bytes) else { return nil }
        if isInteger, let value = Int64(text) { return .value(.integer(value)) }
        guard let value = Double(text) else { return .outOfRange }
        return value.isFinite ? .value(.number(value)) : .outOfRange
    }

    /// Nearly all numbers of an API description: at most 18 digits.
    private static func smallInteger(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
        guard let first = bytes.first else { return nil }
        let isNegative = first == UInt8(ascii: "-")
        let digits = bytes.dropFirst(isNegative || first == UInt8(ascii: "+") ? 1 : 0)
        guard (1...18).contains(digits.count) else { return nil }
        var value: Int64 = 0
        for byte in digits {
            let digit = byte &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            value = value * 10 + Int64(digit)
        }
        return isNegative ? -value : value
    }

    /// 8 for `0o17`, 16 for `0x1F`.
    private static func radix(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard bytes.count > 2, bytes.first == UInt8(ascii: "0") else { return nil }
        let radix: Int
        switch bytes[1] {
        case UInt8(ascii: "o"): radix = 8
        case UInt8(ascii: "x"): radix = 16
        default: return nil
        }
        return bytes.dropFirst(2).allSatisfy { digit($0, below: radix) != nil } ? radix : nil
    }

    private static func prefixed(_ bytes: UnsafeBufferPointer<UInt8>, radix: Int) -> Resolution {
        let digits = bytes.dropFirst(2)
        if let value = Int64(String(decoding: digits, as: UTF8.self), radix: radix) { return .value(.integer(value)) }
        var value = 0.0
        for byte in digits { value = value * Double(radix) + Double(digit(byte, below: radix) ?? 0) }
        return value.isFinite ? .value(.number(value)) : .outOfRange
    }

    private static func digit(_ byte: UInt8, below radix: Int) -> Int? {
        let value: Int
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): value = Int(byte) - 0x30
        case UInt8(ascii: "a")...UInt8(ascii: "f"): value = Int(byte) - 0x61 + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): value = Int(byte) - 0x41 + 10
        default: return nil
        }
        return value < radix ? value : nil
    }

    private static func isNotFinite(_ text: String) -> Bool {
        if [".nan", ".NaN", ".NAN"].contains(text) { return true }
        let unsigned = text.hasPrefix("-") || text.hasPrefix("+") ? String(text.dropFirst()) : text
        return [".inf", ".Inf", ".INF"].contains(unsigned)
    }

    /// Whether a decimal number is without fraction and exponent; nil if it is no decimal number.
    ///
    /// `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`
    private static func decimalForm(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool? {
        var rest = bytes[...]
        func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
        func isSign(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") }
        if let first = rest.first, isSign(first) { rest = rest.dropFirst() }
        let whole = rest.prefix(while: isDigit).count
        rest = rest.dropFirst(whole)
        var isInteger = true
        if rest.first == UInt8(ascii: ".") {
            isInteger = false
            rest = rest.dropFirst()
            let fraction = rest.prefix(while: isDigit).count
            rest = rest.dropFirst(fraction)
            guard whole > 0 || fraction > 0 else { return nil }
        } else if whole == 0 {
            return nil
        }
        if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
            isInteger = false
            rest = rest.dropFirst()
            if let first = rest.first, isSign(first) { rest = rest.dropFirst() }
            let exponent = rest.prefix(while: isDigit).count
            guard exponent > 0 else { return nil }
            rest = rest.dropFirst(exponent)
        }
        return rest.isEmpty ? isInteger : nil
    }
}
