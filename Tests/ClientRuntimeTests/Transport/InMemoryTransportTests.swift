import Testing

@testable import ClientRuntime

@Suite struct InMemoryTransportTests {
    @Test func recordsRequestsAndAnswersInOrder() async throws {
        let transport = InMemoryTransport(responses: [.json("1"), .status(.noContent)])
        let request = TransportRequest(head: .init(method: .get, scheme: "https", authority: "h", path: "/a"))
        #expect(try await transport.send(request).body == Array("1".utf8))
        #expect(try await transport.send(request).head.status == .noContent)
        #expect(try await transport.send(request).head.status == .noContent)
        #expect(transport.requests.count == 3)
        await #expect(throws: TransportError.self) { try await InMemoryTransport(responses: []).send(request) }
    }

    @Test func answersWithValues() throws {
        let response = try TransportResponse.json(encoding: Pet(name: "Rex"), status: .created)
        #expect(response.head.status == .created)
        #expect(response.head.headerFields[.contentType] == "application/json")
        #expect(response.body == Array(#"{"name":"Rex"}"#.utf8))
    }

    @Test func requestsDoNotShowSecrets() async throws {
        let sent = try await request(Call("op", .post, "/a").query("key", "s3cret").body(["s3cret"]))
        #expect(!dumped(sent).contains("s3cret"))
        #expect(sent.description == "POST /v1/a")
        let call = Call("op", .post, "/a").header("X-Key", "s3cret").body(["s3cret"])
        #expect(!dumped(call).contains("s3cret"))
    }
}
