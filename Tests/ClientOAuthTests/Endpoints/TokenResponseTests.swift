import ClientOAuth
import Testing

/// What is taken for a token, and what is said of anything else.
@Suite struct TokenResponseTests {
    private func provider(_ transport: InMemoryTransport) throws -> OAuthTokenProvider {
        try OAuthTokenProvider(
            OAuthGrant<PetsClient.OAuthScope>.clientCredentials(id: "me", secret: "s3cret"),
            tokenURL: #require(URL(string: "https://auth.test/token")), transport: transport)
    }

    private func token(_ text: String) async throws -> AccessToken {
        try await provider(InMemoryTransport(json: text)).token(replacing: nil)
    }

    private func error(_ response: TransportResponse) async throws -> OAuthError {
        try await oauthError { _ = try await provider(InMemoryTransport(responses: [response])).token(replacing: nil) }
    }

    @Test(arguments: ["3600", "\"3600\"", "3600.0", "3.6e3"])
    func lifetimes(_ text: String) async throws {
        let before = Date()
        let expiry = try #require(try await token(tokens("a", expires: text)).expiry)
        #expect(expiry >= before.addingTimeInterval(3600) && expiry <= Date().addingTimeInterval(3600))
    }

    /// Such a token is used until it is refused.
    @Test(arguments: [nil, "null", "0", "-1", "\"soon\"", "true", "1e999", "\"nan\"", "[]"])
    func noLifetime(_ text: String?) async throws {
        let token = try await token(tokens("a", expires: text))
        #expect(token.value == "a" && token.expiry == nil)
    }

    @Test func aLifetimeWithoutEndIsBounded() async throws {
        let expiry = try #require(try await token(tokens("a", expires: "1e300")).expiry)
        #expect(expiry < Date().addingTimeInterval(11 * 366 * 24 * 3600))
    }

    @Test(arguments: ["\"Bearer\"", "\"BEARER\"", "null"])
    func types(_ type: String) async throws {
        #expect(try await token(#"{"access_token":"a","token_type":\#(type)}"#).value == "a")
    }

    @Test func theTypeMayBeLeftOut() async throws {
        #expect(try await token(#"{"access_token":"a"}"#).value == "a")
    }

    @Test(arguments: ["\"mac\"", "\"DPoP\"", "1", "\"\""])
    func otherTypes(_ type: String) async throws {
        let error = try await error(.json(#"{"access_token":"t0ken","token_type":\#(type)}"#))
        #expect(error.code == .tokenType && !dumped(error).contains("t0ken"))
    }

    @Test(arguments: [
        "", "null", "[]", "<html>t0ken</html>", #"{"access_token":""}"#, #"{"access_token":7}"#, #"{"token":"t0ken"}"#,
        #"{"access_token":"t0ken""#, "\u{FEFF}x", String(repeating: "[", count: 100_000),
    ])
    func whatIsNoToken(_ text: String) async throws {
        let error = try await error(.bytes([UInt8](text.utf8), contentType: "text/html"))
        #expect(error.code == .unreadableResponse && error.message.contains("auth.test"))
        #expect(!dumped(error).contains("t0ken"))
    }

    /// Errors are searched for every token that a client has, and whoever gives a token may choose what comes next.
    @Test func tokensThatAreTooLong() async throws {
        let long = String(repeating: "t0ken", count: 3_277)
        for (access, refresh) in [(long, "r"), ("a", long)] {
            let error = try await error(.json(#"{"access_token":"\#(access)","refresh_token":"\#(refresh)"}"#))
            #expect(error.code == .unreadableResponse && error.message == "auth.test gave a token of more than 16 KiB")
            #expect(!dumped(error).contains("t0ken"))
        }
        #expect(try await token(#"{"access_token":"\#(long.dropLast())"}"#).value == long.dropLast())
    }

    @Test func anErrorWithASuccessfulStatus() async throws {
        let error = try await error(.json(#"{"error":"bad_verification_code","error_description":"The code is old."}"#))
        #expect(error.code.rawValue == "bad_verification_code")
        #expect(error.description == "bad_verification_code: auth.test refused with status 200: The code is old.")
    }

    @Test func whatTheServerSays() async throws {
        let error = try await error(
            .json(#"{"error":"invalid_scope","error_description":"No\nsuch scope"}"#, status: .badRequest))
        #expect(error.code == .invalidScope && error.status == 400)
        #expect(error.description == "invalid_scope: auth.test refused with status 400: No\\nsuch scope")
    }

    /// The text of such a page may be anything, and is not shown.
    @Test func statusesWithoutAnError() async throws {
        let page = TransportResponse.bytes([UInt8]("<h1>t0ken".utf8), contentType: "text/html", status: .forbidden)
        let error = try await error(page)
        #expect(error.description == "unexpected-status: auth.test answered with status 403")
    }

    @Test func longWordsAreCut() async throws {
        let words = String(repeating: "ab ", count: 100_000)
        let error = try await error(
            .json(#"{"error":"e\#(words)","error_description":"\#(words)"}"#, status: .badRequest))
        #expect(error.description.utf8.count < 1_000)
    }

    /// The runtime refuses what HTTP cannot carry, without showing it.
    @Test func aTokenThatCannotBeSent() async throws {
        let transport = InMemoryTransport(json: #"{"access_token":"t0ken\r\nX: y"}"#)
        let client = try PetsClient(oauth: .clientCredentials(id: "me", secret: "s"), transport: transport)
        let error = await #expect(throws: APIError.self) { _ = try await client.view() }
        #expect(error?.code == .credential && error?.outcome == .notSent)
        #expect(!dumped(try #require(error)).contains("t0ken"))
        #expect(transport.requests.count == 1)
    }
}
