/// A media type or a range of them, as a field has it (RFC 9110 sections 8.3.1 and 12.5.1).
struct MediaTypeName {
    /// Type and subtype in lower case.
    let essence: String
    /// The parameters in their order, without quotes.
    private(set) var parameters: [(name: String, value: String)] = []

    init(_ text: String) {
        var pieces: [String] = [""]
        var isQuoted = false
        var isEscaped = false
        for character in text {
            if isEscaped {
                isEscaped = false
            } else if character == "\\", isQuoted {
                isEscaped = true
                continue
            } else if character == "\"" {
                isQuoted.toggle()
                continue
            } else if character == ";", !isQuoted {
                pieces.append("")
                continue
            }
            pieces[pieces.count - 1].append(character)
        }
        essence = Self.trimmed(pieces[0]).lowercased()
        for piece in pieces.dropFirst() {
            let sides = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard sides.count == 2 else { continue }
            parameters.append((Self.trimmed(String(sides[0])).lowercased(), Self.trimmed(String(sides[1]))))
        }
    }

    subscript(_ name: String) -> String? { parameters.first { $0.name == name }?.value }

    /// Whether it names one type, so that it can be sent.
    var isConcrete: Bool { !essence.contains("*") && essence.split(separator: "/").count == 2 }

    func isIn(_ range: Self) -> Bool {
        if range.essence == "*/*" || range.essence == essence { return true }
        return range.essence.hasSuffix("/*") && essence.hasPrefix(range.essence.dropLast())
    }

    /// The first of them, as it is written, that is one type: the one that a file's name hints at, if there is one.
    static func preferred(among names: [String], forFile filename: String?) -> String? {
        let concrete = names.filter { Self($0).isConcrete }
        guard concrete.count > 1, let ending = filename?.split(separator: ".").last?.lowercased() else {
            return concrete.first
        }
        return concrete.first { Self($0).essence.hasSuffix("/" + (ending == "jpg" ? "jpeg" : ending)) }
            ?? concrete.first
    }

    private static func trimmed(_ text: String) -> String {
        var text = text[...]
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}

/// Text as bytes of the `charset` that its media type names; UTF-8 where it names none.
enum TextCharset {
    /// - Returns: Nil if the charset cannot say the text, or is none of those known here.
    static func encode(_ text: String, as contentType: String) -> [UInt8]? {
        switch MediaTypeName(contentType)["charset"]?.lowercased() {
        case nil, "utf-8", "utf8": return Array(text.utf8)
        case "us-ascii", "ascii": return bytes(text, upTo: 0x7F)
        case "iso-8859-1", "latin1": return bytes(text, upTo: 0xFF)
        case "utf-16be": return text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
        case "utf-16le": return text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        // With the mark that tells the order of bytes (RFC 2781 section 3.2).
        case "utf-16": return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
        default: return nil
        }
    }

    private static func bytes(_ text: String, upTo limit: UInt32) -> [UInt8]? {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            guard scalar.value <= limit else { return nil }
            bytes.append(UInt8(truncatingIfNeeded: scalar.value))
        }
        return bytes
    }
}
