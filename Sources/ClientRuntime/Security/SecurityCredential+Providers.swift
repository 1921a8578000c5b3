extension SecurityCredential {
    /// A token for the HTTP scheme `Bearer` (RFC 6750 section 2.1), asked for when it is needed.
    ///
    /// - Parameters:
    ///   - scheme: The name of the security scheme in the document.
    ///   - provider: Gives the token, again whenever the server has refused it.
    public static func bearer(_ scheme: String, provider: any TokenProvider) -> Self {
        http(scheme, "Bearer", provider: provider)
    }

    /// A token for the HTTP scheme `Bearer` (RFC 6750 section 2.1), asked for when it is needed.
    ///
    /// - Parameters:
    ///   - scheme: The name of the security scheme in the document.
    ///   - provider: Gives the token, again whenever the server has refused it; nil for none.
    ///   - environmentVariable: Where to look when there is no provider.
    public static func bearer(
        _ scheme: String, provider: (@Sendable () async throws -> String)?, environmentVariable: String? = nil
    ) -> Self {
        http(scheme, "Bearer", provider: provider, environmentVariable: environmentVariable).parameters("token")
    }

    /// The credentials of any HTTP scheme (RFC 9110 section 11.4), asked for when they are needed.
    public static func http(_ scheme: String, _ httpScheme: String, provider: any TokenProvider) -> Self {
        Self(
            scheme: scheme,
            secret: .provided(provider, location: .header("Authorization"), prefix: "\(httpScheme) "),
            environmentVariable: nil, parameters: ["credentials"])
    }

    /// The credentials of any HTTP scheme (RFC 9110 section 11.4), asked for when they are needed; nil for none.
    public static func http(
        _ scheme: String, _ httpScheme: String, provider: (@Sendable () async throws -> String)?,
        environmentVariable: String? = nil
    ) -> Self {
        guard let provider else {
            return http(scheme, httpScheme, credentials: nil, environmentVariable: environmentVariable)
        }
        return http(scheme, httpScheme, provider: ClosureTokenProvider(provider))
    }

    /// A key in a header field, a query parameter or a cookie, asked for when it is needed.
    ///
    /// - Parameters:
    ///   - scheme: The name of the security scheme in the document.
    ///   - provider: Gives the key, again whenever the server has refused it.
    ///   - location: Where the key goes.
    public static func apiKey(_ scheme: String, provider: any TokenProvider, in location: APIKeyLocation) -> Self {
        Self(
            scheme: scheme, secret: .provided(provider, location: location, prefix: ""), environmentVariable: nil,
            parameters: ["apiKey"])
    }

    /// A key in a header field, a query parameter or a cookie, asked for when it is needed; nil for none.
    public static func apiKey(
        _ scheme: String, provider: (@Sendable () async throws -> String)?, environmentVariable: String? = nil,
        in location: APIKeyLocation
    ) -> Self {
        guard let provider else {
            return apiKey(scheme, key: nil, environmentVariable: environmentVariable, in: location)
        }
        return apiKey(scheme, provider: ClosureTokenProvider(provider), in: location)
    }

    /// What authenticates each request in a way of its own.
    public static func authenticator(_ scheme: String, _ authenticator: any RequestAuthenticator) -> Self {
        Self(scheme: scheme, secret: .authenticator(authenticator), environmentVariable: nil, parameters: [])
    }
}
