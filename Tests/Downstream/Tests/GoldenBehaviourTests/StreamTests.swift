import ClientRuntime
import Streams
import StreamsOfEvents
import Testing

/// Items come one by one, whatever tells them apart; calls set by themselves what asks for a stream.
@Suite struct StreamTests {
    /// A stream in chunks of a few bytes.
    private func stream(_ text: String, _ type: String) -> TransportResponse {
        let bytes = Array(text.utf8)
        return .stream(
            ByteStream(length: nil) { writer in
                for start in stride(from: 0, to: bytes.count, by: 5) {
                    try await writer.write(Array(bytes[start..<min(start + 5, bytes.count)]))
                }
            }, contentType: type)
    }

    private func items<Item>(_ stream: ItemStream<Item>) async throws -> [Item] {
        var items: [Item] = []
        for try await item in stream { items.append(item) }
        return items
    }

    private func news(_ text: String, _ type: String) throws -> (StreamsClient, InMemoryTransport) {
        let transport = InMemoryTransport(responses: [stream(text, type)])
        return (try StreamsClient(transport: transport), transport)
    }

    private func sent(_ transport: InMemoryTransport) -> String {
        transport.requests.first?.body.map { String(decoding: $0, as: UTF8.self) } ?? "-"
    }

    @Test func linesAreTheElementsOfAnArray() async throws {
        let (client, transport) = try news("{\"title\":\"A\"}\r\n\n{\"title\":\"B\"}", "application/x-ndjson")
        #expect(try await items(client.stories.list()).map(\.title) == ["A", "B"])
        #expect(transport.requests.first?.head.headerFields[.accept] == "application/x-ndjson")
    }

    @Test func linesAreTextsWhereTheyAreNoJSON() async throws {
        let (client, _) = try news("\"a\"\nnot JSON\n{}\n", "application/jsonl")
        #expect(try await items(client.lines.getLines()) == ["a", "not JSON", "{}"])
    }

    @Test func linesOfAnything() async throws {
        let (client, _) = try news("1\n{\"a\":null}\n", "application/ndjson")
        #expect(try await items(client.lines.put()) == [1, ["a": .null]])
    }

    @Test func textsOfASequence() async throws {
        let (client, transport) = try news(
            "\u{1E}{\"title\":\"A\"}\n\u{1E}{\"title\":\n\"B\"}\n", "application/json-seq")
        #expect(try await items(client.lines.readLines()).map(\.title) == ["A", "B"])
        #expect(transport.requests.first?.head.headerFields[.accept] == "application/json-seq")
    }

    // MARK: - A stream or JSON

    @Test func theCallAsksForAStreamByItself() async throws {
        let (client, transport) = try news(
            "data: {\"text\":\"a\"}\n\ndata: {\"text\":\"b\"}\n\ndata: [END]\n\ndata: {\"text\":\"c\"}\n\n",
            "text/event-stream")
        #expect(try await items(client.stories.stream(topic: "t")).map(\.text) == ["a", "b"])
        #expect(sent(transport) == #"{"topic":"t","stream":true}"#)
        #expect(transport.requests.first?.head.headerFields[.accept] == "text/event-stream")
    }

    @Test func theCallForJSONAsksForNoStream() async throws {
        let (client, transport) = try news(#"{"title":"A"}"#, "application/json")
        #expect(try await client.stories.create(CreateStoryRequest(topic: "t", stream: true)).title == "A")
        #expect(sent(transport) == #"{"topic":"t","stream":false}"#)
        #expect(transport.requests.first?.head.headerFields[.accept] == "application/json")
    }

    @Test func theMemberAndTheEndAreTheDocuments() async throws {
        let (client, transport) = try news("data: 1\n\ndata: 2.5\n\n", "text/event-stream")
        #expect(try await items(client.lines.streamTicker(TickerRequest(live: false))) == [1, 2.5])
        #expect(sent(transport) == #"{"live":true}"#)
        let (other, _) = try news("data: 1\n\ndata: [DONE]\n\n", "text/event-stream")
        await #expect { try await items(other.lines.streamTicker(TickerRequest(live: true))) } throws: {
            ($0 as? APIError)?.code == .decoding
        }
    }

