import ClientRuntime
import FrameworkDrfSpectacular
import FrameworkFastapi
import FrameworkNswag
import FrameworkSpringdoc
import FrameworkTypespec
import Testing

/// What servers of frameworks are sent, and what is made of their answers.
@Suite struct FrameworkTests {
    private let server = URL(string: "https://api.example.com")!

    /// Answers each call, by method, path and body, with JSON and a status.
    private func transport(_ answers: [String: (HTTPResponse.Status, String)]) -> InMemoryTransport {
        InMemoryTransport { request in
            let body = request.body.map { " " + String(decoding: $0, as: UTF8.self) } ?? ""
            let call = "\(request.head.method.rawValue) \(request.head.path ?? "")\(body)"
            guard let (status, json) = answers[call] else { return .status(.notImplemented) }
            return .json(json, status: status)
        }
    }

    private func failure(_ call: () async throws -> Void) async throws -> APIError {
        do {
            try await call()
            throw NoFailure()
        } catch let error as APIError { return error }
    }

    private struct NoFailure: Error {}

    // MARK: FastAPI

    @Test func aTokenForAPassword() async throws {
        let transport = transport([
            "POST /token username=me&password=p%26q&scope=": (.ok, #"{"access_token":"t","token_type":"bearer"}"#)
        ])
        let client = try FrameworkFastapiClient(serverURL: server, transport: transport)
        #expect(try await client.loginForAccessToken(username: "me", password: "p&q").accessToken == "t")
        #expect(
            transport.requests.last?.head.headerFields[.contentType]?.hasPrefix("application/x-www-form-urlencoded")
                == true)
    }

