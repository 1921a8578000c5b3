/// Names chosen in the configuration; they win over those of the document and over the rules.
public struct NameOverrides: Equatable, Sendable {
    /// By `operationId`.
    public var operations: [String: String]
    /// By the name in `components.schemas`.
    public var schemas: [String: String]
    /// By `Schema.property`, both as the document spells them.
    public var properties: [String: String]
    /// By `operationId.parameter`.
    public var parameters: [String: String]
    /// By tag.
    public var tags: [String: String]

    /// No overrides but those given.
    public init(
        operations: [String: String] = [:], schemas: [String: String] = [:], properties: [String: String] = [:],
        parameters: [String: String] = [:], tags: [String: String] = [:]
    ) {
        self.operations = operations
        self.schemas = schemas
        self.properties = properties
        self.parameters = parameters
        self.tags = tags
    }
}
