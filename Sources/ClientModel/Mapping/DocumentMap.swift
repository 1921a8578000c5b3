/// The way from each place of the document to what it became in a ``ClientModule``: its symbol, or the reason why there
/// is none.
///
/// Every operation, parameter, body, response, component and security scheme of the document has an entry, and every
/// schema that is a component or a type of its own. Entries stand in the document's order.
public struct DocumentMap: Sendable {
    /// The document's `info.version`.
    public var version: String
    /// Every operation of every path.
    public var operations: [MappedOperation]
    /// The webhooks of the document and the callbacks of its operations.
    public var webhooks: [MappedWebhook]
    /// The components that are not schemas.
    public var components: [MappedComponent]
    /// The component schemas, and what else became a type.
    public var schemas: [MappedSchema]
    /// All that is left out, also what entries above say of themselves.
    public var omissions: [Omission]

    /// A map of those entries.
    public init(
        version: String, operations: [MappedOperation], webhooks: [MappedWebhook] = [],
        components: [MappedComponent], schemas: [MappedSchema], omissions: [Omission]
    ) {
        self.version = version
        self.operations = operations
        self.webhooks = webhooks
        self.components = components
        self.schemas = schemas
        self.omissions = omissions
    }
}
