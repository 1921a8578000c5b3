public import ClientRuntime

/// The generated types, by their numbers in the list of examples.
public struct RoundTripTable {
    typealias RoundTrip = ([UInt8]) throws -> [UInt8]

    private(set) var entries: [Int: RoundTrip] = [:]

    /// An empty table.
    public init() {}

    /// A schema that became a type.
    public mutating func add<T: JSONCodable>(_ number: Int, _ type: T.Type) {
        entries[number] = { bytes in try JSON.encode(try JSON.decode(T.self, from: bytes)) }
    }

    /// A schema that became a property, whose type is inferred.
    public mutating func add<Root, T: JSONCodable>(_ number: Int, _ property: KeyPath<Root, T>) {
        add(number, T.self)
    }
}
