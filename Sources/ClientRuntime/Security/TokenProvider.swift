/// Gives a token when one is needed.
///
/// It is asked before the first call, before the token expires, and once more when the server answers 401; what it gives
/// is used by all calls of the client until then. However many calls wait for a token, it is asked once.
public protocol TokenProvider: Sendable {
    /// Gives the token to use from now on.
    ///
    /// - Parameter refused: The token that the server answered with 401; nil at first, and where one expires.
    /// - Throws: Why there is none. The call throws ``APIError`` of code ``APIError/Code/credential``.
    func token(replacing refused: AccessToken?) async throws -> AccessToken
}

/// A provider that is a closure.
struct ClosureTokenProvider: TokenProvider {
    private let closure: @Sendable () async throws -> String

    init(_ closure: @escaping @Sendable () async throws -> String) { self.closure = closure }

    func token(replacing refused: AccessToken?) async throws -> AccessToken { AccessToken(try await closure()) }
}
