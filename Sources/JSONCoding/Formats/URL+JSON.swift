#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension URL: JSONCodable {
    /// Reads a string of format `uri`; refused is only what `URL(string:)` refuses.
    public init(json reader: inout JSONReader) throws(JSONError) {
        self = try reader.readString(expecting: "a URL") { URL(string: String(decoding: $0, as: UTF8.self)) }
    }

    /// Writes the URL as a string.
    public func write(json writer: inout JSONWriter) { writer.write(string: absoluteString) }
}
