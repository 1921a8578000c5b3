#if PrivateKeyJWT
    import ClientOAuth
    import CryptoExtras
    import JWTKit
    import Logging
    import PrivateKeyJWT
    import Testing

    /// A whole client over a socket that proves itself by its private key, and an endpoint that checks it by the public one.
    @Suite struct PrivateKeyAssertionTests {
        /// A private key, and what the server has of it.
        struct Pair: Sendable {
            let algorithm: String
            let signing = JWTKeyCollection()
            let verifying = JWTKeyCollection()
            /// The private key, without its first and last line.
            let secretLines: [String]

            static func ecdsa(_ name: JWKIdentifier = "k1") async -> Pair {
                let key = ES256PrivateKey()
                let pair = Pair(algorithm: "ES256", secretLines: lines(of: key.pemRepresentation))
                await pair.signing.add(ecdsa: key, kid: name)
                await pair.verifying.add(ecdsa: key.publicKey, kid: name)
                return pair
            }

            static func rsa(_ name: JWKIdentifier = "k1") async throws -> Pair {
                let backing = try _RSA.Signing.PrivateKey(keySize: .bits2048)
                let key = try Insecure.RSA.PrivateKey(backing: backing)
                let pair = Pair(algorithm: "RS256", secretLines: lines(of: backing.pemRepresentation))
                await pair.signing.add(rsa: key, digestAlgorithm: .sha256, kid: name)
                await pair.verifying.add(rsa: key.publicKey, digestAlgorithm: .sha256, kid: name)
                return pair
            }

            private static func lines(of pem: String) -> [String] {
                pem.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("-") }
            }
        }

        private let id = "spiffe://pets/client 1"

        private func client(
            _ url: String, _ keys: JWTKeyCollection, keyID: JWKIdentifier? = "k1", lifetime: Double = 60,
            logger: Logger? = nil
        ) throws -> PetsClient {
            let assertion = PrivateKeyAssertion(keys: keys, keyID: keyID, lifetime: lifetime)
            let server = try #require(URL(string: url))
            return try PetsClient(
                oauth: .clientCredentials(.asserting(id: id, assertion), scopes: [.readPets]),
                serverURL: server, configuration: .init(retries: 0, logger: logger))
        }

        /// What RFC 7523 section 3 and OpenID Connect Core section 9 ask for.
        @Test(arguments: ["ES256", "RS256"])
        func theClientProvesItselfByASignature(_ algorithm: String) async throws {
            let pair = try await algorithm == "ES256" ? Pair.ecdsa() : Pair.rsa()
            let endpoint = AssertionEndpoint(clientID: id, keys: pair.verifying)
            try await SocketServer.run({ await endpoint.answer($0) }) { server, url in
                _ = try await client(url, pair.signing).view()
                #expect(server.requests.map(\.path) == ["/token", "/pets/1"])
                let request = try #require(server.requests.first)
                #expect(request.method == "POST")
                #expect(request.fields["content-type"] == "application/x-www-form-urlencoded")
                let accepted = try #require(endpoint.accepted.first, "\(endpoint.refusals)")
                #expect(
                    Set(accepted.form.keys) == [
                        "grant_type", "scope", "client_id", "client_assertion_type", "client_assertion",
                    ])
                #expect(accepted.form["grant_type"] == "client_credentials")
                #expect(accepted.header.alg == pair.algorithm && accepted.header.kid == "k1")
                #expect(accepted.header.typ == "JWT")
                #expect(Set(accepted.payload.keys) == ["iss", "sub", "aud", "exp", "iat", "jti"])
                #expect(accepted.payload["aud"] == .string(url + "/token"))
                #expect(accepted.claims.exp.value == accepted.claims.iat.value.addingTimeInterval(60))
                #expect(!accepted.claims.jti.value.isEmpty)
                // Not all servers read fractions of seconds.
                for name in ["exp", "iat"] {
                    let date = try #require(accepted.payload[name])
                    let bytes = try JSON.encode(date)
                    #expect(bytes.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
                }
            }
        }

        /// The endpoint refuses what came before, as it may (RFC 7523 section 3, 7): repeated attempts, renewals and
        /// requests at once have assertions of their own.
        @Test func noAssertionIsSentTwice() async throws {
            let pair = await Pair.ecdsa()
            let endpoint = AssertionEndpoint(clientID: id, keys: pair.verifying, faults: 2)
            try await SocketServer.run({ await endpoint.answer($0) }) { server, url in
                let first = try client(url, pair.signing)
                _ = try await first.view()
                #expect(server.count("/token") == 3 && endpoint.accepted.count == 1)
                // Another client gets a token, with which that of the first is refused and renewed.
                _ = try await client(url, pair.signing).view()
                _ = try await first.view()
                #expect(server.count("/token") == 5 && endpoint.accepted.count == 3)
                let sent = server.requests.filter { $0.path == "/token" }.map(\.body)
                #expect(Set(sent).count == 5)
                #expect(endpoint.refusals.isEmpty)
            }
        }

        @Test func aRefreshTokenIsProvedLikewise() async throws {
            let pair = await Pair.ecdsa()
            let endpoint = AssertionEndpoint(clientID: id, keys: pair.verifying)
            try await SocketServer.run({ await endpoint.answer($0) }) { _, url in
                let prover = OAuthClient.asserting(id: id, PrivateKeyAssertion(keys: pair.signing))
                let server = try #require(URL(string: url))
                _ = try await PetsClient(oauth: .refreshToken("r0", client: prover), serverURL: server).view()
                let accepted = try #require(endpoint.accepted.first, "\(endpoint.refusals)")
                #expect(accepted.form["grant_type"] == "refresh_token" && accepted.form["refresh_token"] == "r0")
                #expect(accepted.header.kid == nil)
            }
        }

        /// The server is asked once, nothing is sent to the service, and what the server repeats is not shown.
        @Test(arguments: ["another key", "past", "another client"])
        func whatTheServerRefusesIsAnError(_ why: String) async throws {
            let (pair, other) = (await Pair.ecdsa(), await Pair.ecdsa())
            let endpoint = AssertionEndpoint(
                clientID: why == "another client" ? "somebody" : id,
                keys: why == "another key" ? other.verifying : pair.verifying)
            try await SocketServer.run({ await endpoint.answer($0) }) { server, url in
                let client = try client(url, pair.signing, lifetime: why == "past" ? -60 : 60)
                var thrown: APIError?
                do { _ = try await client.view() } catch { thrown = error as? APIError }
                let error = try #require(thrown)
                let cause = try #require(error.underlying as? OAuthError)
                #expect(error.code == .credential && cause.code == .invalidClient && cause.status == 401)
                #expect(cause.message.contains("the assertion [redacted] is not good"))
                #expect(server.requests.map(\.path) == ["/token"])
                #expect(endpoint.accepted.isEmpty && endpoint.refusals.count == 1)
                let assertion = try #require(server.requests.first?.body.split(separator: "client_assertion=").last)
                for part in assertion.split(separator: ".") { #expect(!dumped(error).contains(part)) }
            }
        }

        @Test func aClientWithoutAKeyAsksNobody() async throws {
            try await SocketServer.run({ _ in .text(tokens("a1")) }) { server, url in
                let client = try client(url, JWTKeyCollection())
                var thrown: APIError?
                do { _ = try await client.view() } catch { thrown = error as? APIError }
                #expect(thrown?.code == .credential)
                #expect((thrown?.underlying as? JWTError)?.errorType == .noKeyProvided)
                #expect(server.requests.isEmpty)
            }
        }

        /// The README's example; `DocumentationTests` compares the two.
        @Test func theReadmeExample() async throws {
            let (id, pem) = ("me", ES256PrivateKey().pemRepresentation)

            let keys = JWTKeyCollection()
            await keys.add(ecdsa: try ES256PrivateKey(pem: pem), kid: "2026-11")
            let prover = OAuthClient.asserting(id: id, PrivateKeyAssertion(keys: keys, keyID: "2026-11"))
            let pets = try PetsClient(oauth: .clientCredentials(prover))

            #expect("\(pets.core)".contains("petsAuth"))
        }

        @Test(arguments: ["ES256", "RS256"])
        func nothingOfTheKeyIsShown(_ algorithm: String) async throws {
            let pair = try await algorithm == "ES256" ? Pair.ecdsa() : Pair.rsa()
            let lines = Recorder<String>()
            var logger = Logger(label: "test") { _ in LineHandler(lines: lines) }
            logger.logLevel = .trace
            let endpoint = AssertionEndpoint(clientID: id, keys: pair.verifying)
            try await SocketServer.run({ await endpoint.answer($0) }) { [logger] server, url in
                let client = try client(url, pair.signing, logger: logger)
                _ = try await client.view()
                let assertion = PrivateKeyAssertion(keys: pair.signing, keyID: "k1")
                let prover = OAuthClient.asserting(id: id, assertion)
                #expect("\(assertion)" == "PrivateKeyAssertion(k1, [redacted])")
                #expect("\(PrivateKeyAssertion(keys: pair.signing))".contains("the first key"))
                let shown = [dumped(assertion), dumped(prover), dumped(client)] + lines.values
                let sent = try #require(endpoint.accepted.first?.form["client_assertion"])
                for text in shown {
                    #expect(!text.contains("JWTKeyCollection"))
                    for line in pair.secretLines { #expect(!text.contains(line)) }
                    for part in sent.split(separator: ".") { #expect(!text.contains(part)) }
                }
                #expect(lines.values.contains { $0.contains("token") })
            }
        }
    }
#endif
