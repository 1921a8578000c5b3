internal import Safeguards

/// Text in which nothing is invisible: what would move the cursor, reorder or hide text is written as an escape.
public enum VisibleText {
    /// `text` with control characters, line breaks, bidirectional overrides and all that shows nothing as `\u{…}`, as well
    /// as what continuous integration takes for a command where it stands in a log.
    public static func escaping(_ text: String) -> String {
        var result = text
        if text.unicodeScalars.contains(where: \.isUnseen) {
            result = ""
            for scalar in text.unicodeScalars { result += escaped(scalar) }
        }
        return withoutCommands(result)
    }

    /// `::name::` is one at the beginning of a line, before which spaces do not count; `##[name]` and `##vso[name]`
    /// anywhere.
    static func withoutCommands(_ text: String) -> String {
        let text = LogCommands.disarmed(text, replacingSignWith: "\\u{23}")
        let bytes = Array(text.utf8)
        guard bytes.firstRange(of: "::".utf8) != nil else { return text }
        var result: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            let isFirst = index == 0 || bytes[index - 1] == UInt8(ascii: " ")
            if isFirst, bytes[index...].starts(with: "::".utf8) {
                result += "\\u{3A}".utf8
            } else {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// `text` with `…` in place of whatever stands between backticks.
    static func withoutQuotations(_ text: String) -> String {
        // By bytes: a backtick with a mark on it is another character.
        let parts = text.utf8.split(separator: UInt8(ascii: "`"), omittingEmptySubsequences: false)
        return parts.enumerated()
            .map { $0.offset.isMultiple(of: 2) ? String(decoding: $0.element, as: UTF8.self) : "…" }
            .joined(separator: "`")
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
        scalar.isUnseen ? scalar.escape : String(Character(scalar))
    }
}
