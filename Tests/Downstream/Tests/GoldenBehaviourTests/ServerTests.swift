import ClientRuntime
import OperationServers
import ServersVariables
import Testing

/// Where calls go: to the server of the operation, its path or the document, or to the caller's.
@Suite struct ServerTests {
    /// What a client with a token sends, one line for each call.
    private func sent(
        serverURL: String? = nil, variables: [String: String] = [:],
        _ calls: (OperationServersClient) async throws -> Void
    ) async throws -> [String] {
        let transport = InMemoryTransport { _ in .status(.noContent) }
        let client = try OperationServersClient(
            token: "T", serverURL: serverURL.flatMap { URL(string: $0) },
            configuration: .init(serverVariables: variables), transport: transport)
        try await calls(client)
        return transport.requests.map { request in
            let head = request.head
            let credential = head.headerFields[.authorization] ?? "-"
            return "\(head.method) \(head.scheme ?? "")://\(head.authority ?? "")\(head.path ?? "") \(credential)"
        }
    }

    private func all(_ client: OperationServersClient) async throws {
        try await client.stations.list()
        try await client.recordings.add(.bytes([1]), id: "7")
        try await client.recordings.list(id: "7")
        try await client.recordings.deleteRecordings(id: "7")
    }

    @Test func eachCallGoesToItsServer() async throws {
        #expect(
            try await sent(all) == [
                "GET https://api.radio.example.com/v1/stations Bearer T",
                "POST https://media.radio.example.com/files/stations/7/recordings Bearer T",
                "GET https://north.archive.radio.example.com:443/stations/7/recordings Bearer T",
                "DELETE https://api.radio.example.com/admin/stations/7/recordings Bearer T",
            ])
    }

    /// A test has one place for all of them; what is relative is relative to that.
    @Test func theCallersServerIsThatOfEveryCall() async throws {
        #expect(
            try await sent(serverURL: "http://127.0.0.1:8080/test/", all) == [
                "GET http://127.0.0.1:8080/test/stations Bearer T",
                "POST http://127.0.0.1:8080/test/stations/7/recordings Bearer T",
                "GET http://127.0.0.1:8080/test/stations/7/recordings Bearer T",
                "DELETE http://127.0.0.1:8080/admin/stations/7/recordings Bearer T",
            ])
    }

    @Test func variablesAreChosenByTheirTypes() async throws {
        typealias ServerURL = OperationServersClient.ServerURL
        #expect(ServerURL.Region.allCases.map(\.rawValue) == ["north", "south-east", "7"])
        let sent = try await sent { client in
            try await client.with(serverURL: ServerURL.theArchive(region: .southEast, port: .port8443))
                .recordings.list(id: "7")
            try await client.with(serverURL: ServerURL.mirrorRadioExampleCom()).recordings.list(id: "7")
            try await client.with(serverURL: ServerURL.chartsCustomerExampleCom(customer: "me")).getCharts()
        }
        #expect(
            sent == [
                "GET https://south-east.archive.radio.example.com:8443/stations/7/recordings Bearer T",
                "GET https://mirror.radio.example.com/south-east/stations/7/recordings Bearer T",
                "GET https://charts.me.example.com/charts Bearer T",
            ])
    }

    @Test func variablesOfTheConfiguration() async throws {
        let sent = try await sent(variables: ["region": "7", "customer": "me"]) { client in
            try await client.recordings.list(id: "7")
            try await client.getCharts()
        }
        #expect(
            sent == [
                "GET https://7.archive.radio.example.com:443/stations/7/recordings Bearer T",
                "GET https://charts.me.example.com/charts Bearer T",
            ])
        let error = await #expect(throws: APIError.self) { _ = try await self.sent { try await $0.getCharts() } }
        #expect(error?.message.contains("`customer` has no value") == true)
    }

    @Test(arguments: [
        ("regions", "7", "there is no variable `regions` in `serverVariables`; there are customer, port, region"),
        ("region", "8", "`region` in `serverVariables` can be north, south-east, 7."),
    ])
    func variablesThatTheDocumentDoesNotHave(_ name: String, _ value: String, _ message: String) throws {
        let error = #expect(throws: ConfigurationError.self) {
            try OperationServersClient(
                token: "T", configuration: .init(serverVariables: [name: value]),
                transport: InMemoryTransport(json: "{}"))
        }
        #expect(error?.message.contains(message) == true, "\(error?.message ?? "-")")
    }

    @Test func theDocumentsServer() throws {
        let base = try #require(URL(string: "https://docs.example.com/api/openapi.yaml"))
        typealias ServerURL = ServersVariablesClient.ServerURL
        #expect(try ServerURL.v2(relativeTo: base).absoluteString == "https://docs.example.com/v2")
        #expect(
            try ServerURL.production(region: .asiaPacific).absoluteString
                == "https://asia-pacific.weather.example.com:443/v2")
        let client = try ServersVariablesClient(
            configuration: .init(serverVariables: ["region": "us"]), transport: InMemoryTransport(json: "{}"))
        #expect("\(client.core)".contains("https://us.weather.example.com:443/v2"))
    }
}
