/// Names chosen in the configuration; they win over those of the document and over the rules.
///
/// Where an entry names a place and another what stands there, the place goes first.
public struct NameOverrides: Equatable, Sendable {
    /// By `operationId` or JSON pointer.
    public var operations: [String: String]
    /// By the name in `components.schemas` or JSON pointer.
    public var schemas: [String: String]
    /// By `Schema.property`, both as the document spells them, or JSON pointer.
    public var properties: [String: String]
    /// By `operationId.parameter` or JSON pointer.
    public var parameters: [String: String]
    /// By tag.
    public var tags: [String: String]
    /// By URL or JSON pointer.
    public var servers: [String: String]

    /// No overrides but those given.
    public init(
        operations: [String: String] = [:], schemas: [String: String] = [:], properties: [String: String] = [:],
        parameters: [String: String] = [:], tags: [String: String] = [:], servers: [String: String] = [:]
    ) {
        self.operations = operations
        self.schemas = schemas
        self.properties = properties
        self.parameters = parameters
        self.tags = tags
        self.servers = servers
    }

    /// The name of an operation.
    public func operation(_ id: String, at place: @autoclosure () -> String) -> String? {
        operations.isEmpty ? nil : operations[place()] ?? operations[id]
    }

    /// The name of an operation's parameter.
    public func parameter(_ name: String, of id: String, at place: @autoclosure () -> String) -> String? {
        parameters.isEmpty ? nil : parameters[place()] ?? parameters["\(id).\(name)"]
    }

    /// The name of a server.
    public func server(_ url: String, at place: @autoclosure () -> String) -> String? {
        servers.isEmpty ? nil : servers[place()] ?? servers[url]
    }
}
