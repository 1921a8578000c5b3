/// An OAuth Flow Object: where a client gets tokens by one kind of grant.
public struct OAuthFlow: Sendable {
    /// The key of the OAuth Flows Object.
    public enum Kind: String, Sendable, CaseIterable {
        case implicit, password, clientCredentials, authorizationCode, deviceAuthorization
    }

    /// The kind of grant.
    public internal(set) var kind: Kind
    /// `authorizationUrl`.
    public internal(set) var authorizationURL: String?
    /// `tokenUrl`.
    public internal(set) var tokenURL: String?
    /// `refreshUrl`.
    public internal(set) var refreshURL: String?
    /// `scopes` with their descriptions, in document order.
    public internal(set) var scopes: [(name: String, description: String?)] = []
    /// Where the flow stands.
    public internal(set) var origin: Origin
}
