public import ClientRuntime

extension SecurityCredential {
    /// Tokens of OAuth 2, sent as `Authorization: Bearer …`. Generated initialisers call it.
    ///
    /// - Parameters:
    ///   - scheme: The name of the security scheme in the document.
    ///   - grant: By what right.
    ///   - flows: What the document says of the endpoints.
    ///   - serverURL: The caller's server, which relative endpoints are relative to.
    ///   - defaultServer: The document's, for when there is none.
    ///   - configuration: That of the client.
    ///   - transport: What sends the requests.
    /// - Throws: `ConfigurationError` of code `invalid-token-url` if there is no endpoint that secrets can go to.
    public static func oauth<Scope>(
        _ scheme: String, _ grant: OAuthGrant<Scope>, flows: OAuthFlows, serverURL: URL?,
        defaultServer: ServerTemplate? = nil, configuration: ClientConfiguration, transport: any ClientTransport
    ) throws(ConfigurationError) -> Self {
        // Only a relative endpoint needs it, and says so if there is none.
        let base = serverURL ?? (try? defaultServer?.url(configuration.serverVariables))
        return .bearer(
            scheme,
            provider: try OAuthTokenProvider(
                grant, flows: flows, base: base, transport: transport, configuration: configuration))
    }
}
