/// A security scheme that the client can satisfy.
public struct SecurityScheme: Sendable {
    /// How the scheme's secret travels with a request (OpenAPI, Security Scheme Object, `type` and `scheme`).
    public enum Kind: Equatable, Sendable {
        /// `Authorization: Bearer …` (RFC 6750); also OAuth 2 and OpenID Connect, whose tokens travel the same way.
        case bearer
        /// `Authorization: Basic …` (RFC 7617).
        case basic
        /// `Authorization`, this name and what the caller gives, for any other scheme (RFC 9110, section 11.4).
        case http(scheme: String)
        case apiKeyHeader(name: String)
        case apiKeyQuery(name: String)
        case apiKeyCookie(name: String)
    }

    /// The name in `components.securitySchemes`.
    public var key: String
    /// The initialiser's parameters: one, or two (user name and password) for basic authentication.
    public var parameterNames: [String]
    /// How the secret is sent.
    public var kind: Kind
    /// The environment variable read when the initialiser's argument is nil.
    public var environmentVariable: String?
    /// The scheme's `description`, as Markdown.
    public var documentation: String?
    /// How the client gets tokens by itself, where the document says so.
    public var oauth: OAuth?

    /// A scheme whose secret is asked for by the initialiser's parameters `parameterNames`.
    public init(
        key: String, parameterNames: [String], kind: Kind, environmentVariable: String? = nil,
        documentation: String? = nil, oauth: OAuth? = nil
    ) {
        self.key = key
        self.parameterNames = parameterNames
        self.kind = kind
        self.environmentVariable = environmentVariable
        self.documentation = documentation
        self.oauth = oauth
    }
}

/// Which schemes authorise a call: any one of the alternatives, all schemes of that alternative together.
///
/// No alternative at all, or an empty one, means that the call needs no authorisation.
public struct SecurityRequirement: Equatable, Sendable {
    /// The alternatives in document order; each is the keys of the schemes needed together.
    public var alternatives: [[String]]

    /// A requirement that any one of the alternatives satisfies.
    public init(alternatives: [[String]]) {
        self.alternatives = alternatives
    }
}
