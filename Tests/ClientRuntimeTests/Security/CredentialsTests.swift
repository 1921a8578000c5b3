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
        #expect(error.description == "viewPet: the call needs a credential for a: pass `token:`")
    }

    @Test func everyWayToMakeTheCallIsNamed() async throws {
        let client = try client(
            [
                .apiKey("key", key: nil, in: .header("X-Key")).parameters("petKey"),
                .basic("user", username: nil, password: nil),
                .bearer("sso", token: nil, environmentVariable: "SSO_TOKEN"), .bearer("here", token: "t"),
            ], security: [["here"]])
        let error = try await apiError {
            try await client.core.send(
                Call("op", .get, "/a").security([["key", "user", "here"], ["sso"], ["ghost"]]))
        }
        #expect(
            error.message == """
                the call needs a credential for key and user and here: pass `petKey:` and `username:` and `password:`, \
                or for sso: pass `token:` (or set SSO_TOKEN), or for ghost: pass what `ghost` stands for by \
                `with(headers:security:)`, since the document does not say how
                """)
    }

    @Test func schemesOfHTTPThatAreNotBearer() async throws {
        let transport = InMemoryTransport(json: "{}")
        let client = try TestClient(
            credentials: [.http("a", "DPoP", credentials: "abc", environmentVariable: "X")], security: [["a"]],
            transport: transport)
        _ = try await client.view()
        #expect(transport.requests.first?.head.headerFields[.authorization] == "DPoP abc")
    }

    @Test func theCallerChooses() async throws {
        let transport = InMemoryTransport(json: "{}")
        let client = try TestClient(
            credentials: [.bearer("a", token: "t"), .apiKey("b", key: "k", in: .header("X-Key"))],
            security: [["a"], ["b"]], transport: transport)
        _ = try await client.view()
        _ = try await client.with(security: ["b"]).view()
        _ = try await client.with(security: ["a", "b"]).view()
        _ = try await client.with(security: []).with(retries: 0).view()
        let key = try #require(HTTPField.Name("X-Key"))
        #expect(
            transport.requests.map { [$0.head.headerFields[.authorization], $0.head.headerFields[key]] } == [
                ["Bearer t", nil], [nil, "k"], ["Bearer t", "k"], [nil, nil],
            ])
        let error = try await apiError { _ = try await client.with(security: ["c"]).view() }
        #expect(error.code == .missingCredential)
    }

    @Test func oneHeaderFieldHasOneCredential() async throws {
        let client = try client(
            [.bearer("a", token: "t"), .basic("b", username: "u", password: "p")], security: [["a", "b"]])
        let error = try await apiError { _ = try await client.view() }
        #expect(error.code == .invalidRequest)
        #expect(error.message.contains("`Authorization`"))
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
