// Without `@testable`, and with one import: as generated code and its users see the runtime.
import ClientRuntime
import Testing

/// What a generated module looks like.
private struct PetsClient: PetsAPI, APIClient {
    let core: ClientCore

    init(core: ClientCore) { self.core = core }

    init(
        token: String? = nil,
        serverURL: URL? = nil,
        configuration: ClientConfiguration = .init(),
        transport: any ClientTransport
    ) throws(ConfigurationError) {
        core = try ClientCore(
            serverURL: serverURL, defaultServer: "https://api.test",
            credentials: [.bearer("bearerAuth", token: token, environmentVariable: "CLIENT_RUNTIME_TEST_NO_TOKEN")],
            security: [["bearerAuth"]], configuration: configuration, transport: transport)
    }

    var dogs: Dogs { Dogs(core: core) }

    struct Dogs: PetsDogsAPI {
        let core: ClientCore

        func view(dogID: String) async throws -> Dog {
            try await core.send(Call("viewDog", .get, "/v1/dogs/\(dogID)/view").envelope("success"))
        }

        func list(page: Int?) async throws -> DogPage {
            try await core.send(Call("listDogs", .get, "/v1/dogs").query("page", page))
        }
    }
}

private protocol PetsAPI: Sendable {
    associatedtype Dogs: PetsDogsAPI
    var dogs: Dogs { get }
}

private protocol PetsDogsAPI: Sendable {
    func view(dogID: String) async throws -> Dog
    func list(page: Int?) async throws -> DogPage
}

extension PetsDogsAPI {
    fileprivate func view(dogID: String) async throws -> Dog { throw APIError.unimplemented("viewDog") }

    fileprivate func all() -> PagedSequence<DogPage, Dog> {
        PagedSequence(
            operation: "listDogs", items: \.dogs, identity: \.dogID, total: \.total, pageSize: \.pageSize
        ) { page in
            try await list(page: page)
        }
    }
}

private struct Dog: APIModel, Hashable {
    var dogID: String

    private static let fields = JSONFields(required: ["dog_id"])

    init(dogID: String) { self.dogID = dogID }

    init(json reader: inout JSONReader) throws(JSONError) {
        var dogID: String?
        var object = try reader.beginObject()
        while let field = try reader.nextField(&object, Self.fields) {
            switch field {
            case 0: dogID = try String(json: &reader)
            default: try reader.skip()
            }
        }
        guard let dogID else { throw reader.missingField(object, Self.fields) }
        self.init(dogID: dogID)
    }

    func write(json writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("dog_id", dogID)
        writer.endObject()
    }
}

private struct DogPage: APIModel, Hashable {
    var dogs: [Dog]
    // Not optional, unlike what the sequence takes.
    var total: Int
    var pageSize: Int?

    private static let fields = JSONFields(required: ["dogs", "total"], optional: ["page_size"])

    init(dogs: [Dog], total: Int, pageSize: Int? = nil) {
        self.dogs = dogs
        self.total = total
        self.pageSize = pageSize
    }

    init(json reader: inout JSONReader) throws(JSONError) {
        var dogs: [Dog]?
        var total: Int?
        var pageSize: Int?
        var object = try reader.beginObject()
        while let field = try reader.nextField(&object, Self.fields) {
            switch field {
            case 0: dogs = try [Dog](json: &reader)
            case 1: total = try Int(json: &reader)
            case 2: pageSize = try Int?(json: &reader)
            default: try reader.skip()
            }
        }
        guard let dogs, let total else { throw reader.missingField(object, Self.fields) }
        self.init(dogs: dogs, total: total, pageSize: pageSize)
    }

    func write(json writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("dogs", dogs)
        writer.field("total", total)
        writer.optionalField("page_size", pageSize)
        writer.endObject()
    }
}

@Suite struct CallSiteTests {
    @Test func generatedCodeWorks() async throws {
        let transport = InMemoryTransport { request in
            switch request.head.path {
            case "/v1/dogs/a%2Fb/view": .json(#"{"success":true,"dog_id":"a/b"}"#)
            case "/v1/dogs?page=1": .json(#"{"dogs":[{"dog_id":"x"},{"dog_id":"y"}],"total":3,"page_size":2}"#)
            case "/v1/dogs?page=2": .json(#"{"dogs":[{"dog_id":"z"}],"total":3,"page_size":2}"#)
            default: .status(.notFound)
            }
        }
        let pets = try PetsClient(token: "t", transport: transport)
        #expect(try await pets.dogs.view(dogID: "a/b") == Dog(dogID: "a/b"))
        var names: [String] = []
        for try await dog in pets.dogs.all() { names.append(dog.dogID) }
        #expect(names == ["x", "y", "z"])
        let patient = pets.with(timeout: .seconds(5), retries: 0, headers: [:])
        let (dog, response) = try await patient.withResponse { try await $0.dogs.view(dogID: "a/b") }
        #expect(dog.dogID == "a/b")
        #expect(response.status == .ok)
        let client: any PetsAPI = pets
        #expect(client is PetsClient)
    }

    @Test func missingTokensAreNamed() throws {
        let error = try #require(
            #expect(throws: ConfigurationError.self) { try PetsClient(transport: InMemoryTransport(json: "{}")) })
        #expect(error.description == "Set CLIENT_RUNTIME_TEST_NO_TOKEN, or pass `token:`.")
    }

    @Test func testDoublesImplementWhatTheyNeed() async throws {
        struct Double: PetsDogsAPI {
            func list(page: Int?) async throws -> DogPage { DogPage(dogs: [], total: 0) }
        }
        await #expect(throws: APIError.self) { try await Double().view(dogID: "a") }
        #expect(try await Double().all().reduce(0) { count, _ in count + 1 } == 0)
    }
}
