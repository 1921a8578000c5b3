#if PrivateKeyJWT
    public import ClientOAuth
    import ClientRuntime
    public import JWTKit

    /// Proves a client by JWTs that it signs with its private key (`private_key_jwt`: RFC 7523 section 2.2, OpenID Connect
    /// Core section 9).
    ///
    /// ```swift
    /// let keys = JWTKeyCollection()
    /// await keys.add(ecdsa: try ES256PrivateKey(pem: pem), kid: "2026-11")
    /// let client = try PetsClient(
    ///     oauth: .clientCredentials(.asserting(id: id, PrivateKeyAssertion(keys: keys, keyID: "2026-11"))))
    /// ```
    ///
    /// Whatever prints it shows which key it signs with, and nothing of the keys.
    public struct PrivateKeyAssertion: ClientAssertion {
        private let keys: JWTKeyCollection
        private let keyID: JWKIdentifier?
        private let lifetime: Double

        /// Signs with one of these keys.
        ///
        /// - Parameters:
        ///   - keys: The keys.
        ///   - keyID: Which of them, and the `kid` of the JWT; nil for the first. JWTKit takes the first also for a name that
        ///     none of the keys has, and the server then refuses the signature.
        ///   - lifetime: How many seconds an assertion is good.
        public init(keys: JWTKeyCollection, keyID: JWKIdentifier? = nil, lifetime: Double = 60) {
            self.keys = keys
            self.keyID = keyID
            self.lifetime = lifetime
        }

        /// A JWT that has not been made before.
        ///
        /// - Throws: `JWTError` if there is no key, or it cannot sign.
        public func assertion(clientID: String, audience: String) async throws -> String {
            // Whole seconds: JWTKit would write fractions of them, which not all servers read.
            let now = Date().timeIntervalSince1970.rounded(.down)
            return try await keys.sign(
                Claims(
                    iss: IssuerClaim(value: clientID), sub: SubjectClaim(value: clientID),
                    aud: AudienceClaim(value: audience), iat: IssuedAtClaim(value: Date(timeIntervalSince1970: now)),
                    exp: ExpirationClaim(value: Date(timeIntervalSince1970: (now + lifetime).rounded(.up))),
                    jti: IDClaim(value: UUID().uuidString)),
                kid: keyID)
        }

        private struct Claims: JWTPayload {
            let iss: IssuerClaim
            let sub: SubjectClaim
            let aud: AudienceClaim
            let iat: IssuedAtClaim
            let exp: ExpirationClaim
            let jti: IDClaim

            func verify(using algorithm: some JWTAlgorithm) async throws { try exp.verifyNotExpired() }
        }
    }

    extension PrivateKeyAssertion: Redacted {
        /// The key's name.
        public var description: String { "PrivateKeyAssertion(\(keyID?.string ?? "the first key"), [redacted])" }
    }
#else
    public import ClientOAuth

    /// Proves a client by JWTs that it signs with its private key: with the package's trait `PrivateKeyJWT` alone.
    @available(
        *, unavailable,
        message:
            "the package clientgen must have its trait PrivateKeyJWT: `traits: [.defaults, \"PrivateKeyJWT\"]` where it is named"
    )
    public struct PrivateKeyAssertion: ClientAssertion {
        /// Makes nothing.
        public init() {}

        /// Nothing.
        public func assertion(clientID: String, audience: String) async throws -> String { "" }
    }
#endif
