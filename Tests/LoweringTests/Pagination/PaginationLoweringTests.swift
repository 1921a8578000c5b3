import ClientModel
import Diagnostics
import Testing

@Suite struct PaginationLoweringTests {
    private static let usual = "{page: page, page-size: size, items: pets, total: total, identity: id}"

    private static let schemas = """
        Pet: {type: object, required: [id], properties: {id: {type: string}, nick: {type: string}, tag: {type: boolean}}}
        Page:
          type: object
          required: [pets, total, size, names]
          properties:
            pets: {type: array, items: {$ref: '#/components/schemas/Pet'}}
            cursor: {type: string}
            meta: {type: object, properties: {after: {type: [string, 'null']}, url: {type: string, format: uri}}}
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
                      - {name: q, in: query, schema: {type: string}}
                      - {name: open, in: query, schema: {type: boolean}}
                      - {name: key, in: query, required: true, schema: {type: string}}
                    responses: {'200': {description: OK, content: {application/json: {schema: {\(response)}}}}}
                """, schemas: schemas)
    }

    @Test func aWalk() throws {
        let lowered = lowered(Self.usual)
        let pagination = try #require(try lowered.operation("listPets").pagination)
        #expect(pagination.name == "all")
        #expect(pagination.outline == "page(page, 1, total, size, -)")
        #expect(pagination.pageSize?.name == "size")
        #expect(pagination.items.path == "pets")
        #expect(pagination.itemType.outline == "Pet")
        #expect(pagination.identity?.path == "id")
        #expect(pagination.source == .vendorExtension("x-clientgen-pagination"))
        #expect(pagination.pageType.outline == "Page")
        #expect(lowered.diagnostics.isEmpty)
    }

    @Test func whatMayBeLeftOut() throws {
        let pagination = try #require(
            try lowered("{name: all, page: page, items: pets, identity: id}").operation("listPets").pagination)
        #expect(pagination.name == "all")
        #expect(pagination.pageSize == nil)
        #expect(pagination.outline == "page(page, 1, -, -, -)")
        // The one list of the answer, and the member by which its items are told apart.
        let bare = try #require(try lowered("{page: page, items: pets}").operation("listPets").pagination)
        #expect(bare.items.path == "pets")
        #expect(bare.identity?.path == "id")
        #expect(
            try lowered("{page: page, items: pets, identity: false}").operation("listPets").pagination?.identity == nil)
    }

    @Test(arguments: [
        (
            "{items: pets, identity: id}",
            "none of `page`, `offset`, `cursor`, `next-url`, `link` is there: one of them says what leads to the next page"
        ),
        (
            "{page: page, link: next}",
            "`page`, `link` cannot go together: one of them says what leads to the next page"
        ),
        ("{page: 7, items: pets, identity: id}", "`page` must be a name, but this is an integer"),
        ("page", "must be a mapping or false, but this is a string"),
        ("{page: page, first-page: 2}", "`first-page` must be 0 or 1"),
        (
            "{page: page, items: pets, identity: id, limit: 3}",
            "has no `limit`; it has name, page, first-page, page-size, offset, first-offset, cursor, next, next-header, "
                + "next-item, next-url, link, items, total, page-size-result, page-count, more, identity"
        ),
        (
            "{page: number, items: pets, identity: id}",
            "`page: number` is neither a parameter nor a property of the body"
        ),
        ("{page: q, items: pets}", "`page: q` is not a number"),
        ("{offset: q, items: pets}", "`offset: q` is not a number"),
        (
            "{page: page, page-size: limit, items: pets}",
            "`page-size: limit` is neither a parameter nor a property of the body"
        ),
        ("{page: page, items: cats, identity: id}", "`items: cats` is no member of the answer"),
        ("{page: page, items: total, identity: id}", "`items: total` is not an array"),
        ("{page: page, identity: id}", "which member of the answer has the items is not plain"),
        ("{page: page, items: pets, identity: uuid}", "`identity: uuid` is no member of an item"),
        ("{page: page, items: pets, identity: tag}", "`identity: tag` is neither a text nor a number"),
        ("{page: page, items: names, identity: id}", "`identity: id` is no member of an item"),
        ("{page: page, items: pets, total: pets}", "`total: pets` is not a number"),
        ("{page: page, items: pets, more: total}", "`more: total` is not a Boolean"),
        (
            "{cursor: q, items: pets}",
            "`cursor` needs `next`, `next-header` or `next-item`: the member of the answer, the header field or the member "
                + "of the last item that has the next cursor"
        ),
        ("{cursor: q, next: names, items: pets}", "`cursor: q` is of another type than what is to be its next value"),
        ("{cursor: open, next: total, items: pets}", "`cursor: open` is neither a text nor a number"),
        (
            "{cursor: key, next: cursor, items: pets}",
            "`cursor: key` is required, so that there is no call for the first page"
        ),
        ("{next-url: total, items: pets}", "`next-url: total` is not a text"),
        ("{next-url: next, items: pets}", "`next-url: next` is no member of the answer"),
        ("true", "how the list is walked is not plain"),
    ])
    func misconfigurations(_ pagination: String, _ why: String) {
        let lowered = lowered(pagination)
        #expect(lowered.messages("bad-extension") == ["`x-clientgen-pagination`: \(why)"])
        #expect(lowered.module == nil)
    }

    @Test(arguments: [
        ("type: string", "`items: pets` is no member of the answer"),
        ("type: array, items: {type: string}", "`items: pets` is no member of the answer"),
        (
            "type: [object, 'null'], properties: {pets: {type: array, items: {type: string}}}",
            "the operation does not answer with one kind of JSON"
        ),
    ])
    func anAnswerThatIsNoObject(_ response: String, _ why: String) {
        #expect(
            lowered(Self.usual, response: response).messages("bad-extension") == ["`x-clientgen-pagination`: \(why)"])
    }

    @Test(arguments: [
        ("{offset: page, page-size: size, total: total, items: pets}", "offset(page, 0, total)"),
        ("{cursor: q, next: cursor, items: pets}", "cursor(q, cursor)"),
        ("{cursor: q, next: meta.after, items: pets}", "cursor(q, meta.after)"),
        ("{cursor: q, next: [meta, after], items: pets}", "cursor(q, meta.after)"),
        ("{cursor: q, next-header: X-Next, items: pets}", "header(q, X-Next)"),
        ("{cursor: page, next: total, items: pets}", "cursor(page, total)"),
        ("{cursor: q, next: total, items: pets}", "cursor(q, total)"),
        ("{cursor: q, next-item: id, items: pets}", "lastItem(q, id)"),
        ("{next-url: meta.url, items: pets}", "url(meta.url)"),
        ("{link: true, items: pets}", "link(next)"),
        ("{link: more, items: pets}", "link(more)"),
        ("{page: page, first-page: 0, page-count: total, items: pets}", "page(page, 0, -, -, total)"),
    ])
    func everyRule(_ pagination: String, _ outline: String) throws {
        let lowered = lowered(pagination)
        #expect(lowered.diagnostics.isEmpty)
        #expect(try lowered.operation("listPets").pagination?.outline == outline)
    }

    @Test func aNearNameIsSuggested() {
        #expect(lowered("{page: pgae, items: pets}").diagnostics.map(\.help) == ["did you mean `page`?"])
        #expect(lowered("{page: page, items: pet}").diagnostics.map(\.help) == ["did you mean `pets`?"])
        #expect(lowered("{page: page, item: pets}").diagnostics.map(\.help) == ["did you mean `items`?"])
    }

    @Test func switchedOff() throws {
        #expect(try lowered("false").operation("listPets").pagination == nil)
        #expect(lowered("false").diagnostics.isEmpty)
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
        #expect(try lowered.operation("listPets").pagination?.identity?.path == "id")
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
        #expect(pagination.position?.name == "page")
        #expect(pagination.parameters.map(\.parameterName) == ["size", "q"])
    }
}

extension Pagination {
    /// The rule in a line, with names as they are on the wire.
    var outline: String {
        func text(_ member: Member?) -> String { member?.path ?? "-" }
        return switch rule {
        case .page(let input, let first, let total, let size, let count):
            "page(\(input.path), \(first), \(text(total)), \(text(size)), \(text(count)))"
        case .offset(let input, let first, let total): "offset(\(input.path), \(first), \(text(total)))"
        case .cursor(let input, let next): "cursor(\(input.path), \(text(next)))"
        case .lastItem(let input, let cursor): "lastItem(\(input.path), \(text(cursor)))"
        case .header(let input, let field): "header(\(input.path), \(field))"
        case .url(let member): "url(\(text(member)))"
        case .link(let relation): "link(\(relation))"
        }
    }
}
