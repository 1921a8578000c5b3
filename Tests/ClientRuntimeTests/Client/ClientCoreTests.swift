import Testing

@testable import ClientRuntime

@Suite struct ClientCoreTests {
    private func core(_ response: TransportResponse, maximum: Int = 1000) throws -> ClientCore {
        try TestClient(
            configuration: .init(maximumResponseBytes: maximum), transport: InMemoryTransport(responses: [response])
        ).core
    }

    private let call = Call("op", .get, "/a")

    /// Every group of a client is one with a core in it: what is wide is copied at each of them, by code of its own.
    @Test func itIsOneReferenceWide() {
        #expect(MemoryLayout<ClientCore>.size == MemoryLayout<AnyObject>.size)
    }

    @Test func readsResults() async throws {
        let pet: Pet = try await core(.json(#"{"name":"Rex"}"#)).send(call)
        #expect(pet == Pet(name: "Rex"))
        #expect(try await core(.json("text")).sendForText(call) == "text")
        #expect(try await core(.json("ab")).response(to: call).body == [0x61, 0x62])
        await #expect(throws: Never.self) { try await core(.status(.noContent)).send(call) }
    }

    @Test func severalSuccessesCanBeToldApart() async throws {
        let response = try await core(.json("1", status: .created)).response(to: call)
        #expect(response.status == .created)
        #expect(try response.json() as Int == 1)
        #expect(try response.text() == "1")
        let error = response.unexpectedStatus()
        #expect(error.code == .unexpectedStatus)
        #expect(error.description == "op: 201 Created: not a documented status: 1 (1 attempt)")
    }

    @Test func textMustBeUTF8() async throws {
        let core = try core(TransportResponse(head: .init(status: .ok), body: [0xFF]))
        let error = try await apiError { _ = try await core.sendForText(call) }
        #expect(error.code == .decoding)
    }

    @Test func anEmptyBodyIsNoJSON() async throws {
        let core = try core(.status(.noContent))
        let error = try await apiError { let _: Pet = try await core.send(call) }
        #expect(error.code == .decoding)
        #expect(error.status == .noContent)
    }

    @Test func redirectsAreErrors() async throws {
        let core = try core(.status(.found, headers: [.location: "https://other.test"]))
        let error = try await apiError { try await core.send(call) }
        #expect(error.code == .status)
        #expect(error.headers[.location] == "https://other.test")
    }

    @Test func theSizeOfResponsesIsLimited() async throws {
        let fits = try await core(.json("12345"), maximum: 5).sendForText(call)
        #expect(fits == "12345")
        let empty = InMemoryTransport(json: "")
        try await TestClient(configuration: .init(maximumResponseBytes: -1), transport: empty).core.send(call)
        #expect(empty.requests.first?.maximumResponseBytes == 0)
        let core = try core(.json("123456"), maximum: 5)
        let error = try await apiError { try await core.send(call) }
        #expect(error.code == .responseTooLarge)
        #expect(error.outcome == .answered)
        #expect(error.attempts == 1)
        #expect(error.rawBody.isEmpty)
    }
}
