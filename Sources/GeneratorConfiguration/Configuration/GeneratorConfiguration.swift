public import ClientModel
public import Diagnostics
public import DocumentTree
public import Naming

/// What a configuration file says; everything is optional, and nil means that the file leaves it open.
///
/// The file is YAML or JSON. ``ConfigurationKey/all`` documents its keys, ``ConfigurationReader`` reads it.
public struct GeneratorConfiguration: Sendable {
    /// `spec`: the document, relative to the configuration's folder.
    public var spec: String?
    /// `overlays`: overlays to apply to the document, in their order, relative to the configuration's folder.
    public var overlays: [String]?
    /// `output`: the folder to generate into, relative to the configuration's folder.
    public var output: String?
    /// `module`: the generated module's name.
    public var module: String?
    /// `access`: who may use what is generated.
    public var access: EmissionOptions.AccessLevel?
    /// `hashable`: whether generated types conform to `Hashable`.
    public var hashable: Bool?
    /// `codable`: whether generated types conform to `Codable`.
    public var codable: Bool?
    /// `imports`: modules that every generated file imports as well.
    public var imports: [String]?
    /// `transport`: what sends the requests of a client that is given no transport.
    public var transport: DefaultTransport?
    /// `flatten-limit`: how many properties a body may have for a method to take them one by one.
    public var flattenLimit: Int?
    /// `names`: Swift names that differ from what would be derived.
    public var names = NameOverrides()
    /// `undo-framework-names`: whether operations are called by the functions that operationIds were made of.
    public var undoesFrameworkNames: Bool?
    /// `include`, `exclude`: what of the document becomes part of the client.
    public var filter = DocumentFilter()
    /// `types`: types of the user's in place of generated ones.
    public var types = TypeOverrides()
    /// `token-variables`: the environment variable of each security scheme.
    public var tokenVariables: [String: String] = [:]
    /// `token-urls`: where tokens for each security scheme come from.
    public var tokenURLs: [String: String] = [:]
    /// `safe`: which operations only read.
    public var safeOperations: [String: Bool] = [:]
    /// `idempotency-keys`: the header field by which the server knows a call again, by operation.
    public var idempotencyFields: [String: String] = [:]
    /// `envelopes`, `enum-names`, `enum-descriptions`, `nullable-members`: what is said of single schemas.
    public var schemaSettings = SchemaSettings()
    /// `webhook-selector`: what tells webhooks apart.
    public var webhookSelection: WebhookSelection?
    /// `stream-members`: what asks for a stream, by operation.
    public var streamMembers: [String: String] = [:]
    /// `stream-terminators`: what ends a stream of events, by operation.
    public var streamTerminators: [String: String] = [:]
    /// `pagination`: how lists are walked, by operation: a rule, `true` or `false`.
    public var pagination: [String: Node] = [:]
    /// `pagination-default`: how lists are walked where nothing else is said.
    public var paginationDefault: Node?
    /// Where what is said of single names stands, by its keys: `names.operations.listPets`.
    public var places: [String: SourceLocation] = [:]
    /// `package`: whether a `Package.swift` is generated too.
    public var package: Bool?
    /// `runtime-path`: the runtime's package, relative to the configuration's folder.
    public var runtimePath: String?
    /// `readme`: whether a `README.md` with the calls is generated too.
    public var readme: Bool?
    /// `documentation`: whether a `Documentation.docc` is generated too.
    public var documentation: Bool?
    /// `tests`: whether tests of the calls are generated too.
    public var tests: Bool?
    /// `tests-output`: the folder to generate them into, relative to the configuration's folder.
    public var testsOutput: String?
    /// `allow-refs-in`: other folders that references may name files of, relative to the configuration's folder.
    public var referenceFolders: [String]?
    /// `allow-remote-refs`: whether references to URLs are fetched.
    public var remoteReferences: Bool?
    /// `allow-private-refs`: whether they are fetched from this machine and private networks too.
    public var privateReferences: Bool?
    /// `strict`: whether warnings count as errors.
    public var strict: Bool?

    /// A configuration that leaves everything open.
    public init() {}
}
