/// What becomes of the characters of a value.
package enum Escaping {
    /// In a query, or a cookie of style `form`: all but unreserved characters are percent-encoded (RFC 6570 section 3.2.1).
    case pair
    /// In a query, what `allowReserved` says passes (RFC 6570 section 3.2.3), but for what would begin another pair or
    /// part of the URL, or is read as something else: `&`, `=`, `+`, `#`, `[` and `]`.
    case reservedPair
    /// In a path: as ``pair``, and nothing may be there that cannot be seen.
    case segment
    /// In a path, what `allowReserved` says passes, but for what would begin another part of the URL: `/`, `?`, `#`, `[`
    /// and `]`.
    case reservedSegment
    /// In a cookie, what `allowReserved` says passes, but for `,` and `;`.
    case reservedCookie
    /// In a part of a body: nothing is escaped.
    case part
    /// In a header field: nothing is escaped.
    case field
    /// In a cookie: nothing is escaped (RFC 6265 section 4.1.1).
    case cookie

    package func append(_ text: String, to target: inout [UInt8]) {
        switch self {
        case .pair, .segment: PercentEncoding.append(text, to: &target)
        case .reservedPair: PercentEncoding.appendReserved(text, to: &target, keeping: PercentEncoding.isInPair)
        case .reservedSegment: PercentEncoding.appendReserved(text, to: &target, keeping: PercentEncoding.isInSegment)
        case .reservedCookie:
            PercentEncoding.appendReserved(text, to: &target) { "!#$&'()*+/:=?@[]".utf8.contains($0) }
        case .part, .field, .cookie: target += text.utf8
        }
    }

    /// Why a text cannot stand as it is.
    ///
    /// - Parameter isPart: Whether it is one of several, which a comma would make two of.
    package func problem(_ text: String, isPart: Bool) -> String? {
        switch self {
        case .pair, .reservedPair, .reservedCookie, .part: return nil
        case .segment, .reservedSegment: return PercentEncoding.hasControl(text) ? "has a control character" : nil
        case .field:
            // A comma within quotes separates nothing (RFC 9110 section 5.6.4).
            let isQuoted = text.utf8.first == UInt8(ascii: "\"") && text.utf8.last == UInt8(ascii: "\"")
            guard isPart, !isQuoted, text.utf8.contains(UInt8(ascii: ",")) else { return nil }
            return "has a comma in a part, which would make two of it"
        case .cookie:
            var octets = text.utf8[...]
            if octets.count > 1, octets.first == UInt8(ascii: "\""), octets.last == UInt8(ascii: "\"") {
                octets = octets.dropFirst().dropLast()
            }
            guard let octet = octets.first(where: { !Self.isCookieOctet($0) }) else { return nil }
            let name = octet > 0x20 && octet < 0x7F ? "`\(Character(Unicode.Scalar(octet)))`" : "a character"
            return "has \(name) in it, which a cookie cannot have: it must be given in escaped form"
        }
    }

    private static func isCookieOctet(_ octet: UInt8) -> Bool {
        octet > 0x20 && octet < 0x7F && !"\",;\\".utf8.contains(octet)
    }
}
