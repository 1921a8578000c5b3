import ClientOAuth
import Testing

@Suite struct AuthorizationTests {
    /// RFC 7636 appendix B.
    private static let verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
    private static let hash: [UInt8] = [
        19, 211, 30, 150, 26, 26, 216, 236, 47, 22, 177, 12, 76, 152, 46, 8, 118, 168, 120, 173, 109, 241, 68, 86, 110,
        225, 137, 74, 203, 112, 249, 195,
    ]

    private func proof() throws -> ProofKey {
        try ProofKey(verifier: Self.verifier) { bytes in bytes == Array(Self.verifier.utf8) ? Self.hash : [] }
    }

    private func request(_ url: String = "https://auth.test/authorize", parameters: [String: String] = [:])
        throws -> AuthorizationRequest
    {
        try AuthorizationRequest(
            at: #require(URL(string: url)), clientID: "my app",
            redirectURL: #require(URL(string: "https://app.test/back")),
            scopes: [PetsClient.OAuthScope.readPets, .writePets], proof: proof(), parameters: parameters)
    }

    @Test func theChallengeOfTheStandard() throws {
        #expect(try proof().challenge == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
    }

    @Test func everyKeyIsAnother() throws {
        let keys = try (0..<100).map { _ in try ProofKey { _ in Self.hash } }
        #expect(Set(keys.map(\.verifier)).count == 100)
        #expect(keys.allSatisfy { $0.verifier.utf8.count == 43 })
    }

    @Test(arguments: ["short", String(repeating: "a", count: 129), String(repeating: "é", count: 43), "a b" + verifier])
    func whatIsNoVerifier(_ verifier: String) throws {
        #expect(throws: OAuthError.self) { try ProofKey(verifier: verifier) { _ in Self.hash } }
    }

    @Test func whatIsNoHash() throws {
        let error = #expect(throws: OAuthError.self) { try ProofKey { Array($0.prefix(20)) } }
        #expect(error?.message == "a SHA-256 hash has 32 bytes; the function gave 20")
    }

    @Test func theURL() throws {
        let request = try request(parameters: ["prompt": "consent"])
        #expect(
            request.url.absoluteString
                == "https://auth.test/authorize?response_type=code&client_id=my+app"
                + "&redirect_uri=https%3A%2F%2Fapp.test%2Fback&scope=read%3Apets+write%3Apets&state=\(request.state)"
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256"
                + "&prompt=consent")
        #expect(
            try self.request("https://auth.test/a?tenant=1").url.absoluteString.hasPrefix(
                "https://auth.test/a?tenant=1&"))
        #expect(throws: OAuthError.self) { _ = try self.request(parameters: ["state": "mine"]) }
        #expect(throws: OAuthError.self) { _ = try self.request("http://auth.test/a") }
    }

    @Test func theStateIsAnotherEachTime() throws {
        #expect(try Set((0..<100).map { _ in try request().state }).count == 100)
    }

    private func failure(_ request: AuthorizationRequest, _ callback: String) throws -> OAuthError? {
        let url = try #require(URL(string: callback.replacing("STATE", with: request.state)))
        return #expect(throws: OAuthError.self) { _ = try request.code(from: url) }
    }

    @Test func theCodeIsExchangedWithTheVerifier() async throws {
        let request = try request()
        let callback = try #require(URL(string: "https://app.test/back?code=a%2Fb+c&state=\(request.state)&iss=x"))
        let transport = InMemoryTransport(json: tokens("a1", refresh: "r1"))
        let client = try PetsClient(
            oauth: .authorizationCode(request.code(from: callback), client: .open(id: "my app")), transport: transport)
        _ = try await client.view()
        #expect(
            transport.requests.first?.form
                == "grant_type=authorization_code&code=a%2Fb+c&redirect_uri=https%3A%2F%2Fapp.test%2Fback"
                + "&code_verifier=\(Self.verifier)&client_id=my+app")
    }

    @Test(arguments: [
        "https://app.test/back?code=c", "https://app.test/back?code=c&state=other", "https://app.test/back?state=STATE",
        "https://app.test/back?code=&state=STATE", "https://app.test/back",
        "https://app.test/back?code=%ff&state=STATE",
        "https://app.test/back?code=c&code=d&state=STATE", "https://app.test/back?code=c&state=STATE&state=x",
        "https://app.test/other?code=c&state=STATE", "https://evil.test/back?code=c&state=STATE",
        "http://app.test/back?code=c&state=STATE", "https://app.test:1/back?code=c&state=STATE",
        "https://app.test/back?error=access_denied&state=other",
    ])
    func whatIsNoAnswer(_ callback: String) throws {
        #expect(try failure(request(), callback)?.code == .callback)
    }

    @Test func whatTheServerSays() throws {
        let error = try failure(
            request(), "https://app.test/back?error=access_denied&error_description=The+user+said+no&state=STATE")
        #expect(error?.description == "access_denied: the authorization server refused: The user said no")
    }

    @Test func nothingShowsTheStateOrTheVerifier() throws {
        let request = try request()
        #expect(!dumped(request).contains(request.state) && !dumped(request).contains(Self.verifier))
    }
}
