import Testing

@testable import ClientRuntime

@Suite struct CredentialsTests {
    private func client(
        _ credentials: [SecurityCredential],
        security: [[String]] = [["a"]],
        environment: [String: String] = [:]
    ) throws(ConfigurationError) -> TestClient {
        try TestClient(
            credentials: credentials, security: security, environment: environment,
            transport: InMemoryTransport(json: "{}"))
    }

    @Test func readsTheEnvironment() async throws {
        let transport = InMemoryTransport(json: "{}")
        let client = try TestClient(
            credentials: [.bearer("a", token: nil, environmentVariable: "PETS_TOKEN")], security: [["a"]],
            environment: ["PETS_TOKEN": "from-env"], transport: transport)
        _ = try await client.view()
        #expect(transport.requests.first?.head.headerFields[.authorization] == "Bearer from-env")
    }

    @Test(arguments: [[:], ["PETS_TOKEN": ""]])
    func namesTheVariableThatIsMissing(_ environment: [String: String]) throws {
        let error = try #require(
            #expect(throws: ConfigurationError.self) {
                try client([.bearer("a", token: nil, environmentVariable: "PETS_TOKEN")], environment: environment)
            })
        #expect(error.code == .missingCredential)
        #expect(error.description == "Set PETS_TOKEN, or pass `token:`.")
    }

    @Test func doesWithoutWhatIsNotNeeded() async throws {
        let missing = SecurityCredential.bearer("a", token: nil, environmentVariable: "PETS_TOKEN")
        let given = SecurityCredential.apiKey("b", key: "k", in: .header("X-Key"))
        #expect(try client([missing, given], security: [["a"], ["b"]]).core.credentials.schemes == ["b"])
        #expect(try client([missing], security: [["a"], []]).core.credentials.schemes == [])
        #expect(try client([missing, given], security: []).core.credentials.schemes == ["b"])
        #expect(throws: ConfigurationError.self) { try client([missing, given], security: [["a", "b"]]) }
        #expect(throws: ConfigurationError.self) { try client([missing], security: []) }
    }

    @Test func callsWithoutCredentialAreRefused() async throws {
        let client = try client([.bearer("a", token: nil)])
        let error = try await apiError { _ = try await client.view() }
        #expect(error.code == .missingCredential)
        #expect(error.description == "viewPet: the call needs a credential for a")
    }

    @Test(arguments: ["", "hid\nden", "hidden\n", "hid\r\nX: 1", "hid\u{0}den", "hiddén", " hidden", "hidden "])
    func refusesTokensThatCannotBeSent(_ token: String) throws {
        let credentials: [SecurityCredential] = [
            .bearer("a", token: token), .apiKey("a", key: token, in: .header("X-Key")),
            .apiKey("a", key: token, in: .query("key")), .apiKey("a", key: token, in: .cookie("key")),
        ]
        for credential in credentials {
            let error = try #require(#expect(throws: ConfigurationError.self) { try client([credential]) })
            #expect(error.code == .invalidCredential)
            #expect(!error.description.contains("hid"))
        }
    }

    @Test func refusesEnvironmentTokensThatCannotBeSent() throws {
        let error = try #require(
            #expect(throws: ConfigurationError.self) {
                try client(
                    [.bearer("a", token: nil, environmentVariable: "PETS_TOKEN")],
                    environment: ["PETS_TOKEN": "hidden\n"])
            })
        #expect(error.code == .invalidCredential)
        #expect(error.description.contains("PETS_TOKEN"))
        #expect(!error.description.contains("hidden"))
    }

    @Test func refusesBasicCredentialsThatCannotBeSent() throws {
        let pairs: [(String?, String?)] = [
            ("hidden", nil), (nil, "hidden"), ("hid:den", "x"), ("a", "hid\nden"), ("", ""),
        ]
        for (username, password) in pairs {
            let error = try #require(
                #expect(throws: ConfigurationError.self) {
                    try client([.basic("a", username: username, password: password)])
                })
            #expect(error.code == .invalidCredential)
            #expect(!error.description.contains("hid"))
        }
        #expect(throws: ConfigurationError.self) {
            try client([.apiKey("a", key: "a;b", in: .cookie("sid"))])
        }
        #expect(throws: ConfigurationError.self) {
            try client([.apiKey("a", key: "k", in: .header("X Key"))])
        }
        #expect(try client([.basic("a", username: "key", password: "")]).core.credentials.schemes == ["a"])
    }

    @Test func nothingPrintedHasASecret() throws {
        let credentials: [SecurityCredential] = [
            .bearer("a", token: "hidden-1"), .basic("b", username: "u", password: "hidden-2"),
            .apiKey("c", key: "hidden-3", in: .query("key")),
        ]
        var configuration = ClientConfiguration(headers: ["X-Api-Key": "hidden-4"])
        configuration.userAgent = "agent"
        let client = try TestClient(
            credentials: credentials, configuration: configuration, transport: InMemoryTransport(json: "{}"))
        for value in [credentials, credentials[0], configuration, client, client.core, client.core.credentials] as [Any]
        {
            #expect(!dumped(value).contains("hidden"))
            #expect(!"\(value)".contains("hidden"))
        }
        #expect(dumped(configuration).contains("X-Api-Key"))
        #expect(dumped(client).contains("https://api.test/v1"))
    }
}
