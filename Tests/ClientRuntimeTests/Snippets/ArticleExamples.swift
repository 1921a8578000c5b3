// Without `@testable`, and with one import: as the users of a generated client see the runtime.
import ClientRuntime
import Testing

/// The examples of the articles in `ClientRuntime.docc`, as they show them; `DocumentationTests` compares the two.
@Suite struct ArticleExamples {
    private func library(_ transport: InMemoryTransport) throws -> LibraryClient {
        try LibraryClient(token: "token", transport: transport)
    }

    @Test func errors() async throws {
        let transport = InMemoryTransport(json: #"{"reason": "It is lent."}"#, status: .conflict)
        let library = try library(transport)
        do {
            _ = try await library.books.lend(bookID: "b-1", to: "Ada")
        } catch let error as APIError {
            switch error.outcome {
            case .notSent: print("Nothing left this machine.")
            case .unknown: print("It may or may not have been done.")
            case .answered: print("The service said no: \(error.status?.code ?? 0)")
            }
            if let refusal = error.body(as: JSONValue.self) { print(refusal["reason"] ?? "-") }
            print(error.isSafeToRetry, error.attempts, error.requestID ?? "-")
        }
        #expect(transport.requests.count == 1)
    }

    @Test func codes() async throws {
        let library = try library(InMemoryTransport(json: "[]"))
        var isCaught = false
        do {
            _ = try await library.books.list(page: 1)
        } catch let error as APIError where error.code == .decoding {
            print("The service and its document disagree: \(error)")
            isCaught = true
        }
        #expect(isCaught)
    }

    @Test func pagination() async throws {
        let transport = InMemoryTransport(responses: [
            .json(#"{"total": 2, "titles": ["Emma"]}"#), .json(#"{"total": 2, "titles": ["Ulysses"]}"#),
        ])
        let library = try library(transport)
        for try await title in library.books.all() {
            print(title)
        }
        #expect(transport.requests.count == 2)
    }

    @Test func linkedPages() async throws {
        let link: HTTPFields = try [#require(HTTPField.Name("Link")): "<?page=2>; rel=\"next\""]
        let transport = InMemoryTransport(responses: [.json(#"["Emma"]"#, headers: link), .json(#"["Ulysses"]"#)])
        let library = try library(transport)
        for try await loan in library.loans.all(reader: "r-1", limit: 100) {  // a Link leads on
            print(loan)
        }
        #expect(transport.requests.map(\.head.path) == ["/loans?reader=r-1&limit=100", "/loans?page=2"])
    }

    @Test func deviations() async throws {
        var configuration = ClientConfiguration()
        configuration.reading = .tolerant
        configuration.deviations = Deviations { deviation in print("New: \(deviation)") }
        let deviations = try #require(configuration.deviations)
        let client = try TestClient(
            configuration: configuration, transport: InMemoryTransport(json: #"{"name": 5, "colour": "red"}"#))
        let pet: Pet = try await client.core.send(Call("viewPet", .get, "/pets/1"))
        #expect(pet.name == "5")
        for deviation in deviations.found where !deviation.kind.isBreach {
            print(deviation.count, deviation.operation, deviation.place, deviation.kind)
        }
        #expect(deviations.found.map(\.place) == ["/colour", "/name"])
    }

    @Test func pages() async throws {
        let transport = InMemoryTransport(json: #"{"total": 1, "titles": ["Emma"]}"#)
        let library = try library(transport)
        for try await page in library.books.all().pages {
            print(page.titles.count, page.total)
        }
        #expect(transport.requests.count == 1)
    }

    @Test func options() async throws {
        let transport = InMemoryTransport(json: #"{"title": "Emma"}"#)
        let library = try library(transport)
        let patient = library.with(timeout: .seconds(5), retries: 0, headers: ["X-Team": "archive"])
        let (book, response) = try await patient.withResponse { try await $0.books.view(bookID: "b-1") }
        print(book, response.status, response.requestID ?? "-", response.attempts)
        #expect(response.attempts == 1)
    }

    @Test func configuration() async throws {
        let transport = InMemoryTransport(json: "{}")
        var configuration = ClientConfiguration(timeout: .seconds(20), retries: 4)
        configuration.maximumResponseBytes = 1024 * 1024
        let library = try LibraryClient(token: "token", configuration: configuration, transport: transport)
        _ = try await library.books.view(bookID: "b-1")
        #expect(transport.requests.first?.maximumResponseBytes == 1024 * 1024)
    }

    @Test func serversAndCredentials() async throws {
        let transport = InMemoryTransport(json: "{}")
        let library = try LibraryClient(token: "token", transport: transport)
        let american = try library.with(serverURL: LibraryClient.ServerURL.archive(region: .us))
        let anonymous = american.with(security: [])
        _ = try await american.books.view(bookID: "b-1")
        _ = try await anonymous.books.view(bookID: "b-1")
        #expect(transport.requests.map(\.head.authority) == ["us.archive.test", "us.archive.test"])
        #expect(transport.requests.map { $0.head.headerFields[.authorization] } == ["Bearer token", nil])
    }

    @Test func answersByOperation() async throws {
        let transport = InMemoryTransport(for: LibraryClient.self)
        try transport.on("viewBook") { request in
            request.head.path == "/books/b-1" ? .json(#"{"title": "Emma"}"#) : .status(.notFound)
        }
        try transport.on("lendBook") { _ in .status(.serviceUnavailable, headers: [.retryAfter: "1"]) }
        let library = try LibraryClient(token: "test", transport: transport)
        let book = try await library.books.view(bookID: "b-1")
        #expect(book["title"] == "Emma")
        #expect(transport.requests.map(\.operation) == ["viewBook"])
    }

    @Test func answersFromMemory() async throws {
        let transport = InMemoryTransport { request in
            request.head.path == "/books/b-1" ? .json(#"{"title": "Emma"}"#) : .status(.notFound)
        }
        let library = try LibraryClient(token: "test", transport: transport)
        let book = try await library.books.view(bookID: "b-1")
        #expect(book["title"]?.string == "Emma")
        #expect(transport.requests.count == 1)
    }

    @Test func failuresFromMemory() async throws {
        let transport = InMemoryTransport(responses: [
            .status(.serviceUnavailable), .json(#"{"title": "Emma"}"#),
        ])
        let library = try LibraryClient(token: "test", transport: transport)
        _ = try await library.books.view(bookID: "b-1")
        #expect(transport.requests.count == 2)
    }

    @Test func aDouble() async throws {
        #expect(try await FakeBooks().view(bookID: "b-1")["title"]?.string == "Emma")
        await #expect(throws: APIError.self) { try await FakeBooks().list(page: 1) }
    }
}

extension ArticleExamples {
    struct FakeBooks: LibraryBooksAPI {
        func view(bookID: String) async throws -> JSONValue {
            ["title": "Emma"]
        }
    }
}
