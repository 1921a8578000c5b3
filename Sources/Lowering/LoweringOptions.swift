public import ClientModel
public import Diagnostics
public import DocumentTree
public import Naming

/// What the user decides about the client, beside the document.
public struct LoweringOptions: Sendable {
    /// The Swift module, such as `Hyperstack`.
    public var moduleName: String
    /// The document's file name, for the generated header.
    public var sourceName: String
    /// The largest number of properties of a body that become parameters of a method.
    public var flattenLimit: Int
    /// How the Swift is to be written; handed on to the module as it is.
    public var emission: EmissionOptions
    /// Names that the configuration chooses.
    public var nameOverrides: NameOverrides
    /// Which operations only read, by `operationId` or JSON pointer.
    public var safeOperations: [String: Bool] = [:]
    /// The header field by which the server knows each operation's call again, by `operationId` or JSON pointer; empty
    /// for none.
    public var idempotencyFields: [String: String] = [:]
    /// The member of each operation's body that asks for a stream, by `operationId` or JSON pointer; empty for none.
    public var streamMembers: [String: String]
    /// The data of the event that ends each operation's stream, by `operationId` or JSON pointer; empty for none.
    public var streamTerminators: [String: String]
    /// How lists are walked, by `operationId` or JSON pointer: a rule, `true` or `false`.
    public var pagination: [String: Node] = [:]
    /// How lists are walked where nothing else is said: a rule, or `false` for not at all. Nil: as is plain.
    public var paginationDefault: Node?
    /// The environment variable of each security scheme, by its name in the document.
    public var environmentVariables: [String: String]
    /// Where tokens for each security scheme come from, by its name in the document, in place of what that says.
    public var tokenURLs: [String: String] = [:]
    /// Where the configuration has what it says of single names, by its keys: `names.operations.listPets`.
    public var configuredPlaces: [String: SourceLocation] = [:]
    /// Whether operations are called by the functions that frameworks made their operationIds of.
    public var undoesFrameworkNames = true
    /// What is said of single schemas; their extensions are to be read with the document.
    public var schemaSettings = SchemaSettings()
    /// How webhooks are told apart; nil where the document says.
    public var webhookSelection: WebhookSelection?
    /// What of the document becomes part of the client.
    public var filter = DocumentFilter()
    /// The types that the user has in place of generated ones.
    public var typeOverrides = TypeOverrides()
    /// Whether the user chose the module's name, which the document may not then.
    public var isModuleNameChosen = true

    /// Options for a module, the rest as the configuration's defaults.
    public init(
        moduleName: String, sourceName: String, flattenLimit: Int = 12, emission: EmissionOptions = EmissionOptions(),
        nameOverrides: NameOverrides = NameOverrides(), streamMembers: [String: String] = [:],
        streamTerminators: [String: String] = [:], environmentVariables: [String: String] = [:]
    ) {
        self.streamMembers = streamMembers
        self.streamTerminators = streamTerminators
        self.moduleName = moduleName
        self.sourceName = sourceName
        self.flattenLimit = flattenLimit
        self.emission = emission
        self.nameOverrides = nameOverrides
        self.environmentVariables = environmentVariables
    }
}
