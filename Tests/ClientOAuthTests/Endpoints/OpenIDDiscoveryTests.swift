import ClientOAuth
import Testing

@Suite struct OpenIDDiscoveryTests {
    private static let url = "https://id.test/tenant/.well-known/openid-configuration"

    private func metadata(
        issuer: String = "https://id.test/tenant", token: String = "https://tokens.test/t", more: String = ""
    ) -> String {
        #"{"issuer":"\#(issuer)","token_endpoint":"\#(token)"\#(more)}"#
    }

    private func client(_ transport: InMemoryTransport, url: String = url) throws -> PetsClient {
        try PetsClient(
            oauth: .clientCredentials(id: "me", secret: "s3cret"), flows: OAuthFlows(discoveryURL: url),
            transport: transport)
    }

    private func transport(_ metadata: String) -> InMemoryTransport {
        InMemoryTransport { request in
            let isMetadata = request.head.path?.hasSuffix("openid-configuration") == true
            return isMetadata ? .json(metadata) : .json(tokens("a1"))
        }
    }

    /// Those that need a token at the same time ask once, and so do those that need the next one.
    @Test func isAskedForOnce() async throws {
        let refused = Recorder<String>()
        let text = metadata()
        let transport = InMemoryTransport { request in
            if request.head.authority == "id.test" { return .json(text) }
            if request.head.authority == "tokens.test" {
                refused.append("")
                return .json(tokens("a\(refused.values.count)"))
            }
            return request.head.headerFields[.authorization] == "Bearer a1" ? .status(.unauthorized) : .json("{}")
        }
        let client = try client(transport)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<20 { group.addTask { _ = try await client.view() } }
            try await group.waitForAll()
        }
        let asked = transport.requests.map { $0.head.authority ?? "" }
        #expect(asked.count { $0 == "id.test" } == 1 && asked.count { $0 == "tokens.test" } == 2)
        let first = try #require(transport.requests.first)
        #expect(first.head.path == "/tenant/.well-known/openid-configuration" && first.head.method == .get)
        #expect(first.head.headerFields[.authorization] == nil)
    }

    @Test func anIssuerMayEndWithASlash() async throws {
        _ = try await client(transport(metadata(issuer: "https://id.test/tenant/"))).view()
    }

    @Test(arguments: [
        #"{"issuer":"https://evil.test","token_endpoint":"https://id.test/t"}"#,
        #"{"issuer":"https://id.test/other","token_endpoint":"https://id.test/t"}"#,
        #"{"issuer":"https://id.test/tenant","token_endpoint":"http://id.test/t"}"#,
        #"{"issuer":"https://id.test/tenant","token_endpoint":"/t"}"#,
        #"{"issuer":"https://id.test/tenant","token_endpoint":7}"#, #"{"token_endpoint":"https://id.test/t"}"#,
        #"{"issuer":"https://id.test/tenant"}"#, "[]", "<html>", "",
    ])
    func whoIsNotToBeTrusted(_ metadata: String) async throws {
        let transport = transport(metadata)
        let client = try client(transport)
        let error = try await oauthError { _ = try await client.view() }
        #expect(error.code == .discovery)
        #expect(transport.requests.count == 1)
        // A failure is not kept.
        _ = try await oauthError { _ = try await client.view() }
        #expect(transport.requests.count == 2)
    }

    @Test func theURLIsTheIssuersOwn() async throws {
        let transport = transport(metadata(issuer: "https://id.test/tenant"))
        let client = try client(transport, url: "https://id.test/tenant/openid-configuration")
        #expect(try await oauthError { _ = try await client.view() }.code == .discovery)
    }

    /// Whoever could change the answer would choose where the secret goes, so that not even the caller allows this.
    @Test func isNeverAskedOpenly() throws {
        let error = #expect(throws: ConfigurationError.self) {
            _ = try PetsClient(
                oauth: .clientCredentials(id: "me", secret: "s"),
                flows: OAuthFlows(discoveryURL: Self.url.replacing("https", with: "http")),
                configuration: .init(sendsCredentialsOpenly: true), transport: InMemoryTransport(json: "{}"))
        }
        #expect(error?.code == .invalidTokenURL)
    }

    @Test func theAuthorizationURL() async throws {
        let more = #","authorization_endpoint":"https://id.test/authorize?a=1""#
        let found = try OpenIDDiscovery(#require(URL(string: Self.url)), transport: transport(metadata(more: more)))
        #expect(try await found.authorizationURL().absoluteString == "https://id.test/authorize?a=1")
        let none = try OpenIDDiscovery(#require(URL(string: Self.url)), transport: transport(metadata()))
        #expect(try await oauthError { _ = try await none.authorizationURL() }.code == .discovery)
    }
}
