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
