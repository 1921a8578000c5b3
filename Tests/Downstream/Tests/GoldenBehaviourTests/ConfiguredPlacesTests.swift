import ClientRuntime
import ConfiguredPlaces
import Testing

/// What only the configuration says is so on the wire.
@Suite struct ConfiguredPlacesTests {
    private func ferry(_ responses: [TransportResponse]) throws -> (ConfiguredPlacesClient, InMemoryTransport) {
        let transport = InMemoryTransport(responses: responses)
        return (
            try ConfiguredPlacesClient(serverURL: ConfiguredPlacesClient.ServerURL.production(), transport: transport),
            transport
        )
    }

    @Test func anEnvelopeIsCheckedAndKeptOut() async throws {
        let found = #"{"ok":true,"sailings":[{"id":"a","state":1,"deck":{"number":3}}]}"#
        let (client, transport) = try ferry([.json(found), .json(#"{"ok":false}"#)])
        let answer: Found = try await client.searchSailings(toward: .n)
        #expect(answer.sailings.first?.state == .atSea)
        #expect(answer.sailings.first?.carDeck == Sailing.CarDeck(number: 3))
        #expect(transport.requests.first?.head.path == "/v1/sailings/search?q=n")
        await #expect(throws: APIError.self) { try await client.searchSailings() }
    }

    @Test func aKeyIsSent() async throws {
        let (client, transport) = try ferry([.status(204)])
        try await client.book(sailing: "a")
        let name = try #require(HTTPField.Name("Booking-Key"))
        #expect(transport.requests.first?.head.headerFields[name]?.isEmpty == false)
    }

    @Test func aFieldTellsWebhooks() throws {
        let webhooks = ConfiguredPlacesWebhooks(verifying: WebhookVerifier { _, _ in })
        let name = try #require(HTTPField.Name("Ferry-Event"))
        let body = Array(#"{"id":"a"}"#.utf8)
        #expect(
            try webhooks.event(headers: [name: "very-late"], body: body) == .sailingLate(Sailing(id: "a")))
        #expect(
            try webhooks.event(headers: [name: "sailing_cancelled"], body: body) == .sailingCancelled(Sailing(id: "a")))
        #expect(
            try webhooks.event(headers: [name: "sailing_late"], body: body)
                == .unknown(name: "sailing_late", ["id": "a"]))
    }
}
