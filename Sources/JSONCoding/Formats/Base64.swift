#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Base64 as it is found (RFC 4648): in the standard alphabet or that of URLs, padded or not.
enum Base64 {
    static func data(_ text: String) -> Data? {
        var text = text
        return text.withUTF8(decode)
    }

    static func data(from decoder: any Decoder) throws -> Data {
        guard let data = data(try String(from: decoder)) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "expected Base64"))
        }
        return data
    }

    /// The bytes; nil where a letter is of no alphabet, the padding is not of the length that is due, or bits are left
    /// over in a text without it.
    static func decode(_ text: UnsafeBufferPointer<UInt8>) -> Data? {
        standard(text) ?? other(text)
    }

    // Foundation checks the alphabet, but takes padding in place of letters.
    private static func standard(_ text: UnsafeBufferPointer<UInt8>) -> Data? {
        guard text.count.isMultiple(of: 4) else { return nil }
        if let padding = text.firstIndex(of: UInt8(ascii: "=")) {
            guard padding >= text.count - 2, text.last == UInt8(ascii: "=") else { return nil }
        }
        return Data(base64Encoded: Data(text))
    }

    /// A text that is not padded, has line breaks, or is in the alphabet of URLs.
    @inline(never)
    private static func other(_ text: UnsafeBufferPointer<UInt8>) -> Data? {
        var letters: [UInt8] = []
        letters.reserveCapacity(text.count + 3)
        for byte in text {
            switch byte {
            case UInt8(ascii: "-"): letters.append(UInt8(ascii: "+"))
            case UInt8(ascii: "_"): letters.append(UInt8(ascii: "/"))
            case UInt8(ascii: "\r"), UInt8(ascii: "\n"): break
            default: letters.append(byte)
            }
        }
        let isPadded = letters.last == UInt8(ascii: "=")
        if !isPadded {
            while !letters.count.isMultiple(of: 4) { letters.append(UInt8(ascii: "=")) }
        }
        guard let data = letters.withUnsafeBufferPointer(standard) else { return nil }
        // Text that is no Base64 at all has such bits.
        return isPadded || data.base64EncodedData().elementsEqual(letters) ? data : nil
    }

    /// The text in the alphabet of URLs, without padding.
    static func urlText(_ data: Data) -> String {
        var letters: [UInt8] = []
        for byte in data.base64EncodedData() {
            switch byte {
            case UInt8(ascii: "+"): letters.append(UInt8(ascii: "-"))
            case UInt8(ascii: "/"): letters.append(UInt8(ascii: "_"))
            case UInt8(ascii: "="): break
            default: letters.append(byte)
            }
        }
        return String(decoding: letters, as: UTF8.self)
    }
}
