public import ClientRuntime
import Safeguards

/// What an OpenID provider says of itself (OpenID Connect Discovery 1.0), asked for once.
public final class OpenIDDiscovery: Sendable {
    private static let wellKnown = "/.well-known/openid-configuration"

    /// What this client needs to know of a provider.
    private struct Metadata: Sendable {
        let token: EndpointURL
        let authorization: EndpointURL?
    }

    private let url: EndpointURL
    private let configuration: ClientConfiguration
    private let transport: any ClientTransport
    private let found = Kept<Metadata>()

    /// Asks there.
    ///
    /// - Parameters:
    ///   - url: The provider's URL, which ends with `/.well-known/openid-configuration`.
    ///   - transport: What sends the request.
    ///   - configuration: Time limit, logger and the like.
    /// - Throws: `ConfigurationError` of code `invalid-token-url` unless it is by https, or on this machine.
    public convenience init(
        _ url: URL, transport: any ClientTransport, configuration: ClientConfiguration = .init()
    ) throws(ConfigurationError) {
        try self.init(url.absoluteString, relativeTo: nil, configuration: configuration, transport: transport)
    }

    init(
        _ text: String, relativeTo base: URL?, configuration: ClientConfiguration, transport: any ClientTransport
    ) throws(ConfigurationError) {
        // Whoever can change what comes from there chooses where secrets go.
        url = try EndpointURL(text, relativeTo: base, "OpenID Connect URL")
        self.configuration = configuration
        self.transport = transport
    }

    /// Where a user's browser goes, see ``AuthorizationRequest``.
    ///
    /// - Throws: ``OAuthError``; `CancellationError`.
    public func authorizationURL() async throws -> URL {
        guard let endpoint = try await metadata().authorization, let url = URL(string: endpoint.description) else {
            throw OAuthError(.discovery, "\(url.authority) names no `authorization_endpoint`")
        }
        return url
    }

    /// Where tokens are asked for.
    func tokenEndpoint() async throws -> EndpointURL { try await metadata().token }

    private func metadata() async throws -> Metadata {
        try await found.value { [self] in
            let bytes: [UInt8]
            do {
                bytes = try await url.core(configuration, transport).response(
                    to: Call("openIDConfiguration", .get, CallPath(stringLiteral: url.path), template: Self.wellKnown)
                ).body
            } catch let error as APIError {
                if error.code == .interceptor || error.status == nil {
                    throw OAuthError(.noAnswer, "\(url.authority) gave no answer: \(error.message)")
                }
                throw OAuthError(
                    .discovery, "\(url.authority) answered with status \(error.status?.code ?? 0)",
                    status: error.status?.code)
            }
            return try read(bytes)
        }
    }

    private func read(_ bytes: [UInt8]) throws(OAuthError) -> Metadata {
        guard let value = try? JSON.decode(JSONValue.self, from: bytes), let members = value.object else {
            throw OAuthError(.discovery, "\(url.authority) answered with something that is no JSON object")
        }
        // Section 4.3: who answers is who was asked.
        let text = url.description
        guard text.hasSuffix(Self.wellKnown), let issuer = members["issuer"]?.string,
            Self.withoutSlash(issuer).utf8.elementsEqual(text.dropLast(Self.wellKnown.utf8.count).utf8)
        else {
            throw OAuthError(
                .discovery,
                "\(url.authority) says that its issuer is `\(members["issuer"]?.string ?? "")`, which is not who was "
                    + "asked: the URL must be that issuer and `\(Self.wellKnown)`")
        }
        do throws(ConfigurationError) {
            guard let token = members["token_endpoint"]?.string else {
                throw ConfigurationError(code: .invalidTokenURL, message: "There is no `token_endpoint`.")
            }
            return Metadata(
                token: try EndpointURL(token, "`token_endpoint`"),
                authorization: try members["authorization_endpoint"]?.string.map { text throws(ConfigurationError) in
                    try EndpointURL(text, "`authorization_endpoint`")
                })
        } catch {
            throw OAuthError(.discovery, "what \(url.authority) says cannot be used: \(error.message)")
        }
    }

    private static func withoutSlash(_ text: String) -> Substring { text.hasSuffix("/") ? text.dropLast() : text[...] }
}

extension OpenIDDiscovery: Redacted {
    /// Who is asked.
    public var description: String { "OpenIDDiscovery(\(url.authority))" }
}
