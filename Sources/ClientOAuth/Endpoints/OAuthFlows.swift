import ClientRuntime

/// Where a document says that tokens come from (OpenAPI, OAuth Flows Object).
public struct OAuthFlows: Hashable, Sendable {
    /// The endpoints of one flow, whole or relative to the server.
    public struct Flow: Hashable, Sendable {
        /// Where a user's browser goes first.
        public var authorizationURL: String?
        /// Where tokens are asked for.
        public var tokenURL: String?
        /// Where refresh tokens go, if not there.
        public var refreshURL: String?

        /// A flow with these endpoints.
        public init(authorizationURL: String? = nil, tokenURL: String? = nil, refreshURL: String? = nil) {
            self.authorizationURL = authorizationURL
            self.tokenURL = tokenURL
            self.refreshURL = refreshURL
        }
    }

    /// The client acts for itself.
    public var clientCredentials: Flow?
    /// The client acts by a user's name and password.
    public var password: Flow?
    /// The client acts for a user who has agreed in a browser.
    public var authorizationCode: Flow?
    /// The client acts for a user who has agreed on another device.
    public var deviceAuthorization: Flow?
    /// Where an OpenID provider says what its endpoints are.
    public var discoveryURL: String?

    /// Flows of a document.
    public init(
        clientCredentials: Flow? = nil, password: Flow? = nil, authorizationCode: Flow? = nil,
        deviceAuthorization: Flow? = nil, discoveryURL: String? = nil
    ) {
        self.clientCredentials = clientCredentials
        self.password = password
        self.authorizationCode = authorizationCode
        self.deviceAuthorization = deviceAuthorization
        self.discoveryURL = discoveryURL
    }

    /// The grant's own flow, else any that has a token endpoint: documents often name one flow of a server that has
    /// several.
    func flow(for grant: GrantKind) -> Flow? {
        let all = [authorizationCode, password, clientCredentials, deviceAuthorization]
        let own: Flow? =
            switch grant {
            case .clientCredentials: clientCredentials
            case .password: password
            case .authorizationCode: authorizationCode
            case .refreshToken: all.compactMap(\.self).first { $0.refreshURL != nil }
            }
        return ([own] + all).compactMap(\.self).first { $0.tokenURL != nil }
    }
}

/// The endpoints of a grant: those of the caller, else of the document, else those that its provider names.
struct TokenEndpoints: Sendable {
    private enum Source: Sendable {
        case known(token: EndpointURL, refresh: EndpointURL)
        case discovered(OpenIDDiscovery)
    }

    private let source: Source

    init(
        _ grant: GrantKind, _ override: URL?, _ flows: OAuthFlows, base: URL?, configuration: ClientConfiguration,
        transport: any ClientTransport
    ) throws(ConfigurationError) {
        let allowsHTTP = configuration.sendsCredentialsOpenly
        if let override {
            let url = try EndpointURL(override.absoluteString, "token URL", allowsHTTP: allowsHTTP)
            source = .known(token: url, refresh: url)
        } else if let flow = flows.flow(for: grant), let token = flow.tokenURL {
            source = .known(
                token: try EndpointURL(token, relativeTo: base, "token URL", allowsHTTP: allowsHTTP),
                refresh: try EndpointURL(
                    flow.refreshURL ?? token, relativeTo: base, "refresh URL", allowsHTTP: allowsHTTP))
        } else if let discovery = flows.discoveryURL {
            source = .discovered(
                try OpenIDDiscovery(discovery, relativeTo: base, configuration: configuration, transport: transport))
        } else {
            throw ConfigurationError(
                code: .invalidTokenURL,
                message: "The document names no token URL: give the grant one by `at(tokenURL:)`.")
        }
    }

    func token() async throws -> EndpointURL {
        switch source {
        case .known(let token, _): token
        case .discovered(let discovery): try await discovery.tokenEndpoint()
        }
    }

    func refresh() async throws -> EndpointURL {
        switch source {
        case .known(_, let refresh): refresh
        case .discovered(let discovery): try await discovery.tokenEndpoint()
        }
    }
}

extension TokenEndpoints: Redacted {
    var description: String {
        switch source {
        case .known(let token, _): token.authority
        case .discovered(let discovery): discovery.description
        }
    }
}
