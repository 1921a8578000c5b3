#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What the header field `Content-Type` says (RFC 9110, section 8.3).
struct ContentType {
    /// Type and subtype in lower case; empty if the field is missing.
    let essence: String
    /// The parameter `charset` in lower case.
    let charset: String?

    init(_ field: String?) {
        let parts = (field ?? "").lowercased().split(separator: ";", omittingEmptySubsequences: false).map {
            $0.filter { !" \t\"".contains($0) }
        }
        essence = parts.first ?? ""
        charset = parts.dropFirst().first { $0.hasPrefix("charset=") }.map { String($0.dropFirst(8)) }
    }

    var isJSON: Bool { ["application/json", "text/json"].contains(essence) || essence.hasSuffix("+json") }

    /// A body as text, without a byte order mark; nil if it is none in that charset.
    func text(_ body: [UInt8]) -> String? {
        switch charset {
        case nil, "utf-8", "utf8":
            let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
            return String(validating: body.starts(with: mark) ? body[3...] : body[...], as: UTF8.self)
        case "us-ascii", "ascii": return String(bytes: body, encoding: .ascii)
        case "iso-8859-1", "latin1": return String(bytes: body, encoding: .isoLatin1)
        case "utf-16le": return utf16(body, .utf16LittleEndian)
        case "utf-16", "utf-16be":
            return utf16(body, body.starts(with: [0xFF, 0xFE]) ? .utf16LittleEndian : .utf16BigEndian)
        default: return nil
        }
    }

    private func utf16(_ body: [UInt8], _ encoding: String.Encoding) -> String? {
        guard let text = String(bytes: body, encoding: encoding) else { return nil }
        return text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    }
}
