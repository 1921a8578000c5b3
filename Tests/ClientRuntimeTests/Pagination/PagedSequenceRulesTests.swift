import Testing

@testable import ClientRuntime

/// Each way from page to page, over a client whose transport is the test's.
@Suite struct PagedSequenceRulesTests {
    private static let items: @Sendable (JSONValue) -> [JSONValue] = { $0["items"]?.array ?? $0.array ?? [] }
    private static let identity = ItemIdentity<JSONValue>.byOptional { $0["id"]?.number.map { "\($0)" } }

    /// A client whose pages are what a closure says of the path, with header fields.
    private func client(
        _ page: @escaping @Sendable (String) -> (json: String, link: String?)
    ) throws -> (TestClient, InMemoryTransport) {
        let transport = InMemoryTransport { request in
            let (json, link) = page(request.head.path ?? "")
            var headers = HTTPFields()
            if let name = HTTPField.Name("Link"), let link { headers[name] = link }
            if let name = HTTPField.Name("X-Next"), let link { headers[name] = link }
            return .json(json, headers: headers)
        }
        return (try TestClient(transport: transport), transport)
    }

    private func list(_ client: TestClient, _ limit: String? = "2") async throws -> JSONValue {
        try await client.core.send(Call("listPets", .get, "/pets").query("limit", limit))
    }

    private func linked(_ client: TestClient) -> PagedSequence<JSONValue, JSONValue> {
        PagedSequence(operation: "listPets", items: Self.items, identity: Self.identity, linkRelation: "next") {
            try await list(client)
        }
    }

    private func walked(_ sequence: PagedSequence<JSONValue, JSONValue>) async throws -> [String] {
        try await sequence.reduce(into: []) { $0.append("\($1["id"]?.number.map { "\($0)" } ?? "-")") }
    }

