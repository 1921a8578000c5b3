import ClientRuntime

/// What ties an authorization code to who asked for it (PKCE, RFC 7636), by the method S256.
///
/// SHA-256 is not part of this module, which needs no cryptography otherwise: hand it in from CryptoKit or swift-crypto.
///
/// ```swift
/// let key = try ProofKey { Array(SHA256.hash(data: $0)) }
/// ```
public struct ProofKey: Sendable {
    /// `code_verifier`: a secret until the code is exchanged.
    public let verifier: String
    /// `code_challenge`.
    public let challenge: String

    /// A key of 32 random bytes.
    ///
    /// - Parameter sha256: The SHA-256 hash of some bytes.
    /// - Throws: ``OAuthError`` of code `authorization-request` if that is no hash of 32 bytes.
    public init(sha256: ([UInt8]) throws -> [UInt8]) throws {
        try self.init(verifier: Self.random(), sha256: sha256)
    }

    /// The key of a verifier, such as one that was kept while the browser was open.
    ///
    /// - Parameters:
    ///   - verifier: 43 to 128 letters, digits, `-`, `.`, `_` and `~`.
    ///   - sha256: The SHA-256 hash of some bytes.
    /// - Throws: ``OAuthError`` of code `authorization-request` if it is no verifier, or that no hash of 32 bytes.
    public init(verifier: String, sha256: ([UInt8]) throws -> [UInt8]) throws {
        let bytes = Array(verifier.utf8)
        guard (43...128).contains(bytes.count), bytes.allSatisfy(Self.isUnreserved) else {
            throw OAuthError(
                .authorizationRequest, "a code verifier is 43 to 128 letters, digits, `-`, `.`, `_` and `~`")
        }
        let hash = try sha256(bytes)
        guard hash.count == 32 else {
            throw OAuthError(.authorizationRequest, "a SHA-256 hash has 32 bytes; the function gave \(hash.count)")
        }
        self.verifier = verifier
        challenge = Self.base64URL(hash)
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        byte < 0x80 && (Character(UnicodeScalar(byte)).isLetter || Character(UnicodeScalar(byte)).isNumber)
            || "-._~".utf8.contains(byte)
    }

    /// 32 bytes of the system's generator, which is one for secrets.
    static func random() -> String {
        var generator = SystemRandomNumberGenerator()
        return base64URL((0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }

    private static func base64URL(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}

extension ProofKey: Redacted {
    /// The challenge, which is no secret.
    public var description: String { "ProofKey(\(challenge))" }
}
