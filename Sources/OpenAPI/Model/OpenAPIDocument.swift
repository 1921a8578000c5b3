public import DocumentTree

/// An OpenAPI document as its objects, and what its references name: all that was read, and nothing that reads.
///
/// It is an object, since everything that reads it keeps it.
public final class OpenAPIDocument: Sendable {
    /// A minor version of the standard; patch versions do not differ in what a document means.
    public enum Version: String, Hashable, Sendable, Comparable {
        case v3_0 = "3.0"
        case v3_1 = "3.1"
        case v3_2 = "3.2"

        /// Whether the left version came out before the right one.
        public static func < (lhs: Version, rhs: Version) -> Bool { lhs.rawValue < rhs.rawValue }
    }

    /// What `openapi` says, without the patch number.
    public let version: Version
    /// The whole document as nodes.
    public let root: Node
    /// Where the document begins.
    public let origin: Origin
    /// The document's title, version and description.
    public let info: Info
    /// The servers in document order; empty when the document names none.
    public let servers: [Server]
    /// The Paths Object, in document order.
    public let paths: [PathItem]
    /// The calls that the service makes by itself, in document order, each with its name in place of a path: `webhooks`,
    /// and `x-webhooks` of documents that have no such key.
    public let webhooks: [PathItem]
    /// The Components Object.
    public let components: Components
    /// Nil when the document says nothing.
    public let security: [SecurityRequirement]?
    /// The tags that the document declares, in document order; operations may use others.
    public let tags: [Tag]
    /// The document's extensions: the keys that begin with `x-`.
    public let extensions: [String: Node]
    /// What references name, in this document and its neighbours.
    public let linked: LinkedReferences
    /// What became of what schemas have besides.
    public let additions: SchemaAdditions.Uses
    /// How much of it comes to nothing.
    public let losses: DocumentLosses

    init(
        version: Version, root: Node, origin: Origin, contents: DocumentContents, linked: LinkedReferences,
        additions: SchemaAdditions.Uses, losses: DocumentLosses
    ) {
        self.version = version
        self.root = root
        self.origin = origin
        info = contents.info
        servers = contents.servers
        paths = contents.paths
        webhooks = contents.webhooks
        components = contents.components
        security = contents.security
        tags = contents.tags
        extensions = contents.extensions
        self.linked = linked
        self.additions = additions
        self.losses = losses
    }

    /// The operationIds that more than one operation has, so that they name neither.
    public var repeatedOperationIDs: Set<String> {
        var seen: Set<String> = []
        return Set(paths.flatMap(\.operations).compactMap(\.operationID).filter { !seen.insert($0).inserted })
    }
}

/// What stands in a document, as it is read key by key.
struct DocumentContents {
    var info = Info(title: "", version: "")
    var servers: [Server] = []
    var paths: [PathItem] = []
    var webhooks: [PathItem] = []
    var components = Components()
    var security: [SecurityRequirement]?
    var tags: [Tag] = []
    var extensions: [String: Node] = [:]
}

/// The Info Object.
public struct Info: Sendable {
    /// The API's `title`; empty when the document has none.
    public internal(set) var title: String
    /// The version of the API, not of the standard; empty when the document has none.
    public internal(set) var version: String
    /// A short text about the API (OpenAPI 3.1).
    public internal(set) var summary: String?
    /// The `description` of the API, as CommonMark.
    public internal(set) var description: String?
}

/// A Server Object.
public struct Server: Sendable {
    /// A Server Variable Object with its name.
    public struct Variable: Sendable {
        /// The name in the URL template, without the braces.
        public internal(set) var name: String
        /// `default`, or the first of `enum` where it is missing.
        public internal(set) var defaultValue: String
        /// The values allowed; empty when any is.
        public internal(set) var enumeration: [String]
        /// The variable's `description`, as CommonMark.
        public internal(set) var description: String?
    }

    /// The URL template, with variables in braces; it may be relative to the document.
    public internal(set) var url: String
    /// Whether the template can be the URL of a server, with values in it.
    public internal(set) var isURL: Bool
    /// OpenAPI 3.2.
    public internal(set) var name: String?
    /// The server's `description`, as CommonMark.
    public internal(set) var description: String?
    /// The variables in document order.
    public internal(set) var variables: [Variable]
    /// Where the server stands.
    public internal(set) var origin: Origin
    /// The server's extensions: the keys that begin with `x-`.
    public internal(set) var extensions: [String: Node]
}

/// A Tag Object.
public struct Tag: Sendable {
    /// The name that operations give.
    public internal(set) var name: String
    /// The tag's `description`, as CommonMark.
    public internal(set) var description: String?
    /// The tag's extensions: the keys that begin with `x-`.
    public internal(set) var extensions: [String: Node]
}

/// The Components Object: the parts that references name.
public struct Components: Sendable {
    /// `schemas`, in document order.
    public internal(set) var schemas: [(name: String, schema: Schema)] = []
    /// `responses`, in document order.
    public internal(set) var responses: [(name: String, value: Referenced<Response>)] = []
    /// `parameters`, in document order.
    public internal(set) var parameters: [(name: String, value: Referenced<Parameter>)] = []
    /// `requestBodies`, in document order.
    public internal(set) var requestBodies: [(name: String, value: Referenced<RequestBody>)] = []
    /// `headers`, in document order.
    public internal(set) var headers: [(name: String, value: Referenced<Header>)] = []
    /// `securitySchemes`, in document order.
    public internal(set) var securitySchemes: [(name: String, value: Referenced<SecurityScheme>)] = []
    /// Where each of `links` stands.
    public internal(set) var links: [(name: String, origin: Origin)] = []
    /// Where each of `callbacks` stands.
    public internal(set) var callbacks: [(name: String, origin: Origin)] = []
    /// Where each of `pathItems` stands; paths reach them through references.
    public internal(set) var pathItems: [(name: String, origin: Origin)] = []
    /// Where each of `mediaTypes` stands; contents reach them through references.
    public internal(set) var mediaTypes: [(name: String, origin: Origin)] = []

    /// Components without any part.
    public init() {}
}

/// A Security Requirement Object: the schemes that a call needs together.
public struct SecurityRequirement: Sendable {
    /// The schemes with the scopes asked of them; none when the call may go without.
    public internal(set) var schemes: [(name: String, scopes: [String])]
    /// Where the requirement stands.
    public internal(set) var origin: Origin
}

/// A Security Scheme Object.
public struct SecurityScheme: Sendable {
    /// The scheme's `type`, with what tells apart schemes of that type.
    public enum Kind: Sendable {
        /// With the scheme's name as the document spells it; it has no case (RFC 9110, section 11.1).
        case http(scheme: String)
        case apiKey(name: String, location: String)
        case oauth2
        case openIDConnect
        case mutualTLS
        case unknown(String)
    }

    /// What kind of scheme it is.
    public internal(set) var kind: Kind
    /// The scheme's `description`, as CommonMark.
    public internal(set) var description: String?
    /// `flows`, in document order.
    public internal(set) var flows: [OAuthFlow] = []
    /// `openIdConnectUrl`.
    public internal(set) var openIDConnectURL: String?
    /// Where the scheme stands.
    public internal(set) var origin: Origin
    /// The scheme's extensions: the keys that begin with `x-`.
    public internal(set) var extensions: [String: Node]
}
