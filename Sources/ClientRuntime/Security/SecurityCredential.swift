/// What a client was given for one security scheme.
///
/// Whatever prints it shows the scheme's name only: the secret is in no description, dump or mirror.
public struct SecurityCredential: Sendable {
    enum Secret: Sendable {
        case token(String?, httpScheme: String)
        case basic(username: String?, password: String?)
        case apiKey(key: String?, location: APIKeyLocation)
        /// - Parameter prefix: What stands before the token, such as `Bearer `.
        case provided(any TokenProvider, location: APIKeyLocation, prefix: String)
        case authenticator(any RequestAuthenticator)
    }

    let scheme: String
    let secret: Secret
    let environmentVariable: String?
    /// The parameters of the client's initialiser that the secret comes from.
    var parameters: [String]

    /// A token for the HTTP scheme `Bearer` (RFC 6750 section 2.1).
    ///
    /// - Parameters:
    ///   - scheme: The name of the security scheme in the document.
    ///   - token: The token.
    ///   - environmentVariable: Where to look when there is no token.
    public static func bearer(_ scheme: String, token: String?, environmentVariable: String? = nil) -> Self {
        Self(
            scheme: scheme, secret: .token(token, httpScheme: "Bearer"), environmentVariable: environmentVariable,
            parameters: ["token"])
    }

    /// The credentials of any HTTP scheme (RFC 9110 section 11.4), sent as they are behind the name that it has there.
    public static func http(
        _ scheme: String, _ httpScheme: String, credentials: String?, environmentVariable: String? = nil
    ) -> Self {
        Self(
            scheme: scheme, secret: .token(credentials, httpScheme: httpScheme),
            environmentVariable: environmentVariable, parameters: ["credentials"])
    }

    /// Names the client's parameters for errors, where these are not called as those here.
    public consuming func parameters(_ names: String...) -> Self {
        parameters = names
        return self
    }

    /// A user name and a password for the HTTP scheme `Basic` (RFC 7617).
    ///
    /// - Parameters:
    ///   - scheme: The name of the security scheme in the document.
    ///   - username: The user's name.
    ///   - password: The password that goes with the name.
    public static func basic(_ scheme: String, username: String?, password: String?) -> Self {
        Self(
            scheme: scheme, secret: .basic(username: username, password: password), environmentVariable: nil,
            parameters: ["username", "password"])
    }

    /// A key in a header field, a query parameter or a cookie.
    ///
    /// - Parameters:
    ///   - scheme: The name of the security scheme in the document.
    ///   - key: The key.
    ///   - environmentVariable: Where to look when there is no key.
    ///   - location: Where the key goes.
    public static func apiKey(
        _ scheme: String,
        key: String?,
        environmentVariable: String? = nil,
        in location: APIKeyLocation
    ) -> Self {
        Self(
            scheme: scheme, secret: .apiKey(key: key, location: location), environmentVariable: environmentVariable,
            parameters: ["apiKey"])
    }
}

extension SecurityCredential: Redacted {
    /// The scheme's name.
    public var description: String { "SecurityCredential(\(scheme), [redacted])" }
}
