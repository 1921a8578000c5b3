import Logging
import Testing

@testable import ClientRuntime

/// What a reader of webhooks does about bodies that are not what the document says.
@Suite struct WebhookReadingTests {
    private static let body = Array(#"{"name":"Rex","age":"5","new":1}"#.utf8)

    private static func receiver(_ configuration: WebhookConfiguration) -> WebhookReceiver {
        WebhookReceiver(WebhookVerifier { _, _ in }, configuration: configuration)
    }

    @Test func eachPlaceIsLoggedOnceAlsoWhereNobodyWatches() throws {
        let lines = Recorder<String>()
        let receiver = Self.receiver(.init(reading: .tolerant, logger: .recording(lines)))
        for _ in 0..<2 {
            let pet: Pet = try receiver.decoded(Self.body, of: "petCreated")
            #expect(pet.age == 5)
        }
        #expect(lines.values.count { $0.hasPrefix("warning API deviation") } == 1)
        #expect(lines.values.count { $0.hasPrefix("debug API deviation") } == 1)
        #expect(!"\(lines.values)".contains("Rex"))
    }

    @Test func aClientAndItsWebhooksAreCountedTogether() async throws {
        let deviations = Deviations()
        let client = try TestClient(
            configuration: .init(reading: .tolerant, deviations: deviations),
            transport: InMemoryTransport(json: #"{"name":5}"#))
        let _: Pet = try await client.core.send(Call("getPet", .get, "/v1/pet", tag: "pets"))
        let _: Pet = try Self.receiver(.init(reading: .tolerant, deviations: deviations))
            .decoded(Self.body, of: "petCreated")
        #expect(deviations.found.map(\.operation) == ["getPet", "petCreated", "petCreated"])
        #expect(deviations.found.map(\.operationPointer) == ["#/paths/~1v1~1pet/get", nil, nil])
    }

    @Test func bodiesThatAreNotTypesDoNotDeviate() throws {
        let deviations = Deviations()
        _ = try Self.receiver(.init(reading: .tolerant, deviations: deviations)).json(Self.body)
        #expect(deviations.found.isEmpty)
    }
}
