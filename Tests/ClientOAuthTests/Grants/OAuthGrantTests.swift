import ClientOAuth
import Testing

/// What each grant sends, and what becomes of the answers.
@Suite struct OAuthGrantTests {
    typealias Grant = OAuthGrant<PetsClient.OAuthScope>

    private static let url = "https://auth.test/token"

    private func provider(_ grant: Grant, _ transport: InMemoryTransport) throws -> OAuthTokenProvider {
        try OAuthTokenProvider(grant, tokenURL: #require(URL(string: Self.url)), transport: transport)
    }

    private func sent(_ grant: Grant) async throws -> (form: String, authorization: String?) {
        let transport = InMemoryTransport(json: tokens("a1"))
        let token = try await provider(grant, transport).token(replacing: nil)
        #expect(token.value == "a1")
        let request = try #require(transport.requests.first)
        #expect(request.head.method == .post && request.head.authority == "auth.test" && request.head.path == "/token")
        #expect(request.head.headerFields[.contentType] == "application/x-www-form-urlencoded")
        #expect(request.head.headerFields[.accept] == "application/json")
        return (request.form, request.head.headerFields[.authorization])
    }

    @Test func clientCredentials() async throws {
        let sent = try await sent(.clientCredentials(id: "me", secret: "s3cret", scopes: [.readPets, .writePets]))
        #expect(sent.form == "grant_type=client_credentials&scope=read%3Apets+write%3Apets")
        #expect(sent.authorization == "Basic \(Data("me:s3cret".utf8).base64EncodedString())")
    }

    /// RFC 6749 section 2.3.1: both are form-encoded before they are joined.
    @Test func idAndSecretAreEncodedInTheHeader() async throws {
        let sent = try await sent(.clientCredentials(id: "a:b", secret: "ü &+"))
        #expect(sent.form == "grant_type=client_credentials")
        #expect(sent.authorization == "Basic \(Data("a%3Ab:%C3%BC+%26%2B".utf8).base64EncodedString())")
    }

    @Test func theSecretInTheBody() async throws {
        let sent = try await sent(.clientCredentials(.confidential(id: "me", secret: "a b&c", secretIn: .body)))
        #expect(sent.form == "grant_type=client_credentials&client_id=me&client_secret=a+b%26c")
        #expect(sent.authorization == nil)
    }

    @Test func furtherParameters() async throws {
        let sent = try await sent(
            .clientCredentials(.open(id: "me")).adding(["resource": "https://api.test", "audience": "pets"]))
        #expect(
            sent.form
                == "grant_type=client_credentials&audience=pets&resource=https%3A%2F%2Fapi.test&client_id=me")
    }

    @Test func password() async throws {
        let sent = try await sent(.password(username: "ada", password: "pä", client: .open(id: "app")))
        #expect(sent.form == "grant_type=password&username=ada&password=p%C3%A4&client_id=app")
    }

    @Test func authorizationCode() async throws {
        let proof = try ProofKey(verifier: String(repeating: "v", count: 43)) { _ in [UInt8](repeating: 0, count: 32) }
        let code = AuthorizationCode("c0de", redirectURL: try #require(URL(string: "app:/back")), proof: proof)
        let sent = try await sent(.authorizationCode(code, client: .open(id: "app")))
        #expect(
            sent.form
                == "grant_type=authorization_code&code=c0de&redirect_uri=app%3A%2Fback&code_verifier=\(proof.verifier)"
                + "&client_id=app")
    }

