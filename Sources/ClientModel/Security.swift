/// A security scheme that the client can satisfy.
public struct SecurityScheme: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// `Authorization: Bearer …` (RFC 6750); also OAuth 2 and OpenID Connect, whose tokens travel the same way.
        case bearer
        /// `Authorization: Basic …` (RFC 7617).
        case basic
        case apiKeyHeader(name: String)
        case apiKeyQuery(name: String)
        case apiKeyCookie(name: String)
    }

    /// The name in `components.securitySchemes`.
    public var key: String
    /// The initialiser's parameters: one, or two (user name and password) for basic authentication.
    public var parameterNames: [String]
    public var kind: Kind
    /// The environment variable read when the initialiser's argument is nil.
    public var environmentVariable: String?
    public var documentation: String?

    public init(
        key: String, parameterNames: [String], kind: Kind, environmentVariable: String? = nil,
        documentation: String? = nil
    ) {
        self.key = key
        self.parameterNames = parameterNames
        self.kind = kind
        self.environmentVariable = environmentVariable
        self.documentation = documentation
    }
}

/// Which schemes authorise a call: any one of the alternatives, all schemes of that alternative together.
///
/// No alternative at all, or an empty one, means that the call needs no authorisation.
public struct SecurityRequirement: Hashable, Sendable {
    public var alternatives: [[String]]

    public init(alternatives: [[String]]) {
        self.alternatives = alternatives
    }
}
