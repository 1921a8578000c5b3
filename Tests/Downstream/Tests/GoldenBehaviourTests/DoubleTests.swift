import ClientRuntime
import Doubles
import Testing

/// Calls through `any`, through `some` and on a client: each reaches what was implemented, with any of its arguments.
@Suite struct DoubleTests {
    /// Implements nothing.
    struct Empty: DoublesBooksAPI {}

    /// Implements calls in the shape in which a protocol requires them.
    struct Required: DoublesBooksAPI {
        func list(
            shelf: String, since: CalendarDate?, genres: [String]?, xReader: String?, session: Int?
        ) async throws -> [Book] {
            [Book(title: "\(shelf) \(since?.description ?? "-") \(genres ?? []) \(xReader ?? "-") \(session ?? -1)")]
        }

        func add(_ request: Book, shelf: String, dryRun: Bool?) async throws -> Book {
            Book(title: "\(shelf) \(request.title)", pages: request.pages, tags: dryRun.map { ["\($0)"] })
        }

        func search(_ request: SearchBooksRequest) async throws -> SearchBooksResponse {
            let page = request.page ?? 0
            let books = (0..<2).map {
                Book(title: "\(page).\($0) \(request.author.wrapped ?? "-") \(request.size ?? 0)")
            }
            return SearchBooksResponse(total: 4, books: books)
        }

        func note(_ request: NeverModel?, note: String?) async throws {
            throw Called("note \(request?.text ?? "-") \(note ?? "-")")
        }
    }

    /// Implements calls in the shape in which they are called.
    struct Called: DoublesBooksAPI, Error, Equatable {
        var text: String

        init(_ text: String = "") { self.text = text }

        func add(shelf: String, title: String, pages: Int? = 1, tags: [String]? = nil, dryRun: Bool? = nil) async throws
            -> Book
        {
            Book(title: "flat \(shelf) \(title)", pages: pages)
        }

        func search(page: Int?, size: Int?, author: Nullable<String>) async throws -> SearchBooksResponse {
            SearchBooksResponse(total: 2, books: [Book(title: "flat \(page ?? 0) \(size ?? 0)")])
        }
    }

    /// What the client sends, as the error that its transport throws.
    private func client() throws -> DoublesClient {
        guard let url = URL(string: "https://books.example.com") else { throw Called("no URL") }
        return try DoublesClient(
            serverURL: url,
            transport: InMemoryTransport { request in
                let body = request.body.map { String(decoding: $0, as: UTF8.self) } ?? "-"
                let fields = HTTPField.Name("X-Reader").flatMap { request.head.headerFields[$0] } ?? "-"
                let json = try text("\(request.head.method) \(request.head.path ?? "") \(fields) \(body)")
                let content =
                    switch request.head.path ?? "" {
                    case let path where path.hasPrefix("/status"): json
                    case let path where path.hasPrefix("/books/search"): #"{"total":0,"books":[{"title":\#(json)}]}"#
                    case _ where request.head.method == .get: #"[{"title":\#(json)}]"#
                    default: #"{"title":\#(json)}"#
                    }
                return TransportResponse(head: HTTPResponse(status: .ok), body: Array(content.utf8))
            })
    }

    private func throughSome(_ books: some DoublesBooksAPI) async throws -> [String] {
        [
            try await books.list(shelf: "a")[0].title,
            try await books.list(shelf: "a", session: 2)[0].title,
            try await books.list(shelf: "a", since: nil, genres: ["g"], xReader: "r", session: 3)[0].title,
            try await books.add(shelf: "a", title: "t").title,
        ]
    }

    private func throughAny(_ books: any DoublesBooksAPI) async throws -> [String] {
        [
            try await books.list(shelf: "a")[0].title,
            try await books.list(shelf: "a", session: 2)[0].title,
            try await books.list(shelf: "a", since: nil, genres: ["g"], xReader: "r", session: 3)[0].title,
            try await books.add(shelf: "a", title: "t").title,
        ]
    }