    /// Each attempt has an assertion of its own: servers take each once.
    @Test func assertions() async throws {
        struct Numbered: ClientAssertion {
            let made = Recorder<String>()
            func assertion(clientID: String, audience: String) async throws -> String {
                made.append("\(clientID) \(audience)")
                return "jwt\(made.values.count)"
            }
        }
        let assertion = Numbered()
        let transport = InMemoryTransport(responses: [
            .status(.tooManyRequests, headers: [.retryAfter: "0"]), .json(tokens("a1")),
        ])
        let provider = try provider(.clientCredentials(.asserting(id: "me", assertion)), transport)
        #expect(try await provider.token(replacing: nil).value == "a1")
        #expect(
            transport.requests.map(\.form)
                == (1...2).map {
                    "grant_type=client_credentials&client_id=me"
                        + "&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer"
                        + "&client_assertion=jwt\($0)"
                })
        #expect(assertion.made.values == ["me \(Self.url)", "me \(Self.url)"])
    }

    // MARK: Refresh tokens

    @Test func aNewRefreshTokenReplacesTheOld() async throws {
        let transport = InMemoryTransport(responses: [
            .json(tokens("a1", refresh: "r2")), .json(tokens("a2")), .json(tokens("a3", refresh: "r3")),
        ])
        let kept = Recorder<String>()
        let provider = try provider(
            .refreshToken("r1", client: .open(id: "app"), onRefreshToken: { kept.append($0) }), transport)
        var token: AccessToken?
        for number in 1...3 {
            token = try await provider.token(replacing: token)
            #expect(token?.value == "a\(number)")
        }
        #expect(
            transport.requests.map(\.form)
                == ["r1", "r2", "r2"].map { "grant_type=refresh_token&refresh_token=\($0)&client_id=app" })
        #expect(kept.values == ["r2", "r3"])
    }

    /// Nobody is asked by a token again that is known to be revoked.
    @Test func aRevokedRefreshTokenIsTheEnd() async throws {
        let transport = InMemoryTransport(
            json: #"{"error": "invalid_grant", "error_description": "Token r1 was revoked"}"#, status: .badRequest)
        let provider = try provider(.refreshToken("r1-secret", client: .open(id: "app")), transport)
        for _ in 0..<3 {
            let error = try await oauthError { _ = try await provider.token(replacing: nil) }
            #expect(error.code == .invalidGrant && error.status == 400)
        }
        #expect(transport.requests.count == 1)
    }

    @Test func aPasswordStandsInForARevokedRefreshToken() async throws {
        let transport = InMemoryTransport { request in
            if request.form.contains("refresh_token") {
                return .json(#"{"error":"invalid_grant"}"#, status: .badRequest)
            }
            return .json(tokens("a1", refresh: "r1"))
        }
        let provider = try provider(.password(username: "u", password: "p", client: .open(id: "app")), transport)
        for _ in 0..<2 { _ = try await provider.token(replacing: AccessToken("a1")) }
        #expect(
            transport.requests.map { $0.form.prefix(24) } == [
                "grant_type=password&user", "grant_type=refresh_token", "grant_type=password&user",
            ])
    }

    @Test func aCodeIsExchangedOnce() async throws {
        let transport = InMemoryTransport(json: tokens("a1"))
        let code = AuthorizationCode("c0de", redirectURL: try #require(URL(string: "app:/back")), proof: nil)
        let provider = try provider(.authorizationCode(code, client: .open(id: "app")), transport)
        let token = try await provider.token(replacing: nil)
        let error = try await oauthError { _ = try await provider.token(replacing: token) }
        #expect(error.code == .usedUp)
        #expect(transport.requests.count == 1)
    }

    /// An answer may hold the only refresh token that is still good, so that it is waited for whoever leaves.
    @Test func aRequestOutlivesThoseWhoWaitForIt() async throws {
        let gate = Gate()
        let transport = InMemoryTransport { request in
            await gate.pass()
            return .json(tokens("a1", refresh: "r2"))
        }
        let kept = Recorder<String>()
        let provider = try provider(
            .refreshToken("r1", client: .open(id: "app"), onRefreshToken: { kept.append($0) }), transport)
        let waiting = Task { try await provider.token(replacing: nil) }
        await gate.arrivals(1)
        waiting.cancel()
        gate.open()
        _ = try? await waiting.value
        #expect(try await provider.token(replacing: nil).value == "a1")
        #expect(kept.values == ["r2"])
        #expect(transport.requests.count == 1)
    }

    // MARK: Secrets

    @Test func nothingShowsASecret() async throws {
        let proof = try ProofKey(verifier: "s3cret-" + String(repeating: "v", count: 43)) { _ in
            [UInt8](repeating: 0, count: 32)
        }
        let code = AuthorizationCode("s3cret-code", redirectURL: try #require(URL(string: "app:/back")), proof: proof)
        let client = OAuthClient.confidential(id: "me", secret: "s3cret-client")
        let grants: [Grant] = [
            .clientCredentials(client), .refreshToken("s3cret-refresh", client: client),
            .password(username: "u", password: "s3cret-password", client: client),
            .authorizationCode(code, client: client),
        ]
        for grant in grants {
            let provider = try provider(grant, InMemoryTransport(json: tokens("s3cret-token", refresh: "s3cret-new")))
            _ = try await provider.token(replacing: nil)
            for value in [grant, provider, client, code, proof] as [Any] { #expect(!dumped(value).contains("s3cret")) }
            let owner = try PetsClient(oauth: grant, transport: InMemoryTransport(json: tokens("s3cret-token")))
            #expect(!dumped(owner).contains("s3cret"))
        }
    }

    @Test func whatTheServerRepeatsIsNotShown() async throws {
        let transport = InMemoryTransport { request in
            let echo = (request.head.headerFields[.authorization] ?? "") + " " + request.form
            let body = JSONValue.object([
                "error": .string("invalid_client s3cret-client"), "error_description": .string(echo),
            ])
            return try .json(encoding: body, status: .unauthorized)
        }
        let client = OAuthClient.confidential(id: "me", secret: "s3cret-client")
        let grant = Grant.refreshToken("s3cret-refresh", client: client)
        let error = try await oauthError { _ = try await PetsClient(oauth: grant, transport: transport).view() }
        let basic = Data("me:s3cret-client".utf8).base64EncodedString()
        #expect(error.code.rawValue == "invalid_client [redacted]" && error.status == 401)
        #expect(!dumped(error).contains("s3cret") && !dumped(error).contains(basic))
        #expect(error.message.contains("[redacted]"))
    }
}
