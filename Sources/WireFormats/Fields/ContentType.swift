import Safeguards

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A media type with its parameters, as the header field `Content-Type` has it (RFC 9110 section 8.3).
package struct ContentType {
    /// Type and subtype in lower case; empty if the field is missing.
    package let essence: String
    /// The parameter `charset` in lower case.
    package let charset: String?

    package init(_ field: String?) {
        // What is longer than any type is none, and takes long to look at.
        let field = field.flatMap { $0.utf8.count <= 1_024 ? $0.lowercased() : nil } ?? ""
        let pieces = Self.pieces(of: field).map { $0.filter { !" \t\"".contains($0) } }
        essence = pieces.first ?? ""
        charset = pieces.dropFirst().first { $0.hasPrefix("charset=") }.map { String($0.dropFirst(8)) }
    }

    package var isJSON: Bool { ["application/json", "text/json"].contains(essence) || essence.hasSuffix("+json") }

    /// The type and its parameters, each as it is written.
    package static func pieces(of field: String) -> [String] {
        var pieces = [""]
        var isQuoted = false
        for character in field {
            if character == "\"" { isQuoted.toggle() }
            if character == ";", !isQuoted {
                pieces.append("")
            } else if character != " " || isQuoted || !(pieces.last?.isEmpty ?? true) {
                pieces[pieces.count - 1].append(character)
            }
        }
        return pieces
    }

    // MARK: Text

    /// Nil if the charset is none of those known here.
    private var encoding: String.Encoding? {
        switch charset {
        case nil, "utf-8", "utf8": .utf8
        case "us-ascii", "ascii": .ascii
        case "iso-8859-1", "iso_8859-1", "latin1": .isoLatin1
        case "utf-16", "utf-16be": .utf16BigEndian
        case "utf-16le": .utf16LittleEndian
        default: nil
        }
    }

    private var isWindows: Bool { charset == "windows-1252" || charset == "cp1252" }

    /// What windows-1252 has from 0x80 to 0x9F (WHATWG Encoding, section 5); the rest is that of ISO 8859-1.
    private static let windows = Array(
        "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)

    /// A body as text, without a byte order mark; nil if it is none in that charset.
    package func text(_ body: [UInt8]) -> String? {
        if isWindows {
            let scalars = body.map { 0x80..<0xA0 ~= $0 ? Self.windows[Int($0) - 0x80] : Unicode.Scalar($0) }
            return String(String.UnicodeScalarView(scalars))
        }
        guard var encoding else { return nil }
        if encoding == .utf16BigEndian, body.starts(with: [0xFF, 0xFE]) { encoding = .utf16LittleEndian }
        let text =
            encoding == .utf8 ? String(validating: body, as: UTF8.self) : String(bytes: body, encoding: encoding)
        return text?.unicodeScalars.first == "\u{FEFF}" ? text.map { String($0.unicodeScalars.dropFirst()) } : text
    }

    /// A text in the charset; nil if the charset cannot say it, or is none of those known here.
    package func bytes(_ text: String) -> [UInt8]? {
        if isWindows {
            let bytes = text.unicodeScalars.compactMap { scalar in
                Self.windows.firstIndex(of: scalar).map { UInt8($0) + 0x80 }
                    ?? (0x80..<0xA0 ~= scalar.value ? nil : UInt8(exactly: scalar.value))
            }
            return bytes.count == text.unicodeScalars.count ? bytes : nil
        }
        guard let encoding, let bytes = text.data(using: encoding) else { return nil }
        // With the mark that tells the order of bytes (RFC 2781 section 3.2).
        let mark: [UInt8] = charset == "utf-16" ? [0xFE, 0xFF] : []
        return mark + bytes
    }

    // MARK: Ranges

    /// Whether it names one type, so that it can be sent.
    private var isConcrete: Bool { !essence.contains("*") && essence.split(separator: "/").count == 2 }

    /// Whether a range has it (RFC 9110 section 12.5.1).
    private func isIn(_ range: Self) -> Bool {
        let ends = range.essence.split(separator: "*", omittingEmptySubsequences: false)
        return essence.hasPrefix(ends.first ?? "") && essence.hasSuffix(ends.last ?? "")
    }

    /// Why something cannot be sent as that type: it is no type, or in none of the ranges. No ranges have any.
    package static func problem(_ given: String, among ranges: [String]) -> String? {
        let type = Self(given)
        if type.isConcrete, ranges.isEmpty || ranges.contains(where: { type.isIn(Self($0)) }) { return nil }
        let known = ranges.isEmpty ? "" : ": it takes \(ranges.joined(separator: ", "))"
        return "cannot be of type `\(VisibleLine.of(given, limit: 60))`\(known)"
    }

    /// The first that is one type, or the one that a file's name hints at.
    package static func preferred(among names: [String], forFile filename: String?) -> String? {
        let concrete = names.filter { Self($0).isConcrete }
        let ending = filename?.split(separator: ".").last?.lowercased() ?? ""
        let hinted = concrete.first { Self($0).essence.hasSuffix("/" + (ending == "jpg" ? "jpeg" : ending)) }
        return hinted ?? concrete.first
    }
}
