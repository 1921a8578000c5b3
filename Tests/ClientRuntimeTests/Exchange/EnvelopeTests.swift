import Testing

@testable import ClientRuntime

@Suite struct EnvelopeTests {
    private func send(_ body: String) async throws {
        let client = try TestClient(transport: InMemoryTransport(json: body))
        try await client.core.send(Call("op", .post, "/a").envelope("success"))
    }

    @Test func falseIsAnError() async throws {
        let error = try await apiError { try await send(#"{"name":"Rex","success":false}"#) }
        #expect(error.code == .rejected)
        #expect(error.status == .ok)
        #expect(error.outcome == .answered)
        #expect(!error.isSafeToRetry)
        #expect(error.body(as: Pet.self)?.name == "Rex")
        #expect(error.body(as: Int.self) == nil)
        #expect(error.description.contains("`success` is false"))
    }

    /// JSON where a stream of something else is wanted is looked at before it is handed over.
    @Test(arguments: [false, true]) func falseIsAnErrorInPlaceOfAStream(arrives: Bool) async throws {
        let json = #"{"success":false}"#
        let client = try TestClient(
            transport: InMemoryTransport { _ in
                arrives ? .stream(ByteStream(Array(json.utf8)), contentType: "application/json") : .json(json)
            })
        let call = Call("op", .get, "/a").accept("application/pdf").envelope("success")
        let error = try await apiError { _ = try await client.core.sendForStream(call) }
        #expect(error.code == .rejected)
        #expect(error.rawBody == Array(json.utf8))
        // Without an envelope, JSON is what came.
        let stream = try await client.core.sendForStream(Call("op", .get, "/a").accept("application/pdf"))
        #expect(try await stream.collect(upTo: 100) == Array(json.utf8))
    }

    @Test func aStreamOfJSONIsNotWaitedFor() async throws {
        let items = Array(#"{"success":false}"#.utf8)
        let client = try TestClient(
            transport: InMemoryTransport { _ in .stream(ByteStream(items), contentType: "application/stream+json") })
        let lines = try await client.core.sendForStream(Call("op", .get, "/a").envelope("success"))
        #expect(try await lines.collect(upTo: 100) == items)
    }

    /// One of several successes, of which another is a stream.
    @Test(arguments: [false, true]) func falseIsAnErrorOnceCollected(arrives: Bool) async throws {
        let body = Array(#"{"success":false}"#.utf8)
        let client = try TestClient(
            transport: InMemoryTransport { _ in
                arrives
                    ? .stream(ByteStream(body), contentType: "text/plain")
                    : TransportResponse(head: HTTPResponse(status: .ok), body: body)
            })
        let response = try await client.core.response(
            to: Call("op", .post, "/a").envelope("success"), streams: true)
        let error = try await apiError { _ = try await response.collected() }
        #expect(error.code == .rejected)
        #expect(error.rawBody == body)
    }

    @Test(arguments: [#"{"success":true}"#, #"{"a":1}"#, "", "[]", #"{"success":null}"#, #"{"a":{"success":false}}"#])
    func anythingElseIsNot(_ body: String) async throws {
        await #expect(throws: Never.self) { try await send(body) }
    }
}
