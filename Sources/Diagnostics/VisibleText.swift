/// Text in which nothing is invisible: what would move the cursor, reorder or hide text is written as an escape.
public enum VisibleText {
    /// `text` with control characters, line breaks, bidirectional overrides and zero-width characters as `\u{…}`.
    public static func escaping(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: needsEscape) else { return text }
        var result = ""
        for scalar in text.unicodeScalars { result += escaped(scalar) }
        return result
    }

    /// The first `limit` characters of `text` with escapes, and an ellipsis if there is more.
    public static func excerpt(of text: String, limit: Int = 40) -> String {
        let scalars = text.unicodeScalars
        guard let end = scalars.index(scalars.startIndex, offsetBy: max(0, limit), limitedBy: scalars.endIndex),
            end < scalars.endIndex
        else { return escaping(text) }
        return escaping(String(scalars[..<end])) + "…"
    }

    /// The longest text that ``shortened(_:)`` leaves as it is, in bytes.
    static let maximumLength = 1_000

    /// `text`, or its beginning and its end with an ellipsis between them.
    static func shortened(_ text: String) -> String {
        guard text.utf8.count > maximumLength else { return text }
        let scalars = text.unicodeScalars
        let head = scalars.prefix(maximumLength / 2)
        let tail = scalars.suffix(maximumLength / 5)
        guard head.endIndex < tail.startIndex else { return text }
        return String(head) + "…" + String(tail)
    }

    /// `text` with the user and password of every URL in it as `***`.
    public static func withoutCredentials(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "@")) else { return text }
        var bytes = Array(text.utf8)
        for range in credentials(in: bytes[...]).reversed() { bytes.replaceSubrange(range, with: "***".utf8) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Where URLs hold a user and a password: between `://` and the last `@` of the authority (RFC 3986, section 3.2.1).
    static func credentials(in bytes: ArraySlice<UInt8>) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = bytes.startIndex
        while let slash = bytes[start...].firstIndex(of: UInt8(ascii: "/")) {
            start = slash + 1
            guard start < bytes.endIndex, bytes[start] == UInt8(ascii: "/") else { continue }
            start += 1
            let authority = bytes[start...].prefix { $0 > 0x20 && !"/?#\"'`<>".utf8.contains($0) }
            if let at = authority.lastIndex(of: UInt8(ascii: "@")), at > start { ranges.append(start..<at) }
            start = authority.endIndex
        }
        return ranges
    }

    static func escaped(_ scalar: Unicode.Scalar) -> String {
        guard needsEscape(scalar) else { return String(Character(scalar)) }
        return "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    }

    static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00..<0x20, 0x7F...0x9F: true  // C0, DEL, C1
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true  // bidirectional controls
        case 0x2028, 0x2029: true  // line and paragraph separator
        case 0x00AD, 0x200B...0x200D, 0x2060, 0xFEFF: true  // zero width
        case 0xE0000...0xE007F: true  // invisible tags
        default: false
        }
    }
}
