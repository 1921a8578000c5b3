/// Where an API key goes (OpenAPI security scheme `apiKey`).
public enum APIKeyLocation: Hashable, Sendable {
    /// In the header field of this name.
    case header(String)
    /// In the query parameter of this name.
    case query(String)
    /// In the cookie of this name.
    case cookie(String)
}