    @Test func anotherTypeThanEventsIsNamed() async throws {
        let (client, _) = try news(#"{"error":"no stream"}"#, "application/json")
        await #expect { try await client.stories.stream(topic: "t") } throws: { error in
            guard let error = error as? APIError else { return false }
            return error.code == .unexpectedContent && !error.rawBody.isEmpty
                && error.message.contains("application/json came where text/event-stream was expected")
        }
    }

    @Test func textsOfEvents() async throws {
        let (client, _) = try news(": hello\n\ndata: a\ndata: b\n\nevent: x\ndata: {}\n\n", "text/event-stream")
        #expect(try await items(client.feed.get()) == ["a\nb", "{}"])
    }

    @Test func eventsBesideAnotherSuccessAreBytes() async throws {
        let (client, _) = try news("data: a\n\n", "text/event-stream")
        guard case .ok(let bytes) = try await client.feed.open() else { return #expect(Bool(false)) }
        #expect(try await bytes.collect(upTo: 100) == Array("data: a\n\n".utf8))
    }

    @Test func aStreamIsTakenUpAgain() async throws {
        let transport = InMemoryTransport { request in
            let last = HTTPField.Name("Last-Event-ID").flatMap { request.head.headerFields[$0] }
            if last == "2" { return .status(.noContent) }
            let id = last == nil ? 1 : 2
            return stream("retry: 1\nid: \(id)\ndata: \(id)\n\n", "text/event-stream")
        }
        let client = try StreamsClient(transport: transport)
        #expect(try await items(client.feed.get().reconnecting()) == ["1", "2"])
        #expect(transport.requests.count == 3)
    }

    // MARK: - By `itemSchema`

    private func light(_ text: String, _ type: String = "text/event-stream") throws -> StreamsOfEventsClient {
        try StreamsOfEventsClient(transport: InMemoryTransport(responses: [stream(text, type)]))
    }

    @Test func theDataOfAnEventHasAType() async throws {
        let client = try light("event: e\ndata: {\"on\":true}\n\n")
        #expect(try await items(client.signals.streamGetSignals()).map(\.on) == [true])
        let lines = try light("{\"on\":false}\n", "application/jsonl")
        #expect(try await items(lines.signals.getSignalsAsJSONLines()).map(\.on) == [false])
    }

    @Test func anEventWhoseDataIsTextIsWhole() async throws {
        let client = try light("event: e\nid: 7\ndata: a\n\n")
        #expect(
            try await items(client.signals.streamCreateSignals()) == [ServerSentEvent(event: "e", data: "a", id: "7")])
    }

    @Test func eventsOfSeveralKinds() async throws {
        let client = try light(
            "event: ship\ndata: {\"name\":\"S\",\"length\":3}\n\nevent: weather\nretry: 10\ndata: 12\n\n")
        let events = try await items(client.watch.watch())
        try #require(events.count == 2)
        guard case .ship(let ship) = events[0], case .weather(let weather) = events[1] else {
            return #expect(Bool(false), "\(events)")
        }
        #expect(ship.data == Ship(name: "S", length: 3))
        #expect(weather.data == "12" && weather.retry == 10)
    }

    @Test func anItemThatIsNoEventIsItsData() async throws {
        let client = try light("data: {\"name\":\"S\"}\n\n")
        #expect(try await items(client.watch.data()).map(\.name) == ["S"])
        let sequence = try light("\u{1E}{\"name\":\"T\"}\n", "application/geo+json-seq")
        #expect(try await items(sequence.watch.sequence()).map(\.name) == ["T"])
    }
}
