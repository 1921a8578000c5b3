public import ClientRuntime

/// By what right a client gets its tokens: a grant of OAuth 2 (RFC 6749).
///
/// ```swift
/// let client = try PetsClient(oauth: .clientCredentials(id: id, secret: secret, scopes: [.readPets]))
/// ```
///
/// Whatever prints it shows what grant it is: no secret is in a description, dump or mirror.
public struct OAuthGrant<Scope: RawRepresentable<String> & Sendable>: Sendable {
    var kind: GrantKind
    var client: OAuthClient
    var scopes: [String]
    /// Nil for that of the document.
    var tokenURL: URL?
    var parameters: [String: String] = [:]
    var onRefreshToken: (@Sendable (String) async -> Void)?

    private init(
        _ kind: GrantKind, _ client: OAuthClient, _ scopes: [Scope],
        _ onRefreshToken: (@Sendable (String) async -> Void)? = nil
    ) {
        self.kind = kind
        self.client = client
        self.scopes = scopes.map(\.rawValue)
        self.onRefreshToken = onRefreshToken
    }

    /// The client acts for itself (section 4.4), with a secret that goes as `Authorization: Basic …`.
    ///
    /// - Parameters:
    ///   - id: The client's id.
    ///   - secret: Its secret.
    ///   - scopes: What for; none leaves it to the server.
    public static func clientCredentials(id: String, secret: String, scopes: [Scope] = []) -> Self {
        clientCredentials(.confidential(id: id, secret: secret), scopes: scopes)
    }

    /// The client acts for itself (section 4.4).
    public static func clientCredentials(_ client: OAuthClient, scopes: [Scope] = []) -> Self {
        Self(.clientCredentials, client, scopes)
    }

    /// The client goes on by a refresh token that it has (section 6).
    ///
    /// - Parameters:
    ///   - token: The refresh token.
    ///   - client: Who it was given to.
    ///   - scopes: What for; none is all that was granted.
    ///   - onRefreshToken: Told each refresh token that the server gives in place of the one before, which is no longer
    ///     good then: keep it for the next start. The access token that came with it is used once this returns.
    public static func refreshToken(
        _ token: String, client: OAuthClient, scopes: [Scope] = [],
        onRefreshToken: (@Sendable (String) async -> Void)? = nil
    ) -> Self {
        Self(.refreshToken(token), client, scopes, onRefreshToken)
    }

    /// The client acts by a user's name and password (section 4.3), for servers that still take them.
    public static func password(
        username: String, password: String, client: OAuthClient, scopes: [Scope] = [],
        onRefreshToken: (@Sendable (String) async -> Void)? = nil
    ) -> Self {
        Self(.password(username: username, password: password), client, scopes, onRefreshToken)
    }

    /// The client acts for a user who has agreed in a browser (section 4.1), see ``AuthorizationRequest``.
    public static func authorizationCode(
        _ code: AuthorizationCode, client: OAuthClient, onRefreshToken: (@Sendable (String) async -> Void)? = nil
    ) -> Self {
        Self(.authorizationCode(code), client, [], onRefreshToken)
    }

    /// The same grant, asking there instead of where the document says.
    public consuming func at(tokenURL: URL) -> Self {
        self.tokenURL = tokenURL
        return self
    }

    /// The same grant with further parameters in its requests, such as `audience` or `resource`.
    public consuming func adding(_ parameters: [String: String]) -> Self {
        self.parameters.merge(parameters) { _, new in new }
        return self
    }
}

extension OAuthGrant: Redacted {
    /// What grant it is, and for which client.
    public var description: String { "OAuthGrant(\(kind), \(client))" }
}

enum GrantKind: Sendable {
    case clientCredentials
    case refreshToken(String)
    case password(username: String, password: String)
    case authorizationCode(AuthorizationCode)

    /// What must not be seen.
    var secrets: [String] {
        switch self {
        case .clientCredentials: []
        case .refreshToken(let token): [token]
        case .password(_, let password): [password]
        case .authorizationCode(let code): [code.code, code.verifier ?? ""]
        }
    }
}

extension GrantKind: Redacted {
    var description: String {
        switch self {
        case .clientCredentials: "client credentials"
        case .refreshToken: "refresh token"
        case .password: "password"
        case .authorizationCode: "authorization code"
        }
    }
}
