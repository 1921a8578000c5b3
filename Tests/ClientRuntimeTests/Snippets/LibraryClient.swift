import ClientRuntime

/// The client that the articles of `ClientRuntime.docc` call: what `clientgen` writes for a small document, by hand.
struct LibraryClient: APIClient {
    let core: ClientCore

    init(core: ClientCore) { self.core = core }

    init(
        token: String? = nil, configuration: ClientConfiguration = .init(), transport: any ClientTransport
    ) throws(ConfigurationError) {
        core = try ClientCore(
            serverURL: nil, defaultServer: "https://library.test",
            credentials: [.bearer("bearerAuth", token: token, environmentVariable: "LIBRARY_TOKEN")],
            security: [["bearerAuth"]], configuration: configuration, transport: transport)
    }

    var books: Books { Books(core: core) }
    var loans: Loans { Loans(core: core) }

    enum ServerURL {
        enum Region: String, CaseIterable, Sendable { case eu, us }

        static func archive(region: Region = .eu) throws(ConfigurationError) -> URL {
            try ServerTemplate("https://{region}.archive.test").url(["region": region.rawValue])
        }
    }

    static var operationIDs: [String] { ["viewBook", "lendBook", "listBooks", "listLoans"] }

    struct Loans: Sendable {
        let core: ClientCore

        func list(reader: String, limit: Int? = nil) async throws -> [String] {
            try await core.send(Call("listLoans", .get, "/loans").query("reader", reader).query("limit", limit))
        }

        func all(reader: String, limit: Int? = nil) -> PagedSequence<[String], String> {
            PagedSequence(operation: "listLoans", items: \.self, identity: .none, linkRelation: "next") {
                try await list(reader: reader, limit: limit)
            }
        }
    }

    struct Books: LibraryBooksAPI {
        let core: ClientCore

        func view(bookID: String) async throws -> JSONValue {
            try await core.send(Call("viewBook", .get, "/books/\(bookID)"))
        }

        func lend(bookID: String, to reader: String) async throws -> JSONValue {
            try await core.send(Call("lendBook", .post, "/books/\(bookID)/lend").body(reader))
        }

        func list(page: Int?) async throws -> BookPage {
            try await core.send(Call("listBooks", .get, "/books").query("page", page))
        }
    }
}

protocol LibraryBooksAPI: Sendable {
    func view(bookID: String) async throws -> JSONValue
    func lend(bookID: String, to reader: String) async throws -> JSONValue
    func list(page: Int?) async throws -> BookPage
}

extension LibraryBooksAPI {
    func view(bookID: String) async throws -> JSONValue { throw APIError.unimplemented("viewBook") }
    func lend(bookID: String, to reader: String) async throws -> JSONValue { throw APIError.unimplemented("lendBook") }
    func list(page: Int?) async throws -> BookPage { throw APIError.unimplemented("listBooks") }

    func all() -> PagedSequence<BookPage, String> {
        PagedSequence(operation: "listBooks", items: \.titles, identity: \.self, total: \.total) { page in
            try await list(page: page)
        }
    }
}

/// A page of titles.
struct BookPage: APIModel {
    var total: Int
    var titles: [String]

    private static let fields = JSONFields(required: ["total", "titles"], optional: [])

    init(json reader: inout JSONReader) throws(JSONError) {
        var total: Int?
        var titles: [String]?
        var object = try reader.beginObject()
        while let field = try reader.nextField(&object, Self.fields) {
            switch field {
            case 0: total = try Int(json: &reader)
            case 1: titles = try [String](json: &reader)
            default: try reader.skip()
            }
        }
        guard let total, let titles else { throw reader.missingField(object, Self.fields) }
        (self.total, self.titles) = (total, titles)
    }

    func write(json writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("total", total)
        writer.field("titles", titles)
        writer.endObject()
    }
}
