import ClientModel
import Testing

@Suite struct PaginationLoweringTests {
    private static let usual = "{page: page, page-size: size, items: pets, total: total, identity: id}"

    private static let schemas = """
        Pet: {type: object, required: [id], properties: {id: {type: string}, nick: {type: string}}}
        Page:
          type: object
          required: [pets, total, size, names]
          properties:
            pets: {type: array, items: {$ref: '#/components/schemas/Pet'}}
            names: {type: array, items: {type: string}}
            more: {type: array, items: {$ref: '#/components/schemas/Pet'}}
            total: {type: integer}
            size: {type: integer}
        """

    private func lowered(
        _ pagination: String, response: String = "$ref: '#/components/schemas/Page'", schemas: String = Self.schemas
    ) -> Lowered {
        Lowered(
            paths: """
                /pets:
                  get:
                    operationId: listPets
                    tags: [pets]
                    x-clientgen-pagination: \(pagination)
                    parameters:
                      - {name: page, in: query, schema: {type: integer}}
                      - {name: size, in: query, schema: {type: integer}}
                    responses: {'200': {description: OK, content: {application/json: {schema: {\(response)}}}}}
                """, schemas: schemas)
    }

    @Test func aWalk() throws {
        let lowered = lowered(Self.usual)
        let pagination = try #require(try lowered.operation("listPets").pagination)
        #expect(pagination.name == "all")
        #expect(pagination.pageParameter == "page")
        #expect(pagination.pageSizeParameter == "size")
        #expect(pagination.itemsProperty == "pets")
        #expect(pagination.totalProperty == "total")
        #expect(pagination.pageSizeProperty == "size")
        #expect(pagination.itemType.outline == "Pet")
        #expect(pagination.identityProperty == "id")
        #expect(pagination.pageType.outline == "Page")
        #expect(lowered.diagnostics.isEmpty)
    }

    @Test func whatMayBeLeftOut() throws {
        let pagination = try #require(
            try lowered("{name: all, page: page, items: pets, identity: id}").operation("listPets").pagination)
        #expect(pagination.name == "all")
        #expect(pagination.pageSizeParameter == nil)
        #expect(pagination.totalProperty == nil)
        #expect(pagination.pageSizeProperty == nil)
    }

    @Test(arguments: [
        ("{page: page, items: pets}", "`page`, `items` and `identity` are needed"),
        ("{items: pets, identity: id}", "`page`, `items` and `identity` are needed"),
        ("{page: page, identity: id}", "`page`, `items` and `identity` are needed"),
        ("{page: 7, items: pets, identity: id}", "`page`, `items` and `identity` are needed"),
        ("page", "`page`, `items` and `identity` are needed"),
        (
            "{page: page, items: pets, identity: id, limit: 3}",
            "has no `limit`; it has name, page, page-size, items, total, page-size-result, identity"
        ),
        (
            "{page: number, items: pets, identity: id}",
            "`page: number` is neither a parameter nor a property of the body"
        ),
        ("{page: page, items: cats, identity: id}", "`items: cats` is not a required array of the answer"),
        ("{page: page, items: total, identity: id}", "`items: total` is not a required array of the answer"),
        ("{page: page, items: more, identity: id}", "`items: more` is not a required array of the answer"),
        ("{page: page, items: pets, identity: nick}", "`identity: nick` is not a required property of an item"),
        ("{page: page, items: pets, identity: uuid}", "`identity: uuid` is not a required property of an item"),
        ("{page: page, items: names, identity: id}", "`identity: id` is not a required property of an item"),
    ])
    func misconfigurations(_ pagination: String, _ why: String) {
        let lowered = lowered(pagination)
        #expect(lowered.messages("bad-extension") == ["`x-clientgen-pagination`: \(why)"])
        #expect(lowered.module == nil)
    }

    @Test(arguments: ["type: string", "type: array, items: {type: string}"])
    func anAnswerThatIsNoObject(_ response: String) {
        #expect(
            lowered(Self.usual, response: response).messages("bad-extension")
                == ["`x-clientgen-pagination`: the operation does not answer with an object"])
    }

    /// The page has a type of its own by the item's name.
    @Test func anItemThatTheShadowOfAnotherFallsOn() throws {
        let schemas = """
            Pet: {type: object, required: [id], properties: {id: {type: string}}}
            Page:
              type: object
              required: [pets]
              properties:
                pets: {type: array, items: {$ref: '#/components/schemas/Pet'}}
                pet: {type: object, properties: {a: {type: string}}}
            """
        let lowered = lowered("{page: page, items: pets, identity: id}", schemas: schemas)
        #expect(lowered.messages("bad-extension") == [])
        #expect(try lowered.operation("listPets").pagination?.identityProperty == "id")
    }

    @Test func pagesAskedForInABody() throws {
        let lowered = Lowered(
            paths: """
                /pets:
                  post:
                    operationId: listPets
                    x-clientgen-pagination: \(Self.usual)
                    requestBody:
                      required: true
                      content:
                        application/json:
                          schema:
                            type: object
                            properties: {page: {type: integer}, size: {type: integer}, q: {type: string}}
                    responses:
                      '200': {description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/Page'}}}}
                """, schemas: Self.schemas)
        let pagination = try #require(try lowered.operation("listPets").pagination)
        #expect(pagination.pageParameter == "page")
        #expect(pagination.parameters.map(\.parameterName) == ["size", "q"])
    }
}
