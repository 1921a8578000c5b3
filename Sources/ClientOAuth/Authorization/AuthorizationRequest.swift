public import ClientRuntime
import Safeguards

/// Asks a user, by a browser, to let the client act for them (RFC 6749 section 4.1).
///
/// ```swift
/// let request = try AuthorizationRequest(
///     at: url, clientID: id, redirectURL: redirect, scopes: [PetsClient.OAuthScope.readPets],
///     proof: ProofKey { Array(SHA256.hash(data: $0)) })
/// let callback = try await browser.open(request.url)
/// let client = try PetsClient(oauth: .authorizationCode(request.code(from: callback), client: .open(id: id)))
/// ```
///
/// Opening the browser and receiving the callback are yours: they differ with every platform.
public struct AuthorizationRequest: Sendable {
    /// Where to send the browser.
    public let url: URL
    /// What the callback must repeat.
    public let state: String
    private let redirectURL: URL
    private let proof: ProofKey

    /// A request with a random state.
    ///
    /// - Parameters:
    ///   - authorizationURL: The authorization endpoint, by https or on this machine; the document's is in the client's
    ///     `oauthFlows`.
    ///   - clientID: Who asks.
    ///   - redirectURL: Where the browser is to come back to, as it is registered with the server.
    ///   - scopes: What for; none leaves it to the server.
    ///   - proof: What ties the code to this request.
    ///   - parameters: Further parameters, such as `prompt` or `audience`.
    /// - Throws: ``OAuthError`` of code `authorization-request`.
    public init<Scope: RawRepresentable<String>>(
        at authorizationURL: URL, clientID: String, redirectURL: URL, scopes: [Scope] = [], proof: ProofKey,
        parameters: [String: String] = [:]
    ) throws {
        let endpoint: EndpointURL
        do throws(ConfigurationError) {
            endpoint = try EndpointURL(authorizationURL.absoluteString, "authorization URL")
        } catch { throw OAuthError(.authorizationRequest, error.message) }
        let state = ProofKey.random()
        let own: [(name: String, value: String?)] = [
            ("response_type", "code"), ("client_id", clientID), ("redirect_uri", redirectURL.absoluteString),
            ("scope", scopes.isEmpty ? nil : scopes.map(\.rawValue).joined(separator: " ")), ("state", state),
            ("code_challenge", proof.challenge), ("code_challenge_method", "S256"),
        ]
        let taken = Set(own.map(\.name))
        if let name = parameters.keys.sorted().first(where: taken.contains) {
            throw OAuthError(.authorizationRequest, "`\(name)` is the request's own to set")
        }
        let query = FormBody.encoded(own + parameters.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
        // Section 3.1: a query of the endpoint stays.
        guard let url = URL(string: "\(endpoint)\(endpoint.path.contains("?") ? "&" : "?")\(query)") else {
            throw OAuthError(.authorizationRequest, "the authorization URL cannot take parameters")
        }
        self.url = url
        self.state = state
        self.redirectURL = redirectURL
        self.proof = proof
    }

    /// The code that the browser came back with.
    ///
    /// - Parameter callback: The whole URL that it was sent to.
    /// - Throws: ``OAuthError`` of code `callback` if that is no answer to this request; of what the server says if that is
    ///   no.
    public func code(from callback: URL) throws(OAuthError) -> AuthorizationCode {
        guard Self.place(of: callback) == Self.place(of: redirectURL) else {
            throw OAuthError(.callback, "the browser came back to another place than the redirect URL")
        }
        guard let pairs = FormBody.pairs(of: callback.query(percentEncoded: true) ?? "") else {
            throw OAuthError(.callback, "the query of the callback is none")
        }
        func value(_ name: String) throws(OAuthError) -> String? {
            let values = pairs.filter { $0.name.utf8.elementsEqual(name.utf8) }.map(\.value)
            guard values.count <= 1 else { throw OAuthError(.callback, "the callback has `\(name)` more than once") }
            return values.first
        }
        // Before anything else: who does not know the state has not been asked.
        guard let answered = try value("state"), answered.utf8.elementsEqual(state.utf8) else {
            throw OAuthError(
                .callback, "`state` of the callback is not that of the request: somebody else may have sent it")
        }
        let code = try value("code")
        if let error = try value("error") {
            let words = try value("error_description").map { ": \(VisibleLine.of($0, limit: 300))" } ?? ""
            throw OAuthError(
                .init(rawValue: error), "the authorization server refused\(words)",
                redactor: Redactor([state, proof.verifier, code ?? ""]))
        }
        guard let code, !code.isEmpty else { throw OAuthError(.callback, "the callback has no `code`") }
        return AuthorizationCode(code, redirectURL: redirectURL, proof: proof)
    }

    private static func place(of url: URL) -> [String] {
        [
            url.scheme?.lowercased() ?? "", url.host(percentEncoded: true)?.lowercased() ?? "",
            url.port.map(String.init) ?? "", url.path(percentEncoded: true),
        ]
    }
}

extension AuthorizationRequest: Redacted {
    /// Where the browser is sent, without what the callback must repeat.
    public var description: String { "AuthorizationRequest(\(url.host(percentEncoded: true) ?? ""), [redacted])" }
}

/// A code that a client exchanges for tokens, once (RFC 6749 section 4.1.3).
public struct AuthorizationCode: Sendable {
    let code: String
    let redirectURL: String
    let verifier: String?

    /// A code, such as one that another process received.
    ///
    /// - Parameters:
    ///   - code: The code.
    ///   - redirectURL: The one of the authorization request.
    ///   - proof: The one of the authorization request, if it had one.
    public init(_ code: String, redirectURL: URL, proof: ProofKey?) {
        self.code = code
        self.redirectURL = redirectURL.absoluteString
        verifier = proof?.verifier
    }
}

extension AuthorizationCode: Redacted {
    /// Says that it is there, not what it is.
    public var description: String { "AuthorizationCode([redacted])" }
}
