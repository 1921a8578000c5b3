#if !PrivateKeyJWT
    // Without the trait, there is nothing here, so that nobody else fetches and compiles cryptography.
#else
    public import ClientOAuth
    import ClientRuntime
    public import JWTKit

    /// Proves a client by JWTs that it signs with its private key (`private_key_jwt`, RFC 7523).
    ///
    /// ```swift
    /// let keys = JWTKeyCollection()
    /// await keys.add(ecdsa: try ES256PrivateKey(pem: pem), kid: "2026-11")
    /// let client = try PetsClient(
    ///     oauth: .clientCredentials(.asserting(id: id, PrivateKeyAssertion(keys: keys, keyID: "2026-11"))))
    /// ```
    public struct PrivateKeyAssertion: ClientAssertion {
        private let keys: JWTKeyCollection
        private let keyID: JWKIdentifier?
        private let lifetime: Double

        /// Signs with one of these keys.
        ///
        /// - Parameters:
        ///   - keys: The keys.
        ///   - keyID: Which of them; nil for the first.
        ///   - lifetime: How many seconds an assertion is good.
        public init(keys: JWTKeyCollection, keyID: JWKIdentifier? = nil, lifetime: Double = 60) {
            self.keys = keys
            self.keyID = keyID
            self.lifetime = lifetime
        }

        /// A JWT that has not been made before.
        public func assertion(clientID: String, audience: String) async throws -> String {
            let now = Date()
            return try await keys.sign(
                Claims(
                    iss: IssuerClaim(value: clientID), sub: SubjectClaim(value: clientID),
                    aud: AudienceClaim(value: audience), iat: IssuedAtClaim(value: now),
                    exp: ExpirationClaim(value: now.addingTimeInterval(lifetime)),
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
#endif
