import ClientRuntime
import Foundation
import Testing

/// The examples of `ClientRuntime.docc/Streams.md`, as it shows them; `DocumentationTests` compares the two.
@Suite struct StreamExamples {
    private func withPath(_ use: (String) async throws -> Void) async throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("example-\(UUID().uuidString)")
        try Data([1, 2, 3]).write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        try await use(url.path)
    }

    @Test func uploads() async throws {
        let transport = InMemoryTransport { _ in .status(.noContent) }
        let library = try LibraryClient(token: "token", transport: transport)
        try await withPath { path in
            let cover = RequestBody.file(at: path).onProgress { print($0.fraction ?? 0) }
            try await library.books.upload(bookID: "b-1", cover: cover)
        }
        #expect(transport.requests.map(\.body) == [[1, 2, 3]])
    }

    @Test func downloads() async throws {
        let transport = InMemoryTransport { _ in
            .stream(ByteStream { writer in try await writer.write([4, 5]) }, contentType: "text/plain")
        }
        let library = try LibraryClient(token: "token", transport: transport)
        try await withPath { path in
            try await library.books.text(bookID: "b-1").write(to: path)
            let text = try await library.books.text(bookID: "b-1").collect(upTo: 1_000_000)
            for try await chunk in try await library.books.text(bookID: "b-1") {
                print(chunk.count)
            }
            #expect(text == [4, 5])
            #expect(FileManager.default.contents(atPath: path) == Data([4, 5]))
        }
    }

    @Test func items() async throws {
        let transport = InMemoryTransport(responses: [
            .bytes(Array("data: {\"reader\": \"Ada\"}\n\ndata: [DONE]\n\n".utf8), contentType: "text/event-stream")
        ])
        let library = try LibraryClient(token: "token", transport: transport)
        for try await loan in try await library.books.loans().reconnecting() {
            print(loan["reader"] ?? "-")
        }
        #expect(transport.requests.count == 1)
    }
}

extension LibraryClient.Books {
    fileprivate func upload(bookID: String, cover: RequestBody) async throws {
        try await core.send(Call("upload", .put, "/books/\(bookID)/cover").content(cover, contentType: "image/png"))
    }

    fileprivate func text(bookID: String) async throws -> ResponseStream {
        try await core.sendForStream(Call("text", .get, "/books/\(bookID)/text").accept("text/plain"))
    }

    fileprivate func loans() async throws -> ItemStream<JSONValue> {
        try await core.sendForEvents(Call("loans", .get, "/loans"))
    }
}