    @Test func someArgumentsReachADouble() async throws {
        let expected = ["a - [] - -1", "a - [] - 2", #"a - ["g"] r 3"#, "a t"]
        #expect(try await throughSome(Required()) == expected)
        #expect(try await throughAny(Required()) == expected)
        #expect(try await Required().list(shelf: "a", session: 2)[0].title == "a - [] - 2")
    }

    @Test func someArgumentsReachAClient() async throws {
        let books = try client().books
        let expected = [
            "GET /shelves/a/books - -", "GET /shelves/a/books - -", "GET /shelves/a/books?genres=g r -",
            #"POST /shelves/a/books - {"title":"t","pages":100}"#,
        ]
        #expect(try await throughSome(books) == expected)
        #expect(try await throughAny(books) == expected)
        #expect(try await books.list(shelf: "a", xReader: "r")[0].title == "GET /shelves/a/books r -")
        #expect(
            try await books.add(shelf: "a", title: "t", pages: nil, dryRun: true).title
                == #"POST /shelves/a/books?dry_run=true - {"title":"t"}"#)
    }

    /// The properties of a body reach a double that takes it as a value, with the defaults of the document.
    @Test func propertiesReachADoubleThatTakesAValue() async throws {
        let books: any DoublesBooksAPI = Required()
        #expect(try await books.add(shelf: "s", title: "t") == Book(title: "s t", pages: 100))
        #expect(try await books.add(shelf: "s", title: "t", pages: 3, tags: [], dryRun: true).tags == ["true"])
        #expect(try await books.add(Book(title: "v"), shelf: "s").title == "s v")
        #expect(try await books.search().books[0].title == "1.0 - 0")
        #expect(try await books.search(author: "x").books[0].title == "1.0 x 0")
    }

    @Test func propertiesReachADoubleThatTakesThem() async throws {
        let books: any DoublesBooksAPI = Called()
        #expect(try await books.add(shelf: "s", title: "t") == Book(title: "flat s t", pages: 100))
        #expect(try await Called().add(shelf: "s", title: "t") == Book(title: "flat s t", pages: 1))
        #expect(try await books.search(size: 5).books[0].title == "flat 1 5")
    }

    @Test func aWalkReachesADouble() async throws {
        var titles: [String] = []
        for try await book in Required().all(size: 2) { titles.append(book.title) }
        #expect(titles == ["1.0 - 2", "1.1 - 2", "2.0 - 2", "2.1 - 2"])
        let books: any DoublesBooksAPI = Called()
        titles = []
        for try await book in books.all() { titles.append(book.title) }
        #expect(titles == ["flat 1 0", "flat 2 0"])
    }

    @Test func anOptionalBodyAndAParameterNamedLikeTheMethod() async throws {
        let books: any DoublesBooksAPI = Required()
        await #expect(throws: Called("note - -")) { try await books.note() }
        await #expect(throws: Called("note - n")) { try await books.note(note: "n") }
        await #expect(throws: Called("note t -")) { try await books.note(.init(text: "t")) }
    }

    /// Neither a default nor a call with default arguments calls itself.
    @Test func whatADoubleLeavesOutIsUnimplemented() async throws {
        let books: any DoublesBooksAPI = Empty()
        let calls: [(String, @Sendable () async throws -> Void)] = [
            ("listBooks", { _ = try await books.list(shelf: "a") }),
            ("listBooks", { _ = try await books.list(shelf: "a", since: nil, genres: nil, xReader: nil, session: 1) }),
            ("addBook", { _ = try await books.add(shelf: "a", title: "t") }),
            ("addBook", { _ = try await books.add(Book(title: "t"), shelf: "a") }),
            ("searchBooks", { _ = try await books.search(page: 1, size: 2, author: .null) }),
            ("searchBooks", { for try await _ in Empty().all() {} }),
            ("note", { try await books.note(note: "n") }),
            ("forget", { try await Self.forgetting.forget(books) }),
        ]
        for (operation, call) in calls {
            let error = await #expect(throws: APIError.self) { try await call() }
            #expect(error?.code == .unimplemented && error?.operation == operation)
        }
        // The error says what would be called: a method with some of the parameters is another one.
        struct Partial: DoublesBooksAPI {
            func list(shelf: String) async throws -> [Book] { [] }
        }
        let partial: any DoublesBooksAPI = Partial()
        let missing = await #expect(throws: APIError.self) { try await partial.list(shelf: "a") }
        #expect(missing?.message.contains("`list(shelf:since:genres:xReader:session:)` with all of these") == true)
        // Each shape by itself; only the one with the body as a value is that of both.
        let called: any DoublesBooksAPI = Called()
        let error = await #expect(throws: APIError.self) { try await called.add(Book(title: "t"), shelf: "a") }
        #expect(error?.code == .unimplemented)
        #expect(error?.message.contains("`add(_:shelf:dryRun:)`") == true)
    }

    @Test func theCallsOfAClientWithoutATag() async throws {
        struct Fake: DoublesAPI {
            let books = Empty()
            func status(deep: Bool?) async throws -> String { "deep \(deep ?? false)" }
        }
        let fake: any DoublesAPI = Fake()
        #expect(try await fake.status() == "deep false")
        #expect(try await fake.status(deep: true) == "deep true")
        let client: any DoublesAPI = try client()
        #expect(try await client.status() == "GET /status - -")
        #expect(try await client.books.list(shelf: "b")[0].title == "GET /shelves/b/books - -")
    }
}

/// Calls the deprecated method without a warning where it is tested.
private protocol Forgetting: Sendable {
    func forget(_ books: any DoublesBooksAPI) async throws
}

extension DoubleTests {
    private struct Forgetter: Forgetting {
        @available(*, deprecated)
        func forget(_ books: any DoublesBooksAPI) async throws { try await books.forget() }
    }

    private static var forgetting: any Forgetting { Forgetter() }
}
