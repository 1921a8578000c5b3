import ClientRuntime
import Foundation
import Testing

/// The examples of README.md for a service whose answers are more than JSON; `DocumentationTests` compares the two.
@Suite struct AnswerExamples {
    @Test func downloads() async throws {
        let transport = InMemoryTransport { _ in
            .stream(ByteStream { writer in try await writer.write([4, 5]) }, contentType: "text/plain")
        }
        let library = try LibraryClient(token: "token", transport: transport)
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("example-\(UUID().uuidString)")
        let path = url.path
        defer { try? FileManager.default.removeItem(at: url) }
        let book = try await library.books.text(bookID: "b-1")
        print(book.contentType ?? "-", book.length ?? 0)
        try await book.write(to: path)
        #expect(FileManager.default.contents(atPath: path) == Data([4, 5]))
    }

    @Test func events() async throws {
        let transport = InMemoryTransport(responses: [
            .bytes(Array("data: {\"reader\": \"Ada\"}\n\ndata: [DONE]\n\n".utf8), contentType: "text/event-stream")
        ])
        let library = try LibraryClient(token: "token", transport: transport)
        for try await loan in try await library.books.streamLoans(branch: "north").reconnecting() {
            print(loan["reader"] ?? "-")
        }
        #expect(transport.requests.first?.body.map { String(decoding: $0, as: UTF8.self) } == #"{"branch":"north"}"#)
    }

    @Test func headerFields() async throws {
        let remaining = HTTPField.Name("X-RateLimit-Remaining")
        let transport = InMemoryTransport(responses: [
            .json(#"{"total": 0, "titles": []}"#, headers: remaining.map { [$0: "0"] } ?? [:])
        ])
        let library = try LibraryClient(token: "token", transport: transport)
        let (page, response) = try await library.withResponse { try await $0.books.list(page: 1) }
        if response[LibraryClient.ResponseHeaders.xRateLimitRemaining] == 0 {
            print(page.total, response.headers[.retryAfter] ?? "-", response.body.count)
        }
        #expect(response[LibraryClient.ResponseHeaders.xRateLimitRemaining] == 0)
    }
}

extension LibraryClient {
    enum ResponseHeaders {
        static let xRateLimitRemaining = HeaderKey<Int>("X-RateLimit-Remaining")
    }
}

extension LibraryClient.Books {
    fileprivate func text(bookID: String) async throws -> ResponseStream {
        try await core.sendForStream(Call("text", .get, "/books/\(bookID)/text").accept("text/plain"))
    }

    fileprivate func streamLoans(branch: String) async throws -> ItemStream<JSONValue> {
        try await core.sendForEvents(Call("loans", .post, "/loans").body(["branch": branch]))
    }
}
