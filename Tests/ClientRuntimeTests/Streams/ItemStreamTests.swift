import Testing

@testable import ClientRuntime

@Suite(.timeLimit(.minutes(1))) struct ItemStreamTests {
    /// A client whose transport gives these responses, one after the other.
    private static func client(
        _ answers: [TransportResponse],
        sleeps: Recorder<Duration> = .init()
    ) throws -> (TestClient, InMemoryTransport) {
        let transport = InMemoryTransport(responses: answers)
        return (try TestClient(configuration: .init(retries: 0), sleeps: sleeps, transport: transport), transport)
    }

    private static func events(_ texts: [String], error: (any Error)? = nil) -> TransportResponse {
        stream(texts, "text/event-stream; charset=utf-8", error: error)
    }

    private static func stream(_ texts: [String], _ type: String, error: (any Error)? = nil) -> TransportResponse {
        .stream(
            ByteStream { writer in
                for text in texts { try await writer.write(Array(text.utf8)) }
                if let error { throw error }
            }, contentType: type)
    }

    private static let call = Call("listen", .get, "/events")
    private static let cut = TransportError(.unknown, message: "cut")

    @Test func eventsAreDecodedOneByOne() async throws {
        let (client, transport) = try Self.client([
            Self.events(["data: {\"name\":", " \"Rex\"}\n\ndata: {\"name\": \"Ada\"}\n", "\n"])
        ])
        let stream: ItemStream<Pet> = try await client.core.sendForEvents(Self.call)
        #expect(stream.status == .ok)
        var names: [String] = []
        for try await pet in stream { names.append(pet.name) }
        #expect(names == ["Rex", "Ada"])
        #expect(transport.requests.first?.head.headerFields[.accept] == "text/event-stream")
    }

    @Test func anItemIsThereBeforeTheNextHasCome() async throws {
        let goesOn = AsyncStream.makeStream(of: Void.self)
        let body = ByteStream { writer in
            try await writer.write(Array("data: 1\n\n".utf8))
            for await _ in goesOn.stream { break }
            try await writer.write(Array("data: 2\n\n".utf8))
        }
        let (client, _) = try Self.client([.stream(body, contentType: "text/event-stream")])
        var items: [Int] = []
        for try await item in try await client.core.sendForEvents(Self.call) as ItemStream<Int> {
            items.append(item)
            goesOn.continuation.yield()
        }
        #expect(items == [1, 2])
    }

    @Test func theTerminatorEndsTheStream() async throws {
        let text = "data: 1\n\ndata: [DONE]\n\ndata: 2\n\n"
        let (client, _) = try Self.client([
            Self.events([text]), Self.events([text.replacing("[DONE]", with: "0")]),
            Self.events([text.replacing("[DONE]", with: "0")]),
        ])
        var items: [Int] = []
        for try await item in try await client.core.sendForEvents(Self.call) as ItemStream<Int> { items.append(item) }
        #expect(items == [1])
        items = []
        for try await item in try await client.core.sendForEvents(Self.call, terminator: "0") as ItemStream<Int> {
            items.append(item)
        }
        #expect(items == [1])
        items = []
        for try await item in try await client.core.sendForEvents(Self.call, terminator: nil) as ItemStream<Int> {
            items.append(item)
        }
        #expect(items == [1, 0, 2])
    }

    @Test func theTerminatorEndsTheTransferThoughTheServerGoesOn() async throws {
        let ends = AsyncStream.makeStream(of: Void.self)
        let body = ByteStream { writer in
            defer { ends.continuation.yield() }
            try await writer.write(Array("data: [DONE]\n\n".utf8))
            try await Task.sleep(for: .seconds(3600))
        }
        let (client, _) = try Self.client([.stream(body, contentType: "text/event-stream")])
        for try await _ in try await client.core.sendForEvents(Self.call) as ItemStream<Int> { Issue.record("an item") }
        for await _ in ends.stream { break }
    }

    @Test func anEventCanBeReadWhole() async throws {
        let (client, _) = try Self.client([Self.events(["event: add\nid: 7\ndata: x\n\nevent: skip\ndata: y\n\n"])])
        let stream = try await client.core.sendForEvents(Self.call) { event in event.event == "skip" ? nil : event }
        var events: [ServerSentEvent] = []
        for try await event in stream { events.append(event) }
        #expect(events == [ServerSentEvent(event: "add", data: "x", id: "7")])
    }

    @Test func linesAndSequencesAreDecoded() async throws {
        let (client, _) = try Self.client([
            Self.stream(["1\n\n2", "\n3"], "application/x-ndjson"),
            Self.stream(["\u{1E}1\n\u{1E}", "2\n"], "application/json-seq"),
        ])
        var items: [Int] = []
        for try await item in try await client.core.sendForJSONLines(Self.call) as ItemStream<Int> {
            items.append(item)
        }
        #expect(items == [1, 2, 3])
        items = []
        for try await item in try await client.core.sendForJSONSequence(Self.call) as ItemStream<Int> {
            items.append(item)
        }
        #expect(items == [1, 2])
    }

    @Test func anErrorSaysWhichItemIsWrong() async throws {
        let (client, _) = try Self.client([
            Self.events(["data: {\"name\": \"Rex\"}\n\ndata: {\"name\": 5}\n\ndata: {}\n\n"])
        ])
        var iterator = (try await client.core.sendForEvents(Self.call) as ItemStream<Pet>).makeAsyncIterator()
        #expect(try await iterator.next()?.name == "Rex")
        let error = await #expect(throws: APIError.self) { _ = try await iterator.next() }
        #expect(error?.code == .decoding)
        #expect(error?.operation == "listen")
        #expect(error?.message.hasPrefix("200 OK: item 2: ") == true)
        #expect(error?.rawBody == Array("{\"name\": 5}".utf8))
        #expect(try await iterator.next() == nil)
    }

    @Test func anItemThatIsTooLargeIsAnError() async throws {
        let transport = InMemoryTransport(responses: [Self.events(["data: 1\n\ndata: 1234567890\n\n"])])
        let client = try TestClient(configuration: .init(maximumResponseBytes: 12), transport: transport)
        var items: [Int] = []
        let error = try await apiError {
            for try await item in try await client.core.sendForEvents(Self.call) as ItemStream<Int> {
                items.append(item)
            }
        }
        #expect(items == [1])
        #expect(error.code == .responseTooLarge)
        #expect(error.message == "item 2 of the response is larger than 12 bytes")
    }

    @Test func aCutStreamIsAnErrorAfterItsItems() async throws {
        let (client, transport) = try Self.client([Self.events(["data: 1\n\n"], error: Self.cut)])
        var items: [Int] = []
        let error = try await apiError {
            for try await item in try await client.core.sendForEvents(Self.call) as ItemStream<Int> {
                items.append(item)
            }
        }
        #expect(items == [1])
        #expect(error.message == "the response broke off after 9 bytes (cut)")
        #expect(transport.requests.count == 1)
    }

    @Test func anotherMediaTypeIsAnErrorThatNamesBoth() async throws {
        let (client, _) = try Self.client([.json("{\"id\": 1}")])
        let error = try await apiError { _ = try await client.core.sendForEvents(Self.call) as ItemStream<Int> }
        #expect(error.code == .unexpectedContent)
        #expect(
            error.message
                == "200 OK: application/json came where text/event-stream was expected: {\"id\": 1}")
        #expect(error.rawBody == Array("{\"id\": 1}".utf8))
    }

    /// Lines of JSON have many names; what is no item is told by its type where that is none of them.
    @Test(arguments: [
        ("text/html", APIError.Code.unexpectedContent), ("text/plain", .decoding), ("application/x-ndjson", .decoding),
    ])
    func linesOfAnotherMediaType(_ type: String, _ code: APIError.Code) async throws {
        let (client, _) = try Self.client([.stream(ByteStream(Array("<p>\n".utf8)), contentType: type)])
        let error = try await apiError {
            let call = Self.call.accept("application/jsonl")
            for try await _ in try await client.core.sendForJSONLines(call) as ItemStream<Int> {}
        }
        #expect(error.code == code)
        #expect(error.message.contains("text/html came where application/jsonl was expected") == (type == "text/html"))
        #expect(error.message.contains("item 1") == (type != "text/html"))
    }

    @Test func anotherMediaTypeWithoutAnEndIsReadNoLongerThanAnyResponse() async throws {
        let body = ByteStream { writer in
            while true {
                try await writer.write([65])
                try await Task.sleep(for: .milliseconds(50))
            }
        }
        let client = try TestClient(
            configuration: .init(timeout: .milliseconds(500), retries: 0),
            transport: InMemoryTransport(responses: [.stream(body, contentType: "text/plain")]))
        let error = try await apiError { _ = try await client.core.sendForEvents(Self.call) as ItemStream<Int> }
        #expect(error.code == .unexpectedContent)
        #expect(error.message.contains("the body is cut off: it took longer than"))
    }

    @Test func aDoubleMakesAStreamOfItems() async throws {
        var items: [Int] = []
        for try await item in try ItemStream([1, 2]) { items.append(item) }
        #expect(items == [1, 2])
    }

    // MARK: Reconnecting

    private static func ids(_ transport: InMemoryTransport) throws -> [String?] {
        let name = try #require(HTTPField.Name("Last-Event-ID"))
        return transport.requests.map { $0.head.headerFields[name] }
    }

    @Test func reconnectsWhereItWasUntilThereIsNoMore() async throws {
        let sleeps = Recorder<Duration>()
        let (client, transport) = try Self.client(
            [
                Self.events(["id: a\ndata: 1\n\nid: lost\ndata: 2\n"], error: Self.cut),
                Self.events(["retry: 500\n\n"]), Self.events(["data: 3\n\nid: c\n\n"]), .status(.noContent),
            ], sleeps: sleeps)
        var items: [Int] = []
        for try await item in (try await client.core.sendForEvents(Self.call) as ItemStream<Int>).reconnecting() {
            items.append(item)
        }
        #expect(items == [1, 3])
        #expect(try Self.ids(transport) == [nil, "a", "a", "c"])
        #expect(sleeps.values == [.seconds(3), .milliseconds(500), .milliseconds(500)])
    }

    /// A server neither stops a reader for days nor has it come back without a pause.
    @Test func howLongAServerMayAskToWaitHasBounds() async throws {
        let sleeps = Recorder<Duration>()
        let (client, _) = try Self.client(
            [
                Self.events(["retry: 99999999999\n\ndata: 1\n\n"]), Self.events(["retry: 0\n\ndata: 2\n\n"]),
                .status(.noContent),
            ], sleeps: sleeps)
        let call = try await client.core.sendForEvents(Self.call) as ItemStream<Int>
        for try await _ in call.reconnecting(EventReconnection(delay: .zero)) {}
        #expect(sleeps.values == [.seconds(300), .milliseconds(100)])
    }

    @Test func givesUpAfterAsManyAttemptsWithoutAnEvent() async throws {
        let count = Recorder<Int>()
        let transport = InMemoryTransport { _ in
            count.append(1)
            return Self.events(count.values.count == 1 ? ["data: 1\n\n"] : [], error: Self.cut)
        }
        let client = try TestClient(configuration: .init(retries: 0), transport: transport)
        let stream = (try await client.core.sendForEvents(Self.call) as ItemStream<Int>)
            .reconnecting(EventReconnection(attempts: 3, delay: .seconds(1)))
        var items: [Int] = []
        let error = try await apiError { for try await item in stream { items.append(item) } }
        #expect(items == [1])
        #expect(error.code == .transport)
        #expect(transport.requests.count == 4)
    }

    @Test func aServerWithoutMoreEndsACutStream() async throws {
        let (client, transport) = try Self.client([
            Self.events(["data: 1\n\n"], error: Self.cut), .status(.noContent),
        ])
        var items: [Int] = []
        for try await item in (try await client.core.sendForEvents(Self.call) as ItemStream<Int>).reconnecting() {
            items.append(item)
        }
        #expect(items == [1])
        #expect(transport.requests.count == 2)
    }

    @Test func anErrorOfTheServerEndsReconnecting() async throws {
        let (client, transport) = try Self.client([Self.events(["data: 1\n\n"]), .status(.unauthorized)])
        let stream = (try await client.core.sendForEvents(Self.call) as ItemStream<Int>).reconnecting()
        let error = try await apiError { for try await _ in stream {} }
        #expect(error.status == .unauthorized)
        #expect(transport.requests.count == 2)
    }

    @Test func theTerminatorEndsReconnecting() async throws {
        let (client, transport) = try Self.client([Self.events(["data: 1\n\ndata: [DONE]\n\n"])])
        let stream = (try await client.core.sendForEvents(Self.call) as ItemStream<Int>).reconnecting()
        for try await _ in stream {}
        #expect(transport.requests.count == 1)
    }

    @Test func aBodyThatIsSpentIsNotSentAgain() async throws {
        let (client, transport) = try Self.client([Self.events(["data: 1\n\n"]), .status(.noContent)])
        let body = RequestBody.sequence(ByteStream([1]))
        let call = Call("listen", .post, "/events").content(body, contentType: "a/b")
        for try await _ in (try await client.core.sendForEvents(call) as ItemStream<Int>).reconnecting() {}
        #expect(transport.requests.count == 1)
    }

    @Test func cancellingEndsTheTransferThatWasTakenUp() async throws {
        let ends = AsyncStream.makeStream(of: Void.self)
        let body = ByteStream { writer in
            defer { ends.continuation.yield() }
            try await writer.write(Array("data: 2\n\n".utf8))
            try await Task.sleep(for: .seconds(3600))
        }
        let (client, _) = try Self.client([
            Self.events(["data: 1\n\n"], error: Self.cut), .stream(body, contentType: "text/event-stream"),
        ])
        let stream = (try await client.core.sendForEvents(Self.call) as ItemStream<Int>).reconnecting()
        var iterator = stream.makeAsyncIterator()
        #expect(try await iterator.next() == 1)
        #expect(try await iterator.next() == 2)
        stream.cancel()
        await #expect(throws: CancellationError.self) { _ = try await iterator.next() }
        for await _ in ends.stream { break }
    }

    @Test func cancellingWhileReconnectingEndsTheStream() async throws {
        let streams = Recorder<ItemStream<Int>>()
        // The transport holds what holds the transport.
        defer { streams.removeAll() }
        let transport = InMemoryTransport { _ in
            for stream in streams.values { stream.cancel() }
            return Self.events(["data: 1\n\n"])
        }
        let client = try TestClient(configuration: .init(retries: 0), transport: transport)
        streams.append((try await client.core.sendForEvents(Self.call) as ItemStream<Int>).reconnecting())
        var items: [Int] = []
        await #expect(throws: CancellationError.self) {
            for try await item in try #require(streams.values.first) { items.append(item) }
        }
        #expect(items == [1])
        #expect(transport.requests.count == 2)
    }

    /// Before the call is sent again, and while it has no response.
    @Test(arguments: [true, false])
    func cancellingEndsWhatReconnectingWaitsFor(_ isPause: Bool) async throws {
        let waits = AsyncStream.makeStream(of: Void.self)
        let wait: @Sendable () async throws -> Void = {
            waits.continuation.yield()
            try await Task.sleep(for: .seconds(3600))
        }
        let count = Recorder<Int>()
        let transport = InMemoryTransport { _ in
            count.append(1)
            if count.values.count > 1 { try await wait() }
            return Self.events(["data: 1\n\n"])
        }
        let core = try ClientCore(
            defaultServer: "https://api.test", credentials: [], security: [], configuration: .init(retries: 0),
            transport: transport,
            pacing: Pacing(sleep: { _ in if isPause { try await wait() } }, random: { 0 }, now: { Date() }),
            environment: { _ in nil })
        let stream = (try await core.sendForEvents(Self.call) as ItemStream<Int>).reconnecting()
        let reading = Task { for try await _ in stream {} }
        for await _ in waits.stream { break }
        stream.cancel()
        await #expect(throws: CancellationError.self) { try await reading.value }
        #expect(transport.requests.count == (isPause ? 1 : 2))
    }
}
