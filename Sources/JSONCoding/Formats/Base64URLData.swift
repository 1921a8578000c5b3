#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// Bytes that stand in a string as Base64 in the alphabet of URLs (format `base64url`, RFC 4648 section 5).
///
/// Read in either alphabet, with padding or without; written in the alphabet of URLs without padding.
public struct Base64URLData: Hashable, Sendable {
    /// The bytes.
    public var data: Data

    /// Wraps bytes.
    public init(_ data: Data) { self.data = data }

    /// Bytes from Base64 text; nil if it is none.
    public init?(base64 text: String) {
        guard let data = Base64.data(text) else { return nil }
        self.data = data
    }
}

extension Base64URLData: CustomStringConvertible {
    /// The text in Base64, in the alphabet of URLs.
    public var description: String { Base64.urlText(data) }
}

extension Base64URLData: JSONCodable {
    /// Reads a string of format `base64url`.
    public init(json reader: inout JSONReader) throws(JSONError) {
        data = try reader.readString(expecting: "Base64", Base64.decode)
    }

    /// Writes a string of format `base64url`.
    public func write(json writer: inout JSONWriter) { writer.write(string: description) }
}

extension Base64URLData: Codable {
    /// Reads the bytes from a string.
    public init(from decoder: any Decoder) throws { data = try Base64.data(from: decoder) }

    /// Writes the bytes as a string.
    public func encode(to encoder: any Encoder) throws { try description.encode(to: encoder) }
}
