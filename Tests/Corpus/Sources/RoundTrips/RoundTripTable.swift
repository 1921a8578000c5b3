public import ClientRuntime

/// The generated types, by their numbers in the list of examples.
public struct RoundTripTable {
    typealias RoundTrip = ([UInt8], JSON.Reading) throws -> [UInt8]

    private(set) var entries: [Int: RoundTrip] = [:]

    /// An empty table.
    public init() {}

    /// A schema that became a type.
    public mutating func add<T: JSONCodable>(_ number: Int, _ type: T.Type) {
        entries[number] = { bytes, reading in
            var options = JSON.DecodingOptions()
            options.reading = reading
            guard reading == .tolerant else {
                return try JSON.encode(try JSON.decode(T.self, from: bytes, options: options))
            }
            // As part of something, so that what may be missing can be left out.
            let whole = [UInt8(ascii: "[")] + bytes + [UInt8(ascii: "]")]
            return try JSON.encode(try JSON.decode([T].self, from: whole, options: options))
        }
    }

    /// A schema that became a property, whose type is inferred.
    public mutating func add<Root, T: JSONCodable>(_ number: Int, _ property: KeyPath<Root, T>) {
        add(number, T.self)
    }
}
