/// A security scheme of the document, and the credential that it became.
public struct MappedSecurityScheme: Sendable {
    /// A flow of OAuth 2, as the client follows it.
    public struct Flow: Sendable {
        /// The key that the document has it under, such as `clientCredentials`.
        public var grant: String
        /// Where a user's browser goes first.
        public var authorizationURL: String?
        /// Where tokens are asked for.
        public var tokenURL: String?
        /// Where refresh tokens go, if not there.
        public var refreshURL: String?
        /// What can be asked for.
        public var scopes: [Scope]

        /// A flow with these endpoints, whole where the document's server is.
        public init(
            grant: String, authorizationURL: String?, tokenURL: String?, refreshURL: String?, scopes: [Scope]
        ) {
            self.grant = grant
            self.authorizationURL = authorizationURL
            self.tokenURL = tokenURL
            self.refreshURL = refreshURL
            self.scopes = scopes
        }
    }

    /// A scope of a flow.
    public struct Scope: Sendable {
        /// As the server knows it.
        public var name: String
        /// The Swift constant in the client's `OAuthScope`; nil where the client gets no tokens by itself.
        public var constant: String?
        /// The document's words.
        public var documentation: String?

        /// A scope that a flow has.
        public init(name: String, constant: String?, documentation: String?) {
            self.name = name
            self.constant = constant
            self.documentation = documentation
        }
    }

    /// Where a credential goes.
    public struct Carrier: Sendable {
        /// `header`, `query` or `cookie`.
        public var location: String
        /// What it is called there.
        public var name: String

        /// A header field, a parameter of the query, or a cookie.
        public init(location: String, name: String) {
            self.location = location
            self.name = name
        }
    }

    /// Where the scheme is named.
    public var place: SourcePlace
    /// Where it is described, if it is named by a reference.
    public var declaration: SourcePlace?
    /// The key in `components.securitySchemes`.
    public var name: String
    /// Its `type`, as the document has it.
    public var type: String
    /// The `scheme` of one of type `http`.
    public var httpScheme: String?
    /// Where the credential goes; nil for what is the transport's, or not known.
    public var carrier: Carrier?
    /// The flows, in document order.
    public var flows: [Flow] = []
    /// Where an OpenID provider says what its endpoints are.
    public var openIDConnectURL: String?
    /// The credential, or why there is none.
    public var fate: Fate<SecurityScheme>

    /// A scheme of which no more is known than what it is.
    public init(
        place: SourcePlace, declaration: SourcePlace?, name: String, type: String, fate: Fate<SecurityScheme>
    ) {
        self.place = place
        self.declaration = declaration
        self.name = name
        self.type = type
        self.fate = fate
    }
}
