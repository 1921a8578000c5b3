import ClientRuntime

/// Who asks for tokens: a client that is registered with the authorization server, and how it proves that it is that one
/// (RFC 6749 section 2.3).
public struct OAuthClient: Sendable {
    /// Where the secret stands in a request for a token.
    public enum SecretLocation: Hashable, Sendable {
        /// `Authorization: Basic …`, of the form-encoded id and secret (RFC 6749 section 2.3.1).
        case header
        /// `client_secret` in the body, for servers that take nothing else.
        case body
    }

    enum Proof: Sendable {
        case secret(String, SecretLocation)
        case assertion(any ClientAssertion)
        case nothing
    }

    let id: String
    let proof: Proof

    /// A client that has a secret.
    public static func confidential(
        id: String, secret: String, secretIn location: SecretLocation = .header
    ) -> Self {
        Self(id: id, proof: .secret(secret, location))
    }

    /// A client that proves itself by assertions, such as JWTs that it signs with its private key (RFC 7523).
    public static func asserting(id: String, _ assertion: any ClientAssertion) -> Self {
        Self(id: id, proof: .assertion(assertion))
    }

    /// A client without a secret, such as an app that anybody can take apart.
    public static func open(id: String) -> Self { Self(id: id, proof: .nothing) }

    /// What must not be seen.
    var secrets: [String] {
        guard case .secret(let secret, _) = proof else { return [] }
        return [secret, FormBody.encoded(secret)]
    }
}

extension OAuthClient: Redacted {
    /// The client's id.
    public var description: String { "OAuthClient(\(id), [redacted])" }
}

/// Makes what a client proves itself by instead of a secret: `client_assertion` (RFC 7521, RFC 7523).
///
/// `PrivateKeyAssertion` of the product `PrivateKeyJWT` signs a JWT; anything else, such as a key that never leaves its
/// hardware, is a type of your own.
public protocol ClientAssertion: Sendable {
    /// Makes an assertion that has not been made before: it is asked for one with each attempt.
    ///
    /// - Parameters:
    ///   - clientID: Who asks: `iss` and `sub` of a JWT.
    ///   - audience: The URL of the token endpoint: `aud` of a JWT.
    /// - Throws: Why there is none. The call throws `APIError` of code `credential`.
    func assertion(clientID: String, audience: String) async throws -> String
    /// `client_assertion_type`: that of JWTs, unless another is said.
    var type: String { get }
}

extension ClientAssertion {
    /// That of JWTs (RFC 7523 section 2.2).
    public var type: String { "urn:ietf:params:oauth:client-assertion-type:jwt-bearer" }
}
