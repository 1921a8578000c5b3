/// A type that reads itself from JSON.
public protocol JSONDecodable {
    /// Reads exactly one value.
    ///
    /// - Throws: What the reader throws, and errors of one's own made by ``JSONReader/error(_:_:)``.
    init(json reader: inout JSONReader) throws(JSONError)
}

/// A type that writes itself as JSON.
public protocol JSONEncodable {
    /// Writes exactly one value.
    func write(json writer: inout JSONWriter)
}

/// A type that reads itself from JSON and writes itself as JSON.
public typealias JSONCodable = JSONDecodable & JSONEncodable
