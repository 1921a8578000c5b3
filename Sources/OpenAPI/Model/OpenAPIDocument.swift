public import DocumentTree

/// An OpenAPI document as its objects, with references unresolved.
public struct OpenAPIDocument {
    public enum Version: String, Hashable, Sendable, Comparable {
        case v3_0 = "3.0"
        case v3_1 = "3.1"
        case v3_2 = "3.2"

        public static func < (lhs: Version, rhs: Version) -> Bool { lhs.rawValue < rhs.rawValue }
    }

    public var version: Version
    public var root: Node
    public var origin: Origin
    public var info: Info
    public var servers: [Server]
    public var paths: [PathItem]
    public var components: Components
    /// Nil when the document says nothing.
    public var security: [SecurityRequirement]?
    public var tags: [Tag]
    public var extensions: [String: Node]
    /// Finds what references point to, in this document and its neighbours.
    public var resolver: ReferenceResolver
}

/// The Info Object.
public struct Info: Sendable {
    public var title: String
    public var version: String
    public var summary: String?
    public var description: String?
}

/// A Server Object.
public struct Server: Sendable {
    public struct Variable: Sendable {
        public var name: String
        public var defaultValue: String
        public var enumeration: [String]
        public var description: String?
    }

    public var url: String
    /// OpenAPI 3.2.
    public var name: String?
    public var description: String?
    public var variables: [Variable]
    public var origin: Origin
    public var extensions: [String: Node]
}

/// A Tag Object.
public struct Tag: Sendable {
    public var name: String
    public var description: String?
    public var extensions: [String: Node]
}

/// The Components Object: the parts that references name.
public struct Components: Sendable {
    public var schemas: [(name: String, schema: Schema)] = []
    public var responses: [(name: String, value: Referenced<Response>)] = []
    public var parameters: [(name: String, value: Referenced<Parameter>)] = []
    public var requestBodies: [(name: String, value: Referenced<RequestBody>)] = []
    public var headers: [(name: String, value: Referenced<Header>)] = []
    public var securitySchemes: [(name: String, value: Referenced<SecurityScheme>)] = []

    public init() {}
}

/// A Security Requirement Object: the schemes that a call needs together.
public struct SecurityRequirement: Sendable {
    public var schemes: [(name: String, scopes: [String])]
    public var origin: Origin
}

/// A Security Scheme Object.
public struct SecurityScheme: Sendable {
    public enum Kind: Sendable {
        case http(scheme: String)
        case apiKey(name: String, location: String)
        case oauth2
        case openIDConnect
        case mutualTLS
        case unknown(String)
    }

    public var kind: Kind
    public var description: String?
    public var origin: Origin
    public var extensions: [String: Node]
}