    @Test func linksAreFollowedWithTheCallsCredentials() async throws {
        let (client, transport) = try client { path in
            path.hasSuffix("limit=2")
                ? (#"[{"id":1},{"id":2}]"#, #"<https://api.test/other/2?page=2>; rel="next""#)
                : path == "/other/2?page=2"
                    ? (#"[{"id":2},{"id":3}]"#, #"<?page=3>; rel="next""#) : (#"[{"id":4}]"#, nil)
        }
        #expect(try await walked(linked(client)) == ["1", "2", "3", "4"])
        #expect(
            transport.requests.map(\.head.path) == ["/v1/pets?limit=2", "/other/2?page=2", "/other/2?page=3"])
        #expect(transport.requests.allSatisfy { $0.head.headerFields[.authorization] == "Bearer s3cret-token" })
        #expect(transport.requests.allSatisfy { $0.operation == "listPets" })
    }

    @Test(arguments: [
        "https://evil.test/pets", "http://api.test/pets", "https://api.test:8443/pets", "//evil.test/",
        "ftp://api.test/",
    ])
    func anotherServerIsNotAsked(_ link: String) async throws {
        let (client, transport) = try client { _ in (#"[{"id":1}]"#, "<\(link)>; rel=next") }
        var walked: [JSONValue] = []
        let error = try await apiError { for try await item in linked(client) { walked.append(item) } }
        #expect(error.code == .pagination)
        #expect(error.outcome == .notSent)
        #expect(walked.count == 1, "what came before is given")
        #expect(transport.requests.count == 1)
    }

    @Test func aLinkThatComesAgainIsAnError() async throws {
        let (client, transport) = try client { path in
            (#"[{"id":\#(path.count)}]"#, "</v1/pets?page=\(path.hasSuffix("=1") ? 2 : 1)>; rel=next")
        }
        let error = try await apiError { _ = try await walked(linked(client)) }
        #expect(error.code == .pagination)
        #expect(transport.requests.count == 3)
    }

    @Test func urlsInTheBodyAreFollowedByAGetWithoutABody() async throws {
        let (client, transport) = try client { path in
            path.contains("token")
                ? (#"{"items":[{"id":2}]}"#, nil) : (#"{"items":[{"id":1}],"next":"next?token=x"}"#, nil)
        }
        let sequence = PagedSequence<JSONValue, JSONValue>(
            operation: "findPets", items: Self.items, identity: Self.identity, nextURL: { $0["next"]?.string }
        ) {
            try await client.core.send(
                Call("findPets", .post, "/pets/find").header("X-Tenant", "t").body(["limit": 2] as JSONValue))
        }
        #expect(try await walked(sequence) == ["1", "2"])
        #expect(transport.requests.map(\.head.method) == [.post, .get])
        #expect(transport.requests.map(\.head.path) == ["/v1/pets/find", "/v1/pets/next?token=x"])
        let second = try #require(transport.requests.last)
        #expect(second.body == nil)
        #expect(second.head.headerFields[.contentType] == nil)
        #expect(second.head.headerFields[HTTPField.Name("X-Tenant") ?? .accept] == "t")
    }

    @Test func aKeyInTheQueryGoesWithEachPage() async throws {
        let transport = InMemoryTransport { request in
            let isFirst = request.head.path == "/v1/pets?key=k%201"
            return .json(isFirst ? #"{"items":[1],"next":"/p?a=1"}"# : #"{"items":[2],"next":""}"#)
        }
        let client = try TestClient(
            credentials: [.apiKey("key", key: "k 1", in: .query("key"))], security: [["key"]], transport: transport)
        let sequence = PagedSequence<JSONValue, JSONValue>(
            operation: "listPets", items: Self.items, identity: .none, nextURL: { $0["next"]?.string }
        ) { try await client.core.send(Call("listPets", .get, "/pets")) }
        for try await _ in sequence {}
        #expect(transport.requests.map(\.head.path) == ["/v1/pets?key=k%201", "/p?a=1&key=k%201"])
    }

    @Test func aDoubleHasNoPagesToFollow() async throws {
        let sequence = PagedSequence<JSONValue, JSONValue>(
            operation: "listPets", items: Self.items, identity: .none, nextURL: { $0["next"]?.string }
        ) { ["items": [1], "next": "https://api.test/2"] }
        let error = try await apiError { for try await _ in sequence {} }
        #expect(error.code == .pagination)
        let linked = PagedSequence<JSONValue, JSONValue>(
            operation: "listPets", items: Self.items, identity: .none, linkRelation: "next"
        ) { [1, 2] }
        #expect(try await linked.reduce(into: 0) { count, _ in count += 1 } == 2)
    }

    /// A call on the way to the page, such as one for a token, is not taken for it.
    @Test func callsOnTheWayAreNotTurned() async throws {
        let (client, transport) = try client { path in
            path.contains("page=2") ? ("[2]", nil) : ("[1]", "<?page=2>; rel=next")
        }
        let sequence = PagedSequence<JSONValue, JSONValue>(
            operation: "listPets", items: Self.items, identity: .none, linkRelation: "next"
        ) {
            _ = try await client.view()
            let page = try await list(client)
            _ = try await list(client, "9")
            return page
        }
        for try await _ in sequence {}
        #expect(
            transport.requests.map(\.head.path) == [
                "/v1/pets/1", "/v1/pets?limit=2", "/v1/pets?limit=9", "/v1/pets/1", "/v1/pets?page=2",
                "/v1/pets?limit=9",
            ])
    }

    @Test func cursorsInTheBody() async throws {
        struct Page: Sendable {
            var items: [Int]
            var next: Int?
        }
        let asked = Recorder<Int?>()
        let sequence = PagedSequence<Page, Int>(
            operation: "listPets", items: \.items, identity: .by(\.self), nextCursor: { $0.next }
        ) { (cursor: Int?) in
            asked.append(cursor)
            let next = (cursor ?? 0) + 1
            return Page(items: [next], next: next < 4 ? next : nil)
        }
        #expect(try await sequence.reduce(into: []) { $0.append($1) } == [1, 2, 3, 4])
        #expect(asked.values == [nil, 1, 2, 3])
    }

    @Test func aCursorThatComesAgainIsAnError() async throws {
        let sequence = PagedSequence<JSONValue, JSONValue>(
            operation: "listPets", items: Self.items, identity: .none, nextCursor: { _ in "same" }
        ) { (_: String?) in [1] }
        let error = try await apiError { for try await _ in sequence {} }
        #expect(error.code == .pagination)
        #expect(!error.message.contains("same"), "a cursor is the server's, and may be a secret")
    }

    @Test func cursorsInAHeaderField() async throws {
        let (client, transport) = try client { path in
            path.contains("page=2") ? ("[2]", "") : path.contains("page=3") ? ("[3]", nil) : ("[1]", " 2 ")
        }
        let sequence = PagedSequence<JSONValue, JSONValue>(
            operation: "listPets", items: Self.items, identity: .none, cursorField: "X-Next"
        ) { (page: Int?) in
            try await client.core.send(Call("listPets", .get, "/pets").query("page", page))
        }
        #expect(try await sequence.reduce(into: 0) { count, _ in count += 1 } == 2)
        #expect(transport.requests.map(\.head.path) == ["/v1/pets", "/v1/pets?page=2"])
    }

    @Test func aCursorOfAnotherTypeIsAnError() async throws {
        let (client, _) = try client { _ in ("[1]", "two") }
        let sequence = PagedSequence<JSONValue, JSONValue>(
            operation: "listPets", items: Self.items, identity: .none, cursorField: "X-Next"
        ) { (page: Int?) in try await client.core.send(Call("listPets", .get, "/pets").query("page", page)) }
        #expect(try await apiError { for try await _ in sequence {} }.code == .pagination)
    }

    // MARK: - Numbers

    private func numbered(
        _ pages: [[Int]], from first: Int = 1, count: Int? = nil, more: Bool? = nil, asked: Recorder<Int> = .init()
    ) -> PagedSequence<[Int], Int> {
        PagedSequence(
            operation: "listPets", items: \.self, identity: .none, firstPage: first, pageCount: { _ in count },
            more: { page in more.map { _ in page != pages.last } }
        ) { number in
            asked.append(number)
            return pages.indices.contains(number - first) ? pages[number - first] : []
        }
    }

    @Test func pagesCountedFromZero() async throws {
        let asked = Recorder<Int>()
        let sequence = numbered([[1, 2], [3, 4], [5]], from: 0, asked: asked)
        #expect(try await sequence.reduce(into: []) { $0.append($1) } == [1, 2, 3, 4, 5])
        #expect(asked.values == [0, 1, 2, 3])
    }

    /// A caller may begin anywhere, and a walk may not get past the largest number.
    @Test func nothingFollowsTheLargestNumber() async throws {
        let asked = Recorder<Int>()
        #expect(
            try await apiError { for try await _ in numbered([[1], [2]], from: .max, asked: asked) {} }.code
                == .pagination)
        #expect(asked.values == [.max])
        #expect(try await numbered([[1], [2]], from: .min).reduce(into: []) { $0.append($1) } == [1, 2])
        let offsets = PagedSequence<[Int], Int>(
            operation: "listPets", items: \.self, identity: .none, firstOffset: .max
        ) { _ in [1] }
        #expect(try await apiError { for try await _ in offsets {} }.code == .pagination)
    }

    @Test func thePageCountIsTheEnd() async throws {
        let asked = Recorder<Int>()
        let sequence = numbered([[1, 2], [3, 4]], count: 2, asked: asked)
        #expect(try await sequence.reduce(into: []) { $0.append($1) } == [1, 2, 3, 4])
        #expect(asked.values == [1, 2])
        #expect(try await apiError { for try await _ in numbered([[1, 2]], count: 3) {} }.code == .pagination)
    }

    @Test func thePageSaysWhetherThereAreMore() async throws {
        let asked = Recorder<Int>()
        for try await _ in numbered([[1], [2], [3]], more: true, asked: asked) {}
        #expect(asked.values == [1, 2, 3])
    }

    /// Equal items on one page are items; a page that comes again is no other page.
    @Test func whatHasNoIdentityIsGivenEachTime() async throws {
        #expect(try await numbered([[1, 1], [1, 2]]).reduce(into: []) { $0.append($1) } == [1, 1, 1, 2])
        #expect(try await apiError { for try await _ in numbered([[1, 2], [1, 2]]) {} }.code == .pagination)
    }

    @Test func offsets() async throws {
        let asked = Recorder<Int>()
        let sequence = PagedSequence<[Int], Int>(
            operation: "listPets", items: \.self, identity: .by(\.self), firstOffset: 0
        ) { offset in
            asked.append(offset)
            return Array((0..<25).dropFirst(offset).prefix(10))
        }
        #expect(try await sequence.reduce(into: []) { $0.append($1) } == Array(0..<25))
        #expect(asked.values == [0, 10, 20, 25])
        let same = PagedSequence<[Int], Int>(
            operation: "listPets", items: \.self, identity: .none, firstOffset: 1
        ) { _ in [1, 2] }
        #expect(try await apiError { for try await _ in same {} }.code == .pagination)
    }
}
