internal import Safeguards

/// Spells names where Swift would take them for keywords.
///
/// ```swift
/// var `default`: Int            // declaration, and use as a local
/// func wait(in: Int, `inout`: Int)   // label
/// value.default                 // member
/// ```
enum Identifier {
    /// A name as its declaration and a use without a dot before it spell it.
    static func declaration(_ name: String) -> String {
        let name = sanitized(name)
        return keywords.contains(name) ? "`\(name)`" : name
    }

    /// Whether a name is spelled alike everywhere.
    static func isPlain(_ name: String) -> Bool {
        isIdentifier(name) && !keywords.contains(name)
    }

    /// A name as an argument label in a call, where nearly every keyword may stand as it is.
    static func label(_ name: String) -> String {
        let name = sanitized(name)
        return name == "inout" ? "`\(name)`" : name
    }

    /// A name as the label of a parameter's declaration.
    static func parameterLabel(_ name: String) -> String {
        let name = sanitized(name)
        return name == "inout" || name == "let" || name == "var" ? "`\(name)`" : name
    }

    /// A name as it is spelled after a dot.
    static func member(_ name: String) -> String {
        let name = sanitized(name)
        return memberKeywords.contains(name) ? "`\(name)`" : name
    }

    /// The name, or, if it is no identifier, the same with an underscore for everything that may not stand in one.
    ///
    /// Names are assigned before anything is emitted; this only keeps a fault there from getting out as code.
    static func sanitized(_ name: String) -> String {
        if isIdentifier(name) { return name }
        var result = ""
        for scalar in name.unicodeScalars {
            let stands = result.isEmpty ? isStart(scalar) : isStart(scalar) || isContinuation(scalar)
            if stands {
                result.unicodeScalars.append(scalar)
            } else if result.isEmpty && isContinuation(scalar) {
                result.append("_")
                result.unicodeScalars.append(scalar)
            } else {
                result.append("_")
            }
        }
        return result.isEmpty || result == "_" ? "__" : result
    }

    /// The first of some names that is not taken: `base`, `jsonBase`, `jsonBase2`, ….
    static func unused(_ base: String, _ taken: (String) -> Bool) -> String {
        guard taken(base) else { return base }
        let other = "json\(base.prefix(1).uppercased())\(base.dropFirst())"
        var candidate = other
        var number = 2
        while taken(candidate) {
            candidate = "\(other)\(number)"
            number += 1
        }
        return candidate
    }

    private static func isIdentifier(_ name: String) -> Bool {
        var isFirst = true
        var isASCII = true
        for byte in name.utf8 {
            if byte >= 0x80 {
                isASCII = false
            } else if !isASCIIStart(byte) && (isFirst || !isDigit(byte)) {
                return false
            }
            isFirst = false
        }
        if isASCII { return !name.isEmpty && name != "_" }
        guard let first = name.unicodeScalars.first, isStart(first) else { return false }
        return name.unicodeScalars.dropFirst().allSatisfy { isStart($0) || isContinuation($0) }
    }

    private static func isASCIIStart(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "_")
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isStart(_ scalar: Unicode.Scalar) -> Bool {
        // Swift takes emoji, which Unicode's rules for identifiers do not.
        if scalar == "_" || (0x1F300...0x1FAFF).contains(scalar.value) { return true }
        return scalar.properties.isXIDStart && !scalar.isUnseen
    }

    private static func isContinuation(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isXIDContinue && scalar.properties.generalCategory != .format && !scalar.isUnseen
    }

    private static let memberKeywords: Set<String> = ["self", "init", "Type", "Protocol"]

    /// The reserved words of Swift, and the contextual ones that an expression or a pattern can begin with.
    private static let keywords: Set<String> = [
        "Any", "Protocol", "Self", "Type", "any", "as", "associatedtype", "async", "await", "borrowing",
        "break", "case", "catch", "class", "consume", "consuming", "continue", "copy", "default", "defer",
        "deinit", "discard", "do", "each", "else", "enum", "extension", "fallthrough", "false",
        "fileprivate", "for", "func", "guard", "if", "import", "in", "init", "inout", "internal", "is",
        "isolated", "let", "macro", "nil", "nonisolated", "open", "operator", "package", "precedencegroup",
        "private", "protocol", "public", "repeat", "rethrows", "return", "self", "sending", "some",
        "static", "struct", "subscript", "super", "switch", "then", "throw", "throws", "true", "try",
        "typealias", "unsafe", "var", "where", "while", "yield",
    ]
}
