public import ClientRuntime
import Safeguards
import Synchronization

/// Gives tokens by a grant, and new ones before they expire or when they are refused.
///
/// A generated client makes one of its `oauth:`. Make one yourself to share its tokens between clients:
///
/// ```swift
/// let tokens = try OAuthTokenProvider(grant, tokenURL: url, transport: AsyncHTTPClientTransport.shared)
/// let client = try PetsClient(credentials: [.bearer("petsAuth", provider: tokens)])
/// ```
///
/// However many ask, one request is under way, and who asks later gets the same token as long as it is good. A request is
/// not given up when those who wait for it are cancelled: its answer may hold the only refresh token that is still good.
public final class OAuthTokenProvider: TokenProvider {
    private struct State {
        /// What the next token is asked by, in place of the grant.
        var refreshToken: String?
        /// Why the grant itself can give no more.
        var end: OAuthError?
        var flight: Task<AccessToken, any Error>?
        /// The last one, for the next who asks, and from when on it is too old for that.
        var current: (token: AccessToken, renewal: Date?)?
    }

    private let kind: GrantKind
    private let client: OAuthClient
    private let scopes: [String]
    private let parameters: [(name: String, value: String?)]
    private let onRefreshToken: (@Sendable (String) async -> Void)?
    private let endpoints: TokenEndpoints
    private let configuration: ClientConfiguration
    private let transport: any ClientTransport
    private let state: Mutex<State>

    /// A provider that asks there.
    ///
    /// - Parameters:
    ///   - grant: By what right.
    ///   - tokenURL: The token endpoint, unless the grant has one.
    ///   - transport: What sends the requests.
    ///   - configuration: Time limit, logger and the like; what is meant for the calls of a client, such as its
    ///     interceptors, is left out.
    /// - Throws: `ConfigurationError` of code `invalid-token-url` if secrets cannot go there.
    public convenience init<Scope>(
        _ grant: OAuthGrant<Scope>, tokenURL: URL, transport: any ClientTransport,
        configuration: ClientConfiguration = .init()
    ) throws(ConfigurationError) {
        try self.init(
            grant, flows: OAuthFlows(clientCredentials: .init(tokenURL: tokenURL.absoluteString)), base: nil,
            transport: transport, configuration: configuration)
    }

    init<Scope>(
        _ grant: OAuthGrant<Scope>, flows: OAuthFlows, base: URL?, transport: any ClientTransport,
        configuration: ClientConfiguration
    ) throws(ConfigurationError) {
        kind = grant.kind
        client = grant.client
        scopes = grant.scopes
        parameters = grant.parameters.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        onRefreshToken = grant.onRefreshToken
        endpoints = try TokenEndpoints(
            grant.kind, grant.tokenURL, flows, base: base, configuration: configuration, transport: transport)
        self.transport = transport
        self.configuration = configuration
        var state = State()
        if case .refreshToken(let token) = grant.kind { state.refreshToken = token }
        self.state = Mutex(state)
    }

    /// The token that there is, unless it was refused or is about to expire; else asks for one, or waits for the answer that
    /// is on its way.
    public func token(replacing refused: AccessToken?) async throws -> AccessToken {
        let flight = state.withLock { state -> Task<AccessToken, any Error> in
            if let flight = state.flight { return flight }
            if let (token, renewal) = state.current, token.value != refused?.value, renewal.map({ Date() < $0 }) ?? true
            {
                return Task { token }
            }
            let flight = Task.detached { [self] in
                let result: Result<AccessToken, any Error>
                do { result = .success(try await renewed()) } catch { result = .failure(error) }
                land(try? result.get())
                return try result.get()
            }
            state.flight = flight
            return flight
        }
        return try await flight.value
    }

    private func land(_ token: AccessToken?) {
        let now = Date()
        state.withLock { state in
            state.flight = nil
            // As long before it expires as a client does, which then gets a new one.
            state.current = token.map { ($0, $0.renewal(from: now)) }
        }
    }

    // MARK: Requests

    private func renewed() async throws -> AccessToken {
        let (refreshToken, end) = state.withLock { ($0.refreshToken, $0.end) }
        if let end { throw end }
        if let refreshToken {
            do {
                return try await refreshed(by: refreshToken)
            } catch let error as OAuthError where error.code == .invalidGrant {
                // It has expired or was revoked. Asking by it again helps nobody.
                state.withLock { $0.refreshToken = nil }
                switch kind {
                case .clientCredentials, .password: break
                case .refreshToken, .authorizationCode:
                    state.withLock { $0.end = error }
                    throw error
                }
            }
        }
        return try await granted()
    }

    private func refreshed(by refreshToken: String) async throws -> AccessToken {
        try await ask(
            try await endpoints.refresh(),
            .init(
                grantType: "refresh_token",
                parameters: [("refresh_token", refreshToken), scopeParameter] + parameters,
                secrets: [refreshToken] + kind.secrets),
            refreshToken)
    }

    private func granted() async throws -> AccessToken {
        let endpoint = try await endpoints.token()
        switch kind {
        case .clientCredentials:
            return try await ask(
                endpoint,
                .init(grantType: "client_credentials", parameters: [scopeParameter] + parameters, secrets: []), nil)
        case .password(let username, let password):
            return try await ask(
                endpoint,
                .init(
                    grantType: "password",
                    parameters: [("username", username), ("password", password), scopeParameter] + parameters,
                    secrets: [password]), nil)
        case .authorizationCode(let code):
            do {
                let token = try await ask(
                    endpoint,
                    .init(
                        grantType: "authorization_code",
                        parameters: [
                            ("code", code.code), ("redirect_uri", code.redirectURL),
                            ("code_verifier", code.verifier),
                        ] + parameters,
                        // A code that comes twice may revoke what came of it (section 4.1.2).
                        secrets: kind.secrets, isRepeatable: false), nil)
                noteEnd("the code was exchanged, and no refresh token came with the token")
                return token
            } catch let error as OAuthError where error.code == .invalidGrant {
                state.withLock { $0.end = error }
                throw error
            }
        case .refreshToken:
            throw OAuthError(.usedUp, "there is no refresh token any more")
        }
    }

    /// What is told who asks for another token, where there is nothing to ask by.
    private func noteEnd(_ message: String) {
        state.withLock { state in
            if state.refreshToken == nil { state.end = OAuthError(.usedUp, message + ": have the user agree again") }
        }
    }

    private var scopeParameter: (name: String, value: String?) {
        ("scope", scopes.isEmpty ? nil : scopes.joined(separator: " "))
    }

    private func ask(
        _ url: EndpointURL, _ request: TokenEndpoint.Request, _ refreshToken: String?
    ) async throws -> AccessToken {
        let endpoint = TokenEndpoint(url: url, client: client, configuration: configuration, transport: transport)
        let response = try await endpoint.token(for: request)
        // A client that acts for itself asks anew (section 4.4.3).
        if case .clientCredentials = kind { return response.token }
        if let new = response.refreshToken, new != refreshToken {
            state.withLock { $0.refreshToken = new }
            await onRefreshToken?(new)
        }
        return response.token
    }
}

extension OAuthTokenProvider: Redacted {
    /// What grant it has, and where it asks.
    public var description: String { "OAuthTokenProvider(\(kind), \(endpoints))" }
}
