public import ClientRuntime

/// The generated types, by the pointers of the schemas they were generated from.
public struct RoundTripTable {
    typealias RoundTrip = ([UInt8]) throws -> [UInt8]

    private(set) var entries: [String: RoundTrip] = [:]

    /// An empty table.
    public init() {}

    /// A schema that became a type.
    public mutating func add<T: JSONCodable>(_ pointer: String, _ type: T.Type) {
        entries[pointer] = { bytes in try JSON.encode(try JSON.decode(T.self, from: bytes)) }
    }

    /// A schema that became a property, whose type is inferred.
    public mutating func add<Root, T: JSONCodable>(_ pointer: String, _ property: KeyPath<Root, T>) {
        if entries[pointer] == nil { add(pointer, T.self) }
    }
}
