/// Authenticates requests in a way of its own, for schemes whose credential depends on the request or on a challenge:
/// digest, negotiate, signatures.
///
/// ```swift
/// let client = try PetsClient().with(credential: .authenticator("digestAuth", DigestAuthenticator(user, password)))
/// ```
public protocol RequestAuthenticator: Sendable {
    /// Adds to a request what authenticates it.
    ///
    /// - Parameters:
    ///   - request: The request as it will be sent.
    ///   - refusal: The response with status 401 that the request was answered with before; nil at first. A request is
    ///     sent again once.
    /// - Throws: Why it cannot be authenticated. The call throws ``APIError`` of code ``APIError/Code/credential``.
    func authenticate(_ request: inout TransportRequest, after refusal: TransportResponse?) async throws
}