    @Test func whatIsInvalidIsTyped() async throws {
        let transport = transport([
            #"POST /items/ {"name":"a","price":"x","tax":10.5,"tags":[],"status":"draft"}"#: (
                .unprocessableContent,
                #"{"detail":[{"loc":["body","price",0],"msg":"no number","type":"decimal_parsing","input":"x"}]}"#
            )
        ])
        let client = try FrameworkFastapiClient(serverURL: server, transport: transport)
        let error = try await failure { _ = try await client.items.create(name: "a", price: "x") }
        let detail = error.body(as: HTTPValidationError.self)?.detail
        #expect(detail?.first?.loc == ["body", "price", 0])
        #expect(detail?.first?.msg == "no number")
    }

    @Test func constantsWithDefaults() throws {
        typealias Vehicle = ReadVehicleResponse
        #expect(
            try keeps(Vehicle.self, #"{"description":"d","type":"plane","size":3}"#)
                == .plane(.init(description: "d", size: 3)))
        #expect(try keeps(Vehicle.self, #"{"description":"d","type":"car"}"#) == .car(.init(description: "d")))
        #expect(try keeps(CreatePetRequest.self, #"{"pet_type":"dog","barks":1.5}"#) == .dog(.init(barks: 1.5)))
    }

    @Test func tuplesOfPython() throws {
        #expect(try keeps(CreateIndexWeightsResponse.self, #"["a",1]"#) == .init(first: "a", second: 1))
    }

    // MARK: springdoc

    @Test func pagesOfSpring() async throws {
        let transport = transport([
            "GET /api/users?page=0&size=1": (.ok, #"{"content":[{"id":1,"name":"a"}],"totalPages":2}"#),
            "GET /api/users?page=1&size=1": (.ok, #"{"content":[{"id":2,"name":"b"}],"totalPages":2}"#),
        ])
        let client = try FrameworkSpringdocClient(transport: transport)
        var names: [String] = []
        for try await user in client.user.all(size: 1) { names.append(user.name) }
        #expect(names == ["a", "b"] && transport.requests.count == 2)
    }

    @Test func aPageableIsItsMembers() async throws {
        let path = "GET /api/orders?from=1970-01-01T00%3A00%3A00Z&page=2&sort=id%2Casc&sort=kind"
        let order = #"{"kind":"online","url":"u"}"#
        let transport = transport([path: (.ok, #"{"content":[\#(order),{"kind":"kiosk"}]}"#)])
        let client = try FrameworkSpringdocClient(transport: transport)
        let page = try await client.order.list(
            from: Date(timeIntervalSince1970: 0), pageable: .init(page: 2, sort: ["id,asc", "kind"]))
        #expect(page.content == [.online(.init(url: "u")), .base(.init(kind: "kiosk"))])
    }

    @Test func problemsOfSpring() async throws {
        var fields = HTTPFields()
        fields[.contentType] = "application/problem+json"
        let problem = #"{"type":"about:blank","title":"Conflict","status":409,"properties":{"a":{"b":1}}}"#
        let response = TransportResponse(
            head: HTTPResponse(status: .conflict, headerFields: fields), body: Array(problem.utf8))
        let client = try FrameworkSpringdocClient(transport: InMemoryTransport(responses: [response]))
        let error = try await failure { _ = try await client.user.create(name: "a") }
        #expect(error.body(as: ProblemDetail.self)?.title == "Conflict")
        #expect(error.body(as: ProblemDetail.self)?.properties == ["a": ["b": 1]])
    }

    @Test func kindsOfSpring() throws {
        #expect(
            try keeps(FrameworkSpringdoc.Order.self, #"{"kind":"shop","shop":"s"}"#) == .shop(.init(shop: "s")))
        #expect(try keeps(FrameworkSpringdoc.Order.self, #"{"kind":"kiosk"}"#) == .base(.init(kind: "kiosk")))
    }

    // MARK: NSwag

    @Test func identifiersAndNumbersOfNSwag() async throws {
        let id = try #require(UUID(uuidString: "3FA85F64-5717-4562-B3FC-2C963F66AFA6"))
        let pet = """
            {"$type":"Pet","id":"3fa85f64-5717-4562-b3fc-2c963f66afa6","name":"a","status":2,"price":1.50,"owner":null}
            """
        let transport = transport([
            "GET /api/Pets/3fa85f64-5717-4562-b3fc-2c963f66afa6": (.ok, pet),
            "GET /api/Pets?status=1&ids=3fa85f64-5717-4562-b3fc-2c963f66afa6": (.ok, "[\(pet)]"),
        ])
        let client = try FrameworkNswagClient(transport: transport)
        let found = try #require(try await client.pets.get(id: id))
        #expect(found.id == id && found.status == .sold && found.owner == .null)
        #expect(try text(found.price) == "1.50")
        #expect(try await client.pets.getAll(status: .onHold, ids: [id]) == [found])
    }

    @Test func whatMayBeNullIsNone() async throws {
        let id = UUID()
        let transport = InMemoryTransport(responses: [.json("null")])
        #expect(try await FrameworkNswagClient(transport: transport).pets.get(id: id) == nil)
    }

    @Test func problemsOfNSwag() async throws {
        let problem = #"{"title":"One or more","status":400,"errors":{"name":["too short"]},"traceId":"t"}"#
        let transport = InMemoryTransport(responses: [.json(problem, status: .badRequest)])
        let client = try FrameworkNswagClient(transport: transport)
        let error = try await failure { _ = try await client.pets.create(.init(name: "")) }
        let details = try #require(error.body(as: ValidationProblemDetails.self))
        #expect(details.errors == ["name": ["too short"]] && details.additionalProperties == ["traceId": "t"])
    }

    @Test func kindsOfNSwag() throws {
        #expect(try keeps(Animal.self, #"{"$type":"Bird","wings":2}"#) == .bird(.init(wings: 2)))
        #expect(try keeps(Animal.self, #"{"$type":"Fish"}"#) == .base(.init(type: "Fish")))
    }

    // MARK: drf-spectacular

    private let snippet = """
        {"url":"https://a.example/1","id":1,"highlight":"https://a.example/h",\
        "owner":{"id":5,"username":"u","snippets":[1]},"code":"c","created":"2024-05-17T08:30:12Z",\
        "language":null,"style":"","priority":2}
        """

    @Test func pagesOfDjango() async throws {
        let next = #""https://api.example.com/snippets/?page=2""#
        let second = snippet.replacing(#""id":1"#, with: #""id":2"#)
        let transport = transport([
            "GET /snippets/?page_size=1": (
                .ok, #"{"count":2,"next":\#(next),"previous":null,"results":[\#(snippet)]}"#
            ),
            "GET /snippets/?page=2": (.ok, #"{"count":2,"next":null,"results":[\#(second)]}"#),
        ])
        let client = try FrameworkDrfSpectacularClient(serverURL: server, transport: transport)
        var found: [Snippet] = []
        for try await snippet in client.snippets.all(pageSize: 1) { found.append(snippet) }
        #expect(found.map(\.id) == [1, 2])
        #expect(found[0].language == .null && found[0].style == .empty && found[0].priority == .value(.high))
        #expect(found[0].owner?.id == 5)
    }

    /// What is read-only is not asked for in a request, and what is left out of a change stays as it is.
    @Test func changesOfDjango() async throws {
        let transport = transport([
            #"PATCH /snippets/1/ {"title":"t","language":null}"#: (.ok, snippet),
            #"POST /snippets/ {"code":"c","language":"c++","mode":1,"password":"p"}"#: (.created, snippet),
        ])
        let snippets = try FrameworkDrfSpectacularClient(serverURL: server, transport: transport).snippets
        #expect(try await snippets.partialUpdate(.init(title: "t", language: .null), id: 1).id == 1)
        #expect(try await snippets.create(Snippet(code: "c", language: .value(.cPlusPlus), password: "p")).code == "c")
    }

    // MARK: TypeSpec

    @Test func mergePatches() async throws {
        let widget = """
            {"id":"a","weight":1,"color":"red","kind":"super-heavy","createdAt":"2024-05-17T08:30:12Z",\
            "description":null,"extension":"screw"}
            """
        let transport = transport([#"PATCH /widgets/a {"weight":1,"description":null}"#: (.ok, widget)])
        let client = try FrameworkTypespecClient(transport: transport)
        let changed = try await client.widgets.update(id: "a", weight: 1, description: .null, ifMatch: "x")
        #expect(changed.kind == .superHeavy && changed.extension == .init(rawValue: "screw"))
        let head = try #require(transport.requests.last?.head)
        #expect(head.headerFields[.contentType] == "application/merge-patch+json")
        #expect(head.headerFields[.ifMatch] == "x" && head.authority == "westus.widgets.example.com")
    }

    @Test func errorsOfTypeSpec() async throws {
        let transport = transport(["GET /widgets/a": (.notFound, #"{"code":"NOT_FOUND","id":"a"}"#)])
        let client = try FrameworkTypespecClient(transport: transport)
        let error = try await failure { _ = try await client.widgets.read(id: "a") }
        #expect(error.body(as: NotFoundError.self)?.code == .notFound)
    }

    @Test func kindsOfTypeSpec() throws {
        typealias Pet = FrameworkTypespec.Pet
        #expect(try keeps(Pet.self, #"{"kind":"cat","name":"a","meow":1}"#) == .cat(.init(meow: 1, name: "a")))
        #expect(try keeps(Pet.self, #"{"kind":"eel","name":"a"}"#) == .base(.init(kind: "eel", name: "a")))
        #expect(try keeps(Shape.self, #"{"form":"square","side":2.5}"#) == .square(.init(side: 2.5)))
    }
}
