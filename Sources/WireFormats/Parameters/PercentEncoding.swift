/// Percent-encoding from bytes (RFC 3986 section 2).
package enum PercentEncoding {
    /// The UTF-8 of `text` with everything encoded but unreserved characters (RFC 3986 section 2.3).
    package static func encode(_ text: String) -> [UInt8] {
        var result: [UInt8] = []
        append(text, to: &result)
        return result
    }

    /// Appends the UTF-8 of `text` with everything encoded but unreserved characters.
    package static func append(_ text: String, to target: inout [UInt8]) {
        for byte in text.utf8 { append(byte, to: &target, keeping: isUnreserved(byte)) }
    }

    /// Appends a document's own text: only what cannot stand in a path or a query is encoded.
    package static func appendLiteral(_ text: String, to target: inout [UInt8]) {
        appendReserved(text, to: &target) { byte in
            isInSegment(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?")
        }
    }

    /// Appends the UTF-8 of `text` with everything encoded but unreserved characters, those that are kept, and what is
    /// encoded already (RFC 6570 section 3.2.3).
    package static func appendReserved(_ text: String, to target: inout [UInt8], keeping isKept: (UInt8) -> Bool) {
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            let isTriplet = byte == UInt8(ascii: "%") && rest.prefix(2).count { isHexDigit($0) } == 2
            append(byte, to: &target, keeping: isTriplet || isUnreserved(byte) || isKept(byte))
        }
    }

    private static func append(_ byte: UInt8, to target: inout [UInt8], keeping isKept: Bool) {
        if isKept { return target.append(byte) }
        target.append(UInt8(ascii: "%"))
        target.append(hexDigit(byte >> 4))
        target.append(hexDigit(byte & 0xF))
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + (value - 10)
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool { Unicode.Scalar(byte).properties.isASCIIHexDigit }

    package static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }

    /// The reserved characters that stand for themselves in a segment of a path (RFC 3986 section 3.3).
    package static func isInSegment(_ byte: UInt8) -> Bool { "!$&'()*+,;=:@".utf8.contains(byte) }

    /// The reserved characters that stand for themselves in the value of a pair in a query.
    package static func isInPair(_ byte: UInt8) -> Bool { "!$'()*,;:@/?".utf8.contains(byte) }

    /// Whether a control character (Unicode category Cc) is in the text.
    package static func hasControl(_ text: String) -> Bool {
        text.unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) }
    }
}
