import ClientOAuth
import Testing

/// Where secrets may go.
@Suite struct EndpointURLTests {
    private func asked(_ flows: OAuthFlows, _ grant: OAuthGrant<PetsClient.OAuthScope>, server: String? = nil)
        async throws -> String
    {
        let transport = InMemoryTransport(json: tokens("a1"))
        let client = try PetsClient(
            oauth: grant, flows: flows, serverURL: server.flatMap { URL(string: $0) }, transport: transport)
        _ = try await client.view()
        let head = try #require(transport.requests.first?.head)
        return "\(head.scheme ?? "")://\(head.authority ?? "")\(head.path ?? "")"
    }

    private let mine = OAuthGrant<PetsClient.OAuthScope>.clientCredentials(id: "me", secret: "s3cret")

    @Test(arguments: [
        ("https://auth.test/token", "https://auth.test/token"), ("/token", "https://api.test/token"),
        ("token", "https://api.test/token"), ("https://auth.test", "https://auth.test/"),
        ("https://auth.test:8443/t?tenant=a", "https://auth.test:8443/t?tenant=a"),
        ("http://localhost:8080/token", "http://localhost:8080/token"), ("http://[::1]/t", "http://[::1]/t"),
    ])
    func endpoints(_ url: String, _ asked: String) async throws {
        #expect(try await self.asked(OAuthFlows(clientCredentials: .init(tokenURL: url)), mine) == asked)
    }

    @Test func relativeToTheCallersServer() async throws {
        let flows = OAuthFlows(clientCredentials: .init(tokenURL: "/token"))
        #expect(try await asked(flows, mine, server: "https://eu.test/v2") == "https://eu.test/token")
    }

    @Test func theCallersOwn() async throws {
        let flows = OAuthFlows(clientCredentials: .init(tokenURL: "https://evil.test/token"))
        let url = try #require(URL(string: "https://auth.test/token"))
        #expect(try await asked(flows, mine.at(tokenURL: url)) == "https://auth.test/token")
    }

    @Test func refreshTokensGoWhereTheDocumentSays() async throws {
        let flows = OAuthFlows(
            clientCredentials: .init(tokenURL: "https://auth.test/a"),
            authorizationCode: .init(tokenURL: "https://auth.test/b", refreshURL: "https://auth.test/c"))
        let refresh = OAuthGrant<PetsClient.OAuthScope>.refreshToken("r", client: .open(id: "app"))
        #expect(try await asked(flows, refresh) == "https://auth.test/c")
        #expect(try await asked(flows, mine) == "https://auth.test/a")
        let password = OAuthGrant<PetsClient.OAuthScope>.password(username: "u", password: "p", client: .open(id: "a"))
        #expect(try await asked(flows, password) == "https://auth.test/b")
    }

    @Test(arguments: [
        "http://auth.test/token", "http://127.0.0.1.evil.test/t", "ftp://auth.test/t", "https://user:pw@auth.test/t",
        "https://auth.test/t#x", "https:///t", "", "https://auth.test/a b", "javascript:alert(1)",
        "https://auth.test/" + String(repeating: "a", count: 10_000),
    ])
    func noSecretsGoThere(_ url: String) throws {
        let transport = InMemoryTransport(json: tokens("a1"))
        let flows = OAuthFlows(clientCredentials: .init(tokenURL: url))
        let error = #expect(throws: ConfigurationError.self) {
            _ = try PetsClient(oauth: mine, flows: flows, transport: transport)
        }
        #expect(error?.code == .invalidTokenURL)
        #expect(error?.message.contains("pw") == false)
        #expect(transport.requests.isEmpty)
    }

    @Test func unlessTheCallerAllowsIt() throws {
        _ = try PetsClient(
            oauth: mine, flows: OAuthFlows(clientCredentials: .init(tokenURL: "http://auth.test/token")),
            configuration: .init(sendsCredentialsOpenly: true), transport: InMemoryTransport(json: "{}"))
    }

    @Test func aDocumentWithoutATokenURL() throws {
        let error = #expect(throws: ConfigurationError.self) {
            _ = try PetsClient(oauth: mine, flows: OAuthFlows(), transport: InMemoryTransport(json: "{}"))
        }
        #expect(error?.message == "The document names no token URL: give the grant one by `at(tokenURL:)`.")
    }

    /// What is meant for the calls of the client is not for who gives it tokens.
    @Test func headersAndInterceptorsAreThoseOfCalls() async throws {
        struct Marking: Interceptor {
            func attempt(_ request: TransportRequest, next: @escaping Next) async throws -> TransportResponse {
                var request = request
                request.head.headerFields[.cookie] = "seen=1"
                return try await next(request)
            }
        }
        let transport = InMemoryTransport(json: tokens("a1"))
        let client = try PetsClient(
            oauth: mine,
            configuration: .init(interceptors: [Marking()], headers: ["X-Tenant": "a"], userAgent: "pets/1"),
            transport: transport)
        _ = try await client.view()
        let fields = transport.requests.map(\.head.headerFields)
        try #require(fields.count == 2)
        #expect(fields.map { $0[.cookie] } == [nil, "seen=1"])
        #expect(fields.map { field in field.contains { $0.name.canonicalName == "x-tenant" } } == [false, true])
        #expect(fields.map { $0[.userAgent] } == ["pets/1", "pets/1"])
    }
}
