// Most names are ASCII, and asking Unicode's tables about each letter is most of what naming would cost.

extension Unicode.Scalar {
    /// Whether this is a capital letter.
    var isCapital: Bool { isASCII ? (0x41...0x5A).contains(value) : properties.isUppercase }

    /// Whether this is a small letter.
    var isSmall: Bool { isASCII ? (0x61...0x7A).contains(value) : properties.isLowercase }

    /// Whether this is a digit, or a numeral of any script.
    var isNumeral: Bool { isASCII ? (0x30...0x39).contains(value) : properties.numericType != nil }
}

extension StringProtocol {
    /// Whether there is a capital letter.
    var hasCapital: Bool { unicodeScalars.contains(where: \.isCapital) }

    /// Whether there is a small letter.
    var hasSmall: Bool { unicodeScalars.contains(where: \.isSmall) }
}

extension String {
    /// Whether the first character is a digit, or a numeral of any script.
    var startsWithNumeral: Bool {
        guard let byte = utf8.first, byte >= 0x80 else { return utf8.first?.isDigit == true }
        return first?.isNumber == true
    }

    /// Whether the last character is a digit, or a numeral of any script.
    var endsWithNumeral: Bool {
        guard let byte = utf8.last, byte >= 0x80 else { return utf8.last?.isDigit == true }
        return last?.isNumber == true
    }

    /// The text with its first character in capitals.
    var capitalised: String {
        guard let byte = utf8.first, byte < 0x80, utf8.dropFirst().first.map({ $0 < 0x80 }) ?? true else {
            return prefix(1).uppercased() + dropFirst()
        }
        guard (0x61...0x7A).contains(byte) else { return self }
        return String(Unicode.Scalar(byte - 0x20)) + self[utf8.index(after: startIndex)...]
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}
