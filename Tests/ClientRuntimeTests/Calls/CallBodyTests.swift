import Testing

@testable import ClientRuntime

@Suite struct CallBodyTests {
    private func body(_ call: Call) async throws -> (text: String?, type: String?) {
        let sent = try await request(call)
        return (sent.body.map { String(decoding: $0, as: UTF8.self) }, sent.head.headerFields[.contentType])
    }

    @Test func writesJSON() async throws {
        let json = try await body(Call("op", .post, "/a").body(Pet(name: "Rex")))
        #expect(json == (#"{"name":"Rex"}"#, "application/json"))
        let other = try await body(Call("op", .patch, "/a").body(["a": 1], contentType: "application/merge-patch+json"))
        #expect(other == (#"{"a":1}"#, "application/merge-patch+json"))
        let none = try await body(Call("op", .post, "/a").body(nil as Pet?))
        #expect(none == (nil, nil))
    }

    /// `null` is a body, and absence is none.
    @Test func writesNull() async throws {
        func sent(_ value: Nullable<Pet>) async throws -> (text: String?, type: String?) {
            try await body(Call("op", .put, "/a").body(value))
        }
        #expect(try await sent(.value(Pet(name: "Rex"))) == (#"{"name":"Rex"}"#, "application/json"))
        #expect(try await sent(.null) == ("null", "application/json"))
        #expect(try await sent(.absent) == (nil, nil))
        let none: Pet? = nil
        #expect(try await sent(Nullable(none)) == ("null", "application/json"))
    }

    @Test func writesForms() async throws {
        let value: JSONValue = ["a": "x y&", "b": [1, 2], "c": ["d": true], "n": nil, "e": []]
        let form = try await body(Call("op", .post, "/a").form(value))
        #expect(form == ("a=x%20y%26&b=1&b=2&c=%7B%22d%22%3Atrue%7D", "application/x-www-form-urlencoded"))
    }

    @Test func writesTextAndBytes() async throws {
        #expect(try await body(Call("op", .put, "/a").text("é", contentType: "text/plain")) == ("é", "text/plain"))
        let sent = try await request(Call("op", .put, "/a").bytes([0, 255], contentType: "application/octet-stream"))
        #expect(sent.body == [0, 255])
    }

    @Test func refusesWhatCannotBeWritten() async throws {
        let transport = InMemoryTransport(json: "{}")
        let client = try TestClient(transport: transport)
        let nan = try await apiError { try await client.core.send(Call("op", .post, "/a").body([Double.nan])) }
        #expect(nan.code == .invalidRequest)
        #expect(nan.underlying is JSONError)
        let list = try await apiError { try await client.core.send(Call("op", .post, "/a").form([1])) }
        #expect(list.code == .invalidRequest)
        #expect(transport.requests.isEmpty)
    }
}
