import Testing

@testable import ClientRuntime

@Suite struct RequestBuilderTests {
    @Test func sendsWhatTheCallSays() async throws {
        let sent = try await request(Call("op", .get, "/a").accept("text/csv"))
        #expect(sent.head.method == .get)
        #expect(sent.head.headerFields[.accept] == "text/csv")
        #expect(sent.head.headerFields[.authorization] == "Bearer s3cret-token")
        #expect(sent.head.headerFields[.userAgent] == "clientgen-runtime")
        #expect(sent.timeout == .seconds(60))
        #expect(sent.maximumResponseBytes == 64 * 1024 * 1024)
    }

    @Test func optionsReplaceDefaultsAndParametersReplaceOptions() async throws {
        var configuration = ClientConfiguration(headers: ["X-A": "1", "x-b": "2", "user-agent": "me"])
        configuration.headers["Authorization"] = "Custom abc"
        let sent = try await request(Call("op", .get, "/a").header("X-B", "3"), configuration: configuration)
        #expect(sent.head.headerFields[try #require(HTTPField.Name("X-A"))] == "1")
        #expect(sent.head.headerFields[try #require(HTTPField.Name("X-B"))] == "3")
        #expect(sent.head.headerFields[.userAgent] == "me")
        #expect(sent.head.headerFields[.authorization] == "Custom abc")
    }

    @Test(arguments: [
        ("X-Bad", "hidden\r\nX-Evil: 1"), ("X-Bad", "hidden\u{0}"), ("X-Bad", "hidden\n"), ("X-Bad", " hidden"),
        ("X-Bad", "hidden\u{7F}"), ("X Bad", "hidden"), ("X:Bad", "hidden"), ("", "hidden"), ("X-Bäd", "hidden"),
        ("Content-Length", "5"), ("transfer-encoding", "chunked"), ("Host", "hidden"),
    ])
    func refusesHeadersThatCannotBeSent(_ name: String, _ value: String) async throws {
        let transport = InMemoryTransport(json: "{}")
        let client = try TestClient(transport: transport).with(headers: [name: value])
        let error = try await apiError { _ = try await client.view() }
        #expect(error.code == .invalidRequest)
        #expect(error.description.contains(name))
        #expect(!error.description.contains("hidden"))
        #expect(transport.requests.isEmpty)
        let plain = try TestClient(transport: transport)
        let parameter = try await apiError { try await plain.core.send(Call("op", .get, "/a").header(name, value)) }
        #expect(parameter.code == .invalidRequest)
        #expect(!parameter.description.contains("hidden"))
    }

    /// Anybody on the way could read it.
    @Test(arguments: [
        ("http://api.test", true), ("HTTP://10.0.0.1:80/v1", true), ("http://127.0.0.1.evil.test", true),
        ("http://localhost.evil.test", true), ("http://0.0.0.0", true), ("http://[::2]", true),
        ("https://api.test", false), ("http://localhost:8080", false), ("http://127.1.2.3/v1", false),
        ("http://[::1]:80", false), ("http://api.localhost", false),
    ])
    func noCredentialGoesOutUnencrypted(_ server: String, _ isRefused: Bool) async throws {
        let transport = InMemoryTransport(json: "{}")
        func send(_ client: TestClient) async throws { try await client.core.send(Call("op", .get, "/a")) }
        let client = try TestClient(server: server, transport: transport)
        let manual = try TestClient(
            server: server, credentials: [], security: [],
            configuration: .init(headers: ["Authorization": "Custom abc"]),
            transport: transport)
        for client in [client, manual] where isRefused {
            let error = try await apiError { try await send(client) }
            #expect(error.code == .invalidRequest)
            #expect(error.description.contains("`sendsCredentialsOpenly`"))
            #expect(transport.requests.isEmpty)
        }
        if !isRefused { try await send(client) }
        try await send(try TestClient(server: server, credentials: [], security: [], transport: transport))
        try await send(
            try TestClient(server: server, configuration: .init(sendsCredentialsOpenly: true), transport: transport))
        #expect(transport.requests.count == (isRefused ? 2 : 3))
    }

    @Test func putsKeysWhereTheyBelong() async throws {
        let transport = InMemoryTransport(json: "{}")
        let client = try TestClient(
            credentials: [
                .apiKey("h", key: "k1", in: .header("X-Key")), .apiKey("q", key: "k 2&", in: .query("key")),
                .apiKey("c", key: "k3", in: .cookie("sid")), .basic("b", username: "Aladdin", password: "open sesame"),
            ],
            security: [["h", "q", "c", "b"]], transport: transport)
        try await client.core.send(Call("op", .get, "/a").query("x", 1).cookie("y", 2))
        let head = try #require(transport.requests.first).head
        #expect(head.path == "/v1/a?x=1&key=k%202%26")
        #expect(head.headerFields[try #require(HTTPField.Name("X-Key"))] == "k1")
        #expect(head.headerFields[.cookie] == "y=2; sid=k3")
        #expect(head.headerFields[.authorization] == "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")
    }

    @Test func callsCanHaveTheirOwnSecurity() async throws {
        #expect(try await request(Call("op", .get, "/a").security([])).head.headerFields[.authorization] == nil)
        #expect(try await request(Call("op", .get, "/a").security([[]])).head.headerFields[.authorization] == nil)
        let optional = try await request(Call("op", .get, "/a").security([[], ["bearerAuth"]]))
        #expect(optional.head.headerFields[.authorization] == "Bearer s3cret-token")

        let client = try TestClient(transport: InMemoryTransport(json: "{}"))
        let error = try await apiError {
            try await client.core.send(Call("op", .get, "/a").security([["admin", "bearerAuth"], ["other"]]))
        }
        #expect(error.code == .missingCredential)
        #expect(error.outcome == .notSent)
        #expect(error.description.contains("for admin and bearerAuth: pass what `admin`"))
    }
}
