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

    /// A body's type is replaced as any other field, but not that of parts, which only their boundary tells apart.
    @Test func theTypeOfABodyCanBeReplaced() async throws {
        let call = Call("op", .post, "/a").body(["a": 1] as JSONValue)
        let options = ClientConfiguration(headers: ["content-type": "application/vnd.test+json"])
        let sent = try await request(call, configuration: options)
        #expect(sent.head.headerFields[values: .contentType] == ["application/vnd.test+json"])
        let parameter = try await request(call.header("Content-Type", "text/x-json"), configuration: options)
        #expect(parameter.head.headerFields[values: .contentType] == ["text/x-json"])

        let transport = InMemoryTransport(json: "{}")
        let form = Call("op", .post, "/a").multipart(MultipartBody().text("a", 1), contentType: "Multipart/form-data")
        let client = try TestClient(configuration: options, transport: transport)
        let error = try await apiError { try await client.core.send(form) }
        #expect(error.code == .invalidRequest)
        #expect(error.description.contains("`Content-Type`"))
        #expect(error.description.contains("boundary"))
        #expect(transport.requests.isEmpty)
        let written = Call("op", .post, "/a").content(.bytes([45]), contentType: "multipart/mixed; boundary=b")
        let same = ClientConfiguration(headers: ["Content-Type": "multipart/mixed; boundary=b"])
        #expect(try await request(written, configuration: same).body == [45])
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

    /// What a caller gives by hand is as secret as what a scheme says.
    @Test(arguments: [
        (["X-API-Key": "k-12345"], Call("op", .get, "/a"), "X-API-Key"),
        (["Cookie": "sid=1"], Call("op", .get, "/a"), "Cookie"),
        ([:], Call("op", .get, "/a").header("x-auth-token", "k-12345"), "x-auth-token"),
        ([:], Call("op", .get, "/a").cookie("sid", 1), "Cookie"),
        ([:], Call("op", .get, "/a").query("page", 1).query("api key", "k-12345"), "api%20key"),
        (["X-Team": "a"], Call("op", .get, "/a").query("pageToken", "a").header("Idempotency-Key", "b"), nil),
    ])
    func nothingCalledAsACredentialGoesOutUnencrypted(
        _ headers: [String: String], _ call: Call, _ refused: String?
    ) async throws {
        let transport = InMemoryTransport(json: "{}")
        func client(_ server: String, isOpen: Bool = false) throws -> TestClient {
            try TestClient(
                server: server, credentials: [], security: [],
                configuration: .init(headers: headers, sendsCredentialsOpenly: isOpen), transport: transport)
        }
        if let refused {
            let error = try await apiError { try await client("http://api.test").core.send(call) }
            #expect(error.code == .invalidRequest)
            #expect(error.description.contains("`\(refused)`"))
            #expect(!error.description.contains("k-12345"))
            #expect(transport.requests.isEmpty)
        } else {
            try await client("http://api.test").core.send(call)
        }
        try await client("http://api.test", isOpen: true).core.send(call)
        try await client("https://api.test").core.send(call)
        try await client("http://localhost:80").core.send(call)
        #expect(transport.requests.count == (refused == nil ? 4 : 3))
    }

    /// What the runtime sends by itself is nobody's wish; what a caller names is.
    @Test(arguments: ["User-Agent", "Accept", "Content-Type"])
    func aKeyIsSentInAFieldThatTheRuntimeSetsToo(_ name: String) async throws {
        let transport = InMemoryTransport(json: "{}")
        let client = try TestClient(
            credentials: [.apiKey("k", key: "me@test", in: .header(name))], security: [["k"]], transport: transport)
        let call = Call("op", .post, "/a").body(1)
        try await client.core.send(call)
        try await client.with(headers: [name.lowercased(): "own"]).core.send(call)
        try await client.core.send(call.header(name, "parameter"))
        let field = try #require(HTTPField.Name(name))
        #expect(
            transport.requests.map { $0.head.headerFields[values: field] } == [["me@test"], ["own"], ["parameter"]])
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

    /// A request has one `Cookie` field (RFC 6265, section 5.4).
    @Test func aKeyThatIsTheWholeCookieFieldStandsBesideCookies() async throws {
        let transport = InMemoryTransport(json: "{}")
        let client = try TestClient(
            credentials: [.apiKey("s", key: "sid=1", in: .header("Cookie")), .apiKey("c", key: "k", in: .cookie("c"))],
            security: [["c", "s"]], transport: transport)
        try await client.core.send(Call("op", .get, "/a").cookie("lang", "de"))
        #expect(transport.requests.map { $0.head.headerFields[values: .cookie] } == [["lang=de; c=k; sid=1"]])
    }

    /// As a header field that is given.
    @Test func aKeyThatIsAParameterTooIsSentOnce() async throws {
        let transport = InMemoryTransport(json: "{}")
        let client = try TestClient(
            credentials: [
                .apiKey("q", key: "k1", in: .query("api key")), .apiKey("c", key: "k2", in: .cookie("sid")),
            ],
            security: [["q", "c"]], transport: transport)
        let call = Call("op", .get, "/a")
        try await client.core.send(call.query("api key", "mine").cookie("a", 1).cookie("sid", "own"))
        try await client.core.send(call.query("my api key", "x").cookie("mysid", "y"))
        #expect(transport.requests.map(\.head.path) == ["/v1/a?api%20key=mine", "/v1/a?my%20api%20key=x&api%20key=k1"])
        #expect(transport.requests.map { $0.head.headerFields[.cookie] } == ["a=1; sid=own", "mysid=y; sid=k2"])
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
