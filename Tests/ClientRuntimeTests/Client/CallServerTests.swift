import Testing

@testable import ClientRuntime

/// Where calls go that have a server of their own.
@Suite struct CallServerTests {
    private static let zoned = ServerTemplate("https://{zone}.read.test/r", ["zone": "eu"])

    private func url(
        _ own: ServerTemplate?,
        serverURL: String? = nil,
        server: String? = "https://api.test/v2",
        variables: [String: String] = [:],
        then change: (TestClient) throws -> TestClient = { $0 }
    ) async throws -> String {
        let transport = InMemoryTransport(json: "{}")
        let client = try TestClient(
            serverURL: serverURL.flatMap { URL(string: $0) }, server: server,
            configuration: .init(serverVariables: variables), transport: transport)
        let call = Call("op", .get, "/a")
        try await change(client).core.send(own.map { call.server($0) } ?? call)
        let head = try #require(transport.requests.first).head
        #expect(head.headerFields[.authorization] == "Bearer s3cret-token")
        return "\(head.scheme ?? "")://\(head.authority ?? "")\(head.path ?? "")"
    }

    @Test func theirOwnServerBeforeTheDocuments() async throws {
        #expect(try await url(nil) == "https://api.test/v2/a")
        #expect(try await url("https://upload.test:81/v3/") == "https://upload.test:81/v3/a")
        #expect(try await url(Self.zoned) == "https://eu.read.test/r/a")
        #expect(try await url("https://upload.test", server: nil) == "https://upload.test/a")
    }

    @Test func theCallersServerBeforeAll() async throws {
        #expect(try await url("https://upload.test/v3", serverURL: "http://localhost:1/x/") == "http://localhost:1/x/a")
        #expect(try await url("//upload.test/v3", serverURL: "http://localhost:1") == "http://localhost:1/a")
        #expect(
            try await url(ServerTemplate("https://{x}.test"), serverURL: "http://localhost:1") == "http://localhost:1/a"
        )
        let other = try #require(URL(string: "http://localhost:2/y"))
        #expect(try await url(Self.zoned) { try $0.with(serverURL: other) } == "http://localhost:2/y/a")
        #expect(try await url(nil) { try $0.with(serverURL: other).with(retries: 0) } == "http://localhost:2/y/a")
    }

    @Test func relativeOnesAreOnTheClientsServer() async throws {
        #expect(try await url("/v3") == "https://api.test/v3/a")
        #expect(try await url("../v3") == "https://api.test/v3/a")
        #expect(try await url("/v3", serverURL: "http://localhost:1/x") == "http://localhost:1/v3/a")
        #expect(try await url("//upload.test/v3") == "https://upload.test/v3/a")
    }

    @Test func variablesOfTheConfiguration() async throws {
        #expect(try await url(Self.zoned, variables: ["zone": "us"]) == "https://us.read.test/r/a")
        let core = try ClientCore(
            serverURL: nil, defaultServer: Self.zoned, credentials: [], security: [],
            configuration: .init(serverVariables: ["zone": "us"]), transport: InMemoryTransport(json: "{}"))
        #expect("\(core)".contains("https://us.read.test/r"))
    }

    @Test(arguments: [
        (ServerTemplate("https://{zone}.read.test"), "the server cannot be made: `zone` has no value: give it one"),
        ("ftp://files.test", "must be http or https"), ("/v3", "must be absolute"), (nil, "pass `serverURL:`"),
    ])
    func whatCannotBeReachedIsSaid(_ own: ServerTemplate?, _ message: String) async throws {
        let error = try await apiError { _ = try await url(own, server: nil) }
        #expect(error.code == .invalidRequest)
        #expect(error.description.contains(message), "\(error)")
        #expect(error.underlying is ConfigurationError)
    }

    @Test func valuesReachNoOtherHost() async throws {
        let error = try await apiError { _ = try await url(Self.zoned, variables: ["zone": "evil.test?"]) }
        #expect(error.code == .invalidRequest)
    }
}
