import Testing

@testable import ClientRuntime

@Suite struct IdempotencyTests {
    private let transport = InMemoryTransport(responses: [.status(.badGateway), .status(.badGateway), .json("{}")])

    private func keys(_ field: String = "Idempotency-Key") throws -> [String] {
        let name = try #require(HTTPField.Name(field))
        return transport.requests.compactMap { $0.head.headerFields[name] }
    }

    @Test func aKeyOfTheDocumentMakesACallRepeatable() async throws {
        let client = try TestClient(transport: transport)
        let call = Call("createPet", .post, "/pets").body(["name": "Rex"] as JSONValue).idempotencyKey("X-Once")
        try await client.core.send(call)
        try await client.core.send(call)
        let keys = try keys("X-Once")
        try #require(keys.count == 4)
        #expect(Set(keys[0...2]).count == 1)
        #expect(keys[3] != keys[0])
        #expect(keys[0].count == 36)
    }

    @Test func aParameterThatIsGivenIsTheKey() async throws {
        let client = try TestClient(transport: transport)
        let call = Call("createPet", .post, "/pets").header("x-once", "mine").idempotencyKey("X-Once")
        try await client.core.send(call)
        #expect(try keys("X-Once") == ["mine", "mine", "mine"])
    }

    @Test func theConfigurationNamesAFieldForWhatIsNotRepeatable() async throws {
        let client = try TestClient(configuration: .init(idempotencyField: "Request-Key"), transport: transport)
        _ = try await client.create()
        #expect(Set(try keys("Request-Key")).count == 1)
        #expect(try keys("Request-Key").count == 3)
        _ = try await client.view()
        #expect(try keys("Request-Key").count == 3)
    }

    @Test func theCallerGivesAKey() async throws {
        let client = try TestClient(transport: transport)
        _ = try await client.with(idempotencyKey: "order-7").create()
        #expect(try keys() == ["order-7", "order-7", "order-7"])
    }

    @Test func withoutAKeyNothingIsRepeated() async throws {
        let client = try TestClient(transport: transport)
        #expect(try await apiError { _ = try await client.create() }.attempts == 1)
        #expect(try keys().isEmpty)
    }
}
