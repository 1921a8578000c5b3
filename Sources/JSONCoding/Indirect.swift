/// Keeps a value behind a reference, so that a type can contain itself. It is a value all the same: copies are
/// independent.
@propertyWrapper
public struct Indirect<Value> {
    // Never changed once made, so that sharing it between copies and threads is safe.
    fileprivate final class Storage {
        let value: Value
        init(_ value: Value) { self.value = value }
    }

    private var storage: Storage

    /// Wraps a value.
    public init(wrappedValue: Value) { storage = Storage(wrappedValue) }

    /// The value.
    public var wrappedValue: Value {
        get { storage.value }
        set { storage = Storage(newValue) }
    }
}

extension Indirect.Storage: Sendable where Value: Sendable {}
extension Indirect: Sendable where Value: Sendable {}

extension Indirect: Equatable where Value: Equatable {
    /// Whether the values are equal.
    public static func == (left: Self, right: Self) -> Bool { left.wrappedValue == right.wrappedValue }
}

extension Indirect: Hashable where Value: Hashable {
    /// Feeds the value to `hasher`.
    public func hash(into hasher: inout Hasher) { hasher.combine(wrappedValue) }
}

extension Indirect: JSONDecodable where Value: JSONDecodable {
    /// Reads the value.
    public init(json reader: inout JSONReader) throws(JSONError) {
        self.init(wrappedValue: try Value(json: &reader))
    }
}

extension Indirect: JSONEncodable where Value: JSONEncodable {
    /// Writes the value.
    public func write(json writer: inout JSONWriter) { wrappedValue.write(json: &writer) }
}

extension Indirect: CustomStringConvertible {
    /// The value's description.
    public var description: String { String(describing: wrappedValue) }
}
