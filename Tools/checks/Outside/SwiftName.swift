/// Which texts may be written into Swift source as they are.
///
/// Names of files and schemas come from anybody: what is not an identifier goes to generated programs as data.
enum SwiftName {
    /// Whether a text is an identifier of ASCII letters, digits and underscores.
    static func isIdentifier(_ text: String) -> Bool {
        guard let first = text.utf8.first, !isDigit(first) else { return false }
        return text.utf8.allSatisfy { isLetter($0) || isDigit($0) }
    }

    /// Whether a text is a qualified name such as ``Pet.`Type` ``.
    static func isQualified(_ text: String) -> Bool {
        text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
            let part = String(part)
            guard part.hasPrefix("`"), part.hasSuffix("`"), part.utf8.count > 2 else { return isLoose(part) }
            return isLoose(String(part.dropFirst().dropLast()))
        }
    }

    /// Whether a text spells a type: qualified names within `[`, `]`, `:`, `?`, `<`, `>`, commas and spaces.
    static func isType(_ text: String) -> Bool {
        let names = text.split { "[]:?<>, ".contains($0) }.map(String.init)
        return !names.isEmpty && names.allSatisfy(isQualified)
    }

    /// The module of a name, each part with a capital: `oneof-scalars` is `OneofScalars`.
    static func module(_ name: String) -> String {
        name.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
            .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    /// Letters of any script: none of them ends a name or begins anything else.
    private static func isLoose(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, !first.properties.isPatternWhitespace else { return false }
        return text.unicodeScalars.allSatisfy {
            $0.isASCII
                ? $0.value < 0x80 && (isLetter(UInt8($0.value)) || isDigit(UInt8($0.value)))
                : $0.properties.isXIDContinue
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
        default: false
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
