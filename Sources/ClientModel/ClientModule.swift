/// A whole Swift client module, with every name decided and every reference resolved.
///
/// This is what lies between reading a document and writing Swift: plain values only. Nothing in it
/// refers to the OpenAPI document beyond the JSON pointers and texts that end up in comments.
public struct ClientModule: Sendable {
    /// The module's name, such as `Hyperstack`.
    public var name: String
    /// The client type, such as `HyperstackClient`.
    public var clientName: String
    /// The protocol that the client and a service's test doubles share, such as `HyperstackAPI`.
    public var protocolName: String
    /// The file name of the document, for the header line of each file.
    public var sourceName: String
    /// The document's `info.title`.
    public var title: String
    /// The document's `info.description`, as Markdown.
    public var documentation: String?
    /// Access, conformances and imports of the generated code.
    public var options: EmissionOptions
    /// The document's servers in its order; see ``defaultServer``.
    public var servers: [Server]
    /// The servers that paths and operations have besides, in document order.
    public var operationServers: [Server]
    /// The schemes that the client's initialiser takes secrets for, in document order.
    public var securitySchemes: [SecurityScheme]
    /// What tokens can be asked for, in document order; none where the client gets none by itself.
    public var oauthScopes: [OAuthScope] = []
    /// The document-wide requirement that operations without one of their own inherit.
    public var security: SecurityRequirement
    /// Operations grouped by tag, each group a property of the client.
    public var groups: [OperationGroup]
    /// Operations without a tag, called on the client itself.
    public var operations: [Operation]
    /// The header fields that responses have, sorted by name.
    public var headers: [ResponseHeader]
    /// Top-level types, sorted by name.
    public var types: [TypeDeclaration]
    /// What the service sends by itself; nil where it sends nothing.
    public var webhooks: WebhookSet?

    /// A module whose names are final; what is left out is empty.
    public init(
        name: String, clientName: String, protocolName: String, sourceName: String, title: String,
        documentation: String? = nil, options: EmissionOptions = EmissionOptions(), servers: [Server] = [],
        operationServers: [Server] = [], securitySchemes: [SecurityScheme] = [],
        security: SecurityRequirement = SecurityRequirement(alternatives: []),
        groups: [OperationGroup] = [], operations: [Operation] = [], headers: [ResponseHeader] = [],
        types: [TypeDeclaration] = [], webhooks: WebhookSet? = nil
    ) {
        self.name = name
        self.clientName = clientName
        self.protocolName = protocolName
        self.sourceName = sourceName
        self.title = title
        self.documentation = documentation
        self.options = options
        self.servers = servers
        self.operationServers = operationServers
        self.securitySchemes = securitySchemes
        self.security = security
        self.groups = groups
        self.operations = operations
        self.headers = headers
        self.types = types
        self.webhooks = webhooks
    }
}

/// How the Swift is to be written, as the configuration asks.
public struct EmissionOptions: Hashable, Sendable {
    /// The access level of every generated declaration.
    public enum AccessLevel: String, Hashable, Sendable, CaseIterable {
        case `public`, package, `internal`
    }

    /// The access level; everything generated has the same one.
    public var access: AccessLevel
    /// Whether generated types conform to `Hashable`.
    public var hashable: Bool
    /// Whether generated types conform to `Codable`, through the runtime's one implementation.
    public var codable: Bool
    /// Modules that every generated file imports besides the runtime.
    public var imports: [String]
    /// What sends the requests of a client that is given no transport.
    public var transport: DefaultTransport
    /// How many files are generated, for build systems that have to know their names beforehand; nil gives as many as
    /// the module has subjects.
    public var fileCount: Int?

    /// Options that begin as the configuration's defaults.
    public init(
        access: AccessLevel = .public, hashable: Bool = true, codable: Bool = true, imports: [String] = [],
        transport: DefaultTransport = .asyncHTTPClient, fileCount: Int? = nil
    ) {
        self.access = access
        self.hashable = hashable
        self.codable = codable
        self.imports = imports
        self.transport = transport
        self.fileCount = fileCount
    }
}

/// The operations of one tag, reached through a property of the client.
public struct OperationGroup: Sendable {
    /// The client's property, such as `credentials`.
    public var propertyName: String
    /// The type nested in the client, such as `Credentials`.
    public var typeName: String
    /// The protocol of the group, such as `HyperstackCredentialsAPI`.
    public var protocolName: String
    /// The tag's `description`, as Markdown.
    public var documentation: String?
    /// The tag's calls, in document order.
    public var operations: [Operation]

    /// A group of the operations that share a tag.
    public init(
        propertyName: String, typeName: String, protocolName: String, documentation: String? = nil,
        operations: [Operation]
    ) {
        self.propertyName = propertyName
        self.typeName = typeName
        self.protocolName = protocolName
        self.documentation = documentation
        self.operations = operations
    }
}
