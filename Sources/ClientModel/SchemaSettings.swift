/// What a configuration says of single schemas, each by its name in `components.schemas`, as `Schema.property`, or by JSON
/// pointer.
public struct SchemaSettings: Equatable, Sendable {
    /// Whether a member says whether a call succeeded.
    public var envelopes: [String: Bool] = [:]
    /// The Swift names of an enumeration's values, by value.
    public var valueNames: [String: [String: String]] = [:]
    /// The descriptions of an enumeration's values, by value.
    public var valueDescriptions: [String: [String: String]] = [:]
    /// Whether members tell `null` from being left out.
    public var nullableMembers: [String: NullableMembers] = [:]
    /// What is said of the whole document.
    public var nullableMembersDefault: NullableMembers?

    /// Nothing is said.
    public init() {}
}
