/// What a configuration says of single schemas, each by its name in `components.schemas`, as `Schema.property`, or by JSON
/// pointer.
public struct SchemaSettings: Equatable, Sendable {
    /// Whether a member says whether a call succeeded.
    public var envelopes: [String: Bool] = [:]
    /// The Swift names of an enumeration's values, by value.
    public var valueNames: [String: [String: String]] = [:]
    /// The descriptions of an enumeration's values, by value.
    public var valueDescriptions: [String: [String: String]] = [:]

    /// Nothing is said.
    public init() {}
}
