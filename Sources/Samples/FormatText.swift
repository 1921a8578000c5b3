internal import JSONCoding

/// Texts of the formats that types of their own read (JSON Schema 2020-12, Validation, section 7.3).
enum FormatText {
    /// A text of the format; nil for one that says nothing to a type.
    static func sample(_ format: String) -> String? {
        switch format {
        case "date-time": "2024-05-17T09:30:00Z"
        case "date": "2024-05-17"
        case "time": "09:30:00Z"
        case "duration": "P1DT12H"
        case "uuid", "guid": "3fa85f64-5717-4562-b3fc-2c963f66afa6"
        case "uri", "url", "iri": "https://example.com/a"
        case "uri-reference", "iri-reference": "/a"
        case "email", "idn-email": "someone@example.com"
        case "hostname", "idn-hostname": "example.com"
        case "ipv4": "192.0.2.1"
        case "ipv6": "2001:db8::1"
        case "byte", "base64", "base64url": "c2FtcGxl"
        case "json-pointer": "/a"
        case "regex": "^a$"
        default: nil
        }
    }

    /// Whether a text is of a format; true for formats that no type reads.
    static func isValid(_ text: String, _ format: String) -> Bool {
        switch format {
        case "date-time": dateTime(text) != nil
        case "date": text.utf8.count == 10 && isDate(Substring(text))
        case "uuid", "guid": isUUID(text)
        case "uri", "url": isURL(text)
        case "byte", "base64": isBase64(text)
        case "base64url": isBase64URL(text)
        default: true
        }
    }

    /// The date and time as one that is written in UTC with no more digits than milliseconds need: offsets become `Z`, since which
    /// moment an example names says nothing. Nil if it is none.
    static func dateTime(_ text: String) -> String? {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, isDate(text.prefix(10)), bytes[10] | 0x20 == UInt8(ascii: "t"),
            let hour = digits(bytes[11..<13]), hour < 24, bytes[13] == UInt8(ascii: ":"),
            let minute = digits(bytes[14..<16]), minute < 60, bytes[16] == UInt8(ascii: ":"),
            let second = digits(bytes[17..<19]), second < 60
        else { return nil }
        var rest = bytes[19...]
        var fraction: [UInt8] = []
        if rest.first == UInt8(ascii: ".") {
            fraction = Array(rest.dropFirst().prefix { $0 &- 0x30 < 10 })
            guard !fraction.isEmpty else { return nil }
            rest = rest.dropFirst(1 + fraction.count)
        }
        guard isOffset(Array(rest)) else { return nil }
        var digits = Array(fraction.prefix(3))
        while digits.last == 0x30 { digits.removeLast() }
        return String(decoding: bytes[..<10] + [UInt8(ascii: "T")] + bytes[11..<19], as: UTF8.self)
            + (digits.isEmpty ? "" : "." + String(decoding: digits, as: UTF8.self)) + "Z"
    }

    private static func isOffset(_ bytes: [UInt8]) -> Bool {
        if bytes.count == 1 { return bytes[0] | 0x20 == UInt8(ascii: "z") }
        guard bytes.count == 6, bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
            let hours = digits(bytes[1..<3]), hours < 24, bytes[3] == UInt8(ascii: ":"),
            let minutes = digits(bytes[4..<6]), minutes < 60
        else { return false }
        return true
    }

    private static func isDate(_ text: Substring) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            digits(bytes[0..<4]) != nil, let month = digits(bytes[5..<7]), (1...12).contains(month),
            let day = digits(bytes[8..<10]),
            (1...28).contains(day) || day <= [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month] && day > 0
        else { return false }
        return true
    }

    private static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for byte in bytes {
            guard byte &- 0x30 < 10 else { return nil }
            value = value * 10 + Int(byte &- 0x30)
        }
        return value
    }

    private static func isUUID(_ text: String) -> Bool {
        let groups = text.split(separator: "-", omittingEmptySubsequences: false)
        return groups.map(\.utf8.count) == [8, 4, 4, 4, 12]
            && groups.joined().allSatisfy { $0.isHexDigit && $0.isASCII }
    }

    /// Narrower than the standard: a URL that nobody needs to mend.
    private static func isURL(_ text: String) -> Bool {
        guard let colon = text.firstIndex(of: ":"), text[..<colon].first?.isLetter == true,
            text.index(after: colon) < text.endIndex
        else { return false }
        return text.utf8.allSatisfy {
            $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}[]#%".utf8.contains($0)
        }
    }

    /// Narrower than what is read: without padding, and as it is written.
    private static func isBase64URL(_ text: String) -> Bool {
        Base64URLData(base64: text)?.description == text
    }

    private static func isBase64(_ text: String) -> Bool {
        let content = text.utf8.prefix { $0 != UInt8(ascii: "=") }
        let padding = text.utf8.count - content.count
        return text.utf8.count % 4 == 0 && padding < 3
            && text.utf8.suffix(padding).allSatisfy { $0 == UInt8(ascii: "=") }
            && content.allSatisfy {
                ($0 | 0x20) &- 97 < 26 || $0 &- 48 < 10 || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "/")
            }
    }
}
