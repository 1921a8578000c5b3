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
    /// The security schemes, with where their credentials go and tokens come from.
    public var securitySchemes: [MappedSecurityScheme]
    /// The component schemas, and what else became a type.
    public var schemas: [MappedSchema]
    /// All that is left out, also what entries above say of themselves.
    public var omissions: [Omission]
    /// How much the configuration filters out; nil where it has no filter.
    public var filtered: Filtered?

    /// How much of a document is filtered out, and has no entry.
    public struct Filtered: Equatable, Sendable {
        /// How many operations.
        public var operations: Int
        /// How many types of the top level.
        public var types: Int

        /// So many operations and types.
        public init(operations: Int, types: Int) {
            self.operations = operations
            self.types = types
        }
    }

    /// A map of those entries.
    public init(
        version: String, operations: [MappedOperation], webhooks: [MappedWebhook] = [],
        components: [MappedComponent], securitySchemes: [MappedSecurityScheme] = [], schemas: [MappedSchema],
        omissions: [Omission], filtered: Filtered? = nil
    ) {
        self.version = version
        self.operations = operations
        self.webhooks = webhooks
        self.components = components
        self.securitySchemes = securitySchemes
        self.schemas = schemas
        self.omissions = omissions
        self.filtered = filtered
    }
}
