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

    // MARK: By operation

    @Test func answersByOperation() async throws {
        let transport = InMemoryTransport(for: LibraryClient.self)
        try transport.on("viewBook") { _ in .status(.notFound) }
            .on("viewBook") { _ in .json(#"{"title": "Emma"}"#) }
            .on("lendBook") { .json(String(decoding: $0.body ?? [], as: UTF8.self)) }
        let library = try LibraryClient(token: "token", transport: transport)
        #expect(try await library.books.lend(bookID: "b", to: "Ada") == "Ada")
        #expect(try await library.books.view(bookID: "b") == ["title": "Emma"])
        #expect(transport.requests.map(\.operation) == ["lendBook", "viewBook"])
    }

    @Test func anUnknownOperationIsAnErrorThatNamesThoseThereAre() {
        let transport = InMemoryTransport(for: LibraryClient.self)
        #expect {
            try transport.on("viewBooks") { _ in .status(.ok) }
        } throws: { error in
            (error as? ConfigurationError)?.code == .unknownOperation
                && "\(error)"
                    == "There is no operation `viewBooks`; there are viewBook, lendBook, listBooks, listLoans."
        }
    }

    @Test func anOperationWithoutAnAnswerIsNamed() async throws {
        let transport = InMemoryTransport(for: LibraryClient.self)
        let library = try LibraryClient(token: "token", transport: transport).with(retries: 0)
        await #expect {
            try await library.books.list(page: 1)
        } throws: { error in
            let error = error as? APIError
            return error?.outcome == .notSent && error?.message.contains("no answer for `listBooks`") == true
        }
    }

    @Test func aClosureAnswersWhatHasNoAnswerOfItsOwn() async throws {
        let transport = try InMemoryTransport(json: "1").on("b") { _ in .json("2") }
        let head = HTTPRequest(method: .get, scheme: "https", authority: "h", path: "/")
        for (operation, body) in [(nil, "1"), ("a", "1"), ("b", "2")] as [(String?, String)] {
            let request = TransportRequest(head: head, content: nil, operation: operation)
            #expect(try await transport.send(request).body == Array(body.utf8))
        }
    }

    @Test func anAnswerMayBeAStream() async throws {
        let transport = try InMemoryTransport(for: LibraryClient.self).on("listBooks") { _ in
            let stream = ByteStream { writer in
                for number in 1...2 { try await writer.write(Array("{\"n\": \(number)}\n".utf8)) }
            }
            return .stream(stream, contentType: "application/jsonl")
        }
        let library = try LibraryClient(token: "token", transport: transport)
        let lines: ItemStream<JSONValue> = try await library.core.sendForJSONLines(Call("listBooks", .get, "/books"))
        var numbers: [JSONValue?] = []
        for try await line in lines { numbers.append(line["n"]) }
        #expect(numbers == [1, 2])
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
