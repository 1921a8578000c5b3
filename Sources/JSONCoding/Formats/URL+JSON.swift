#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension URL: JSONCodable {
    /// Reads a string of format `uri` (RFC 3986), absolute or relative, and keeps it byte for byte.
    ///
    /// Characters that no URI has, such as spaces, braces and letters beyond ASCII, are percent-encoded, and are written so.
    /// Refused is what `URL(string:)` refuses: an empty string, a port or an address of a host that is none.
    public init(json reader: inout JSONReader) throws(JSONError) {
        var isKept = true
        let isChoosing = reader.isAttempting
        self = try reader.readString(expecting: "a URL") { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            let url = URL(string: text)
            // Beside a string in a union, what has to be encoded is that string.
            if isChoosing, let url { isKept = url.absoluteString.hasBytes(of: text) }
            return url
        }
        if !isKept { reader.countChanged() }
    }

    /// Writes the URL as a string.
    public func write(json writer: inout JSONWriter) { writer.write(string: absoluteString) }
}
