#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// Bytes that stand in a string as Base64 (format `byte`, RFC 4648 section 4).
///
/// Read in either alphabet, with padding or without, and with line breaks (RFC 2045 section 6.8); written in the standard
/// alphabet with padding.
public struct Base64Data: Hashable, Sendable {
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

extension Base64Data: CustomStringConvertible {
    /// The text in Base64.
    public var description: String { data.base64EncodedString() }
}

extension Base64Data: JSONCodable {
    /// Reads a string of format `byte`.
    public init(json reader: inout JSONReader) throws(JSONError) {
        data = try reader.readString(expecting: "Base64", Base64.decode)
    }

    /// Writes a string of format `byte`.
    public func write(json writer: inout JSONWriter) { writer.write(string: description) }
}

extension Base64Data: Codable {
    /// Reads the bytes from a string.
    public init(from decoder: any Decoder) throws { data = try Base64.data(from: decoder) }

    /// Writes the bytes as a string.
    public func encode(to encoder: any Encoder) throws { try description.encode(to: encoder) }
}
