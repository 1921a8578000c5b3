/// Where tokens for a security scheme come from (OpenAPI, OAuth Flows Object).
public struct OAuth: Equatable, Sendable {
    /// The endpoints of one flow; at least that for tokens.
    public struct Flow: Equatable, Sendable {
        /// By what right tokens are given.
        public enum Grant: String, Sendable {
            case clientCredentials, password, authorizationCode, deviceAuthorization
        }

        /// By what right tokens are given.
        public var grant: Grant
        /// Where a user's browser goes first.
        public var authorizationURL: String?
        /// Where tokens are asked for, whole or relative to the server.
        public var tokenURL: String
        /// Where refresh tokens go, if not there.
        public var refreshURL: String?

        /// A flow with these endpoints.
        public init(grant: Grant, authorizationURL: String? = nil, tokenURL: String, refreshURL: String? = nil) {
            self.grant = grant
            self.authorizationURL = authorizationURL
            self.tokenURL = tokenURL
            self.refreshURL = refreshURL
        }
    }

    /// The initialiser's parameter for a grant, such as `oauth`.
    public var parameterName: String
    /// The flows, each grant once, in the order of ``Flow/Grant``.
    public var flows: [Flow]
    /// Where an OpenID provider says what its endpoints are.
    public var discoveryURL: String?

    /// Flows that the initialiser's parameter `parameterName` stands for.
    public init(parameterName: String, flows: [Flow], discoveryURL: String? = nil) {
        self.parameterName = parameterName
        self.flows = flows
        self.discoveryURL = discoveryURL
    }
}

/// What tokens can be asked for.
public struct OAuthScope: Equatable, Sendable {
    /// The Swift constant.
    public var name: String
    /// What is asked for, as the server knows it.
    public var value: String
    /// The scope's description, as Markdown.
    public var documentation: String?

    /// A scope that the Swift constant `name` stands for.
    public init(name: String, value: String, documentation: String? = nil) {
        self.name = name
        self.value = value
        self.documentation = documentation
    }
}

extension ClientModule {
    /// Whether the client can get tokens by itself.
    public var usesOAuth: Bool { securitySchemes.contains { $0.oauth != nil } }
}
