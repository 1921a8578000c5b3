import ClientModel
import Diagnostics
import DocumentTree
import Lowering
import Testing

/// What is found without a word about pagination, and what is left alone.
@Suite struct PaginationSearchTests {
    /// The rule of a GET with those query parameters and that answer; `-` for none.
    private func found(
        _ parameters: String, _ schema: String, headers: String = "{}", method: String = "get", id: String = "listPets",
        body: String? = nil, _ adjust: (inout LoweringOptions) -> Void = { _ in }
    ) throws -> String {
        let content = body.map { "{content: {application/json: {schema: \($0)}}}" }
        let lowered = Lowered(
            paths: """
                /pets/find:
                  \(method):
                    operationId: \(id)
                    tags: [pets]
                    parameters: [\(parameters)]
                    \(content.map { "requestBody: \($0)" } ?? "summary: Pets.")
                    responses:
                      '200':
                        description: OK
                        headers: \(headers)
                        content: {application/json: {schema: \(schema)}}
                """,
            schemas: """
                Pet: {type: object, required: [id], properties: {id: {type: string}, name: {type: string}}}
                Snowflake: {type: string, pattern: '^[0-9]+$'}
                User: {type: object, required: [id], properties: {id: {$ref: '#/components/schemas/Snowflake'}}}
                Membership:
                  type: object
                  required: [id]
                  properties:
                    id: {$ref: '#/components/schemas/Snowflake'}
                    user_id: {$ref: '#/components/schemas/Snowflake'}
                """, adjust)
        return try lowered.operation(id).pagination?.outline ?? "-"
    }

    private static func query(_ names: String..., type: String = "integer") -> String {
        names.map { "{name: '\($0)', in: query, schema: {type: \(type)}}" }.joined(separator: ", ")
    }

    private static func text(_ names: String...) -> String {
        names.map { "{name: '\($0)', in: query, schema: {type: string}}" }.joined(separator: ", ")
    }

    private static let pets = "{type: array, items: {$ref: '#/components/schemas/Pet'}}"

    private static func object(_ members: String) -> String {
        "{type: object, properties: {pets: \(pets), \(members)}}"
    }

    @Test(arguments: [
        (query("page", "per_page"), pets, "page(page, 1, -, -, -)"),
        (query("page"), object("total_pages: {type: integer}"), "page(page, 1, -, -, total_pages)"),
        (
            query("pageNumber", "pageSize"), object("meta: {type: object, properties: {total: {type: integer}}}"),
            "page(pageNumber, 1, meta.total, -, -)"
        ),
        (query("page", "limit"), object("next_page: {type: [integer, 'null']}"), "cursor(page, next_page)"),
        (
            "{name: page, in: query, description: 'Up to 100 pets are returned.', schema: {type: integer}}", pets,
            "page(page, 1, -, -, -)"
        ),
        (
            "{name: page, in: query, description: 'Zero-based page index', schema: {type: integer}}, " + query("size"),
            pets,
            "page(page, 0, -, -, -)"
        ),
        (query("offset", "limit"), pets, "offset(offset, 0, -)"),
        (query("skip", "top"), object("TotalCount: {type: number}"), "offset(skip, 0, TotalCount)"),
        (text("cursor"), object("next_cursor: {type: string}"), "cursor(cursor, next_cursor)"),
        (text("pageToken"), object("nextPageToken: {type: string}"), "cursor(pageToken, nextPageToken)"),
        (text("page_token"), object("next_page: {type: [string, 'null']}"), "cursor(page_token, next_page)"),
        (
            text("after"),
            object(
                "paging: {type: object, properties: {cursors: {type: object, properties: {after: {type: string}}}}}"),
            "cursor(after, paging.cursors.after)"
        ),
        (
            text("after"),
            object(
                "page_info: {type: object, properties: {end_cursor: {type: string}, has_next_page: {type: boolean}}}"),
            "cursor(after, page_info.end_cursor)"
        ),
        (text("starting_after"), object("has_more: {type: boolean}"), "lastItem(starting_after, id)"),
        (text("q"), object("nextLink: {type: string}"), "url(nextLink)"),
        (text("q"), object("'@odata.nextLink': {type: string}"), "url(@odata.nextLink)"),
        (text("q"), object("next: {type: [string, 'null'], format: uri}"), "url(next)"),
        (text("q"), object("next: {type: string, description: The URL of the next page.}"), "url(next)"),
        (
            text("cursor"),
            object("pagination: {type: object, properties: {next_page: {type: string, description: A URL.}}}"),
            "url(pagination.next_page)"
        ),
    ])
    func plainly(_ parameters: String, _ schema: String, _ outline: String) throws {
        #expect(try found(parameters, schema) == outline)
    }

    @Test(arguments: [
        ("", pets),
        (query("limit"), pets),
        // A number to begin after, not items to pass over.
        (query("offset"), pets),
        // A page of paper.
        (query("page"), pets),
        // From 0 or from 1?
        ("{name: page, in: query, schema: {type: integer, minimum: 0}}, " + query("size"), pets),
        (text("page", "size"), pets),
        (text("cursor"), pets),
        (text("cursor"), object("cursor: {type: string}")),
        (text("after"), object("next: {type: string}")),
        (text("after"), pets),
        (text("starting_after"), pets),
        (query("cursor"), object("next_cursor: {type: string}")),
        ("{name: cursor, in: query, required: true, schema: {type: string}}", object("next_cursor: {type: string}")),
        ("{name: cursor, in: header, schema: {type: string}}", object("next_cursor: {type: string}")),
        (text("q"), object("next: {type: string}")),
        // Two lists.
        (query("page", "per_page"), object("owners: {type: array, items: {$ref: '#/components/schemas/Pet'}}")),
        // A thing that has a list.
        (query("page", "per_page"), object((1...20).map { "m\($0): {type: string}" }.joined(separator: ", "))),
        (query("page", "per_page"), "{type: object, properties: {name: {type: string}}}"),
        (query("page", "per_page"), "{type: string}"),
    ])
    func leftAlone(_ parameters: String, _ schema: String) throws {
        #expect(try found(parameters, schema) == "-")
    }

    @Test(arguments: [
        ("schema: {type: integer, minimum: 1}", "offset(offset, 1, -)"),
        ("schema: {type: integer, default: 1}", "offset(offset, 1, -)"),
        ("description: The first item (1-based)., schema: {type: integer}", "offset(offset, 1, -)"),
        ("schema: {type: integer, minimum: 0, default: 0}", "offset(offset, 0, -)"),
        ("description: The number of pages to skip., schema: {type: integer}", "-"),
    ])
    func whereAnOffsetBegins(_ parameter: String, _ rule: String) throws {
        let limit = "{name: limit, in: query, schema: {type: integer}}"
        #expect(try found("{name: offset, in: query, \(parameter)}, \(limit)", Self.pets) == rule)
    }

    @Test func aListBesideLists() throws {
        let warnings = Self.object("Warnings: {type: array, items: {type: string}}")
        #expect(try found(Self.query("offset", "limit"), warnings) == "offset(offset, 0, -)")
        let result = "{type: object, properties: {ids: {type: array, items: {type: string}}, result: \(Self.pets)}}"
        #expect(try found(Self.query("offset", "limit"), result) == "offset(offset, 0, -)")
        let within =
            "{type: object, properties: {status: {type: integer}, data: \(Self.object("total: {type: integer}"))}}"
        #expect(try found(Self.query("offset", "limit"), within) == "offset(offset, 0, -)")
    }

    @Test func aDocumentedLink() throws {
        let link = "{Link: {schema: {type: string}}}"
        #expect(try found(Self.query("page"), Self.pets, headers: link) == "link(next)")
        #expect(try found(Self.query("since"), Self.pets, headers: link) == "link(next)")
        #expect(try found("", Self.pets, headers: link) == "-")
        #expect(try found(Self.query("page"), "{type: object}", headers: link) == "-")
    }

    @Test func afterAnIDThatIsOfItsType() throws {
        let after = "{name: after, in: query, schema: {$ref: '#/components/schemas/Snowflake'}}"
        let limit = ", " + Self.query("limit")
        let users = "{type: array, items: {$ref: '#/components/schemas/User'}}"
        #expect(try found(after + limit, users) == "lastItem(after, id)")
        #expect(try found(after, users) == "-")
        #expect(try found(after + limit + ", " + Self.text("before"), users) == "-")
        #expect(try found(Self.text("after") + limit, users) == "-")
        #expect(try found(after + limit, "{type: array, items: {$ref: '#/components/schemas/Membership'}}") == "-")
    }

    @Test func pagesInAParameterThatIsAnObject() throws {
        func query(_ members: String) -> String {
            "{name: q, in: query, content: {application/json: {schema: {type: object, properties: {\(members)}}}}}"
        }
        let pages = "page: {type: integer}, page_size: {type: integer}"
        let answer = Self.object("count: {type: number}")
        #expect(try found(query(pages + ", order_column: {type: string}"), answer) == "page(q.page, 0, count, -, -)")
        // Elsewhere, pages may begin at 1.
        #expect(try found(query(pages), answer) == "-")
        let rule = try node("{page: q.page, page-size: q.page_size, page-count: count}")
        #expect(
            try found(query(pages), answer) { $0.pagination["listPets"] = rule } == "page(q.page, 1, -, -, count)")
        let missing = try node("{page: q.number}")
        #expect(try found(query(pages), answer) { $0.paginationDefault = missing } == "-")
    }

    @Test func pagesInMembersThatAreParametersOfTheirOwn() throws {
        func pageable(_ members: String, _ more: String = "") -> String {
            "{name: pageable, in: query, required: true, schema: {type: object, properties: {\(members)}\(more)}}"
        }
        let size = ", size: {type: integer}, sort: {type: array, items: {type: string}}"
        let pages = "page: {type: integer, minimum: 0}" + size
        let number = ", number: {type: integer}, numberOfElements: {type: integer}"
        let totals = "totalElements: {type: integer}, totalPages: {type: integer}"
        let spring = Self.object(totals + number)
        let rule = "page(pageable.page, 0, totalElements, -, totalPages)"
        #expect(try found(pageable(pages), spring) == rule)
        #expect(try found(Self.text("name") + ", " + pageable(pages, ", required: [sort]"), spring) == rule)
        #expect(
            try found(pageable("page: {type: integer, default: 1}" + size), spring).hasPrefix("page(pageable.page, 1,"))
        #expect(
            try found(pageable("offset: {type: integer}, limit: {type: integer}"), Self.pets)
                == "offset(pageable.offset, 0, -)")
        // What begins at 0 may begin at 1 as well, but for Spring's pages; so it is with a parameter that is no object.
        #expect(try found(pageable(pages), Self.object(totals)) == "-")
        let plain = "{name: page, in: query, schema: {type: integer, minimum: 0}}, " + Self.query("size")
        #expect(try found(plain, spring) == "page(page, 0, totalElements, -, totalPages)")
        #expect(try found(plain, Self.object(totals)) == "-")
        // Otherwise, a member is none, or what else to send is not known.
        #expect(try found(pageable(pages, "}, explode: false, x-more: {"), spring) == "-")
        let optional = pageable(pages, ", required: [sort]").replacing("required: true", with: "required: false")
        #expect(try found(optional, spring) == "-")
    }

    @Test func whatChangesThingsIsNotWalked() throws {
        let body = "{type: object, properties: {offset: {type: integer}, limit: {type: integer}}}"
        func found(_ id: String, _ method: String = "post") throws -> String {
            try self.found("", Self.pets, method: method, id: id, body: body)
        }
        #expect(try found("findPets") == "offset(offset, 0, -)")
        #expect(try found("read_pets_filter_post") == "offset(offset, 0, -)")
        #expect(try found("bulkDeletePetsFind") == "-")
        #expect(try found("findPets", "put") == "-")
        #expect(try found("findPets", "delete") == "-")
    }

    // MARK: - What others say

    private func node(_ text: String) throws -> Node {
        let file = SourceFile(path: "clientgen.yaml", bytes: Array(text.utf8))
        return try #require(DocumentReader.read(file, diagnostics: DiagnosticSink()))
    }

    @Test func theConfigurationGoesFirst() throws {
        let rule = try node("{offset: page, page-size: per_page}")
        let off = try node("false")
        let parameters = Self.query("page", "per_page")
        #expect(try found(parameters, Self.pets) { $0.pagination["listPets"] = rule } == "offset(page, 0, -)")
        let pointer = "#/paths/~1pets~1find/get"
        #expect(try found(parameters, Self.pets) { $0.pagination[pointer] = rule } == "offset(page, 0, -)")
        #expect(try found(parameters, Self.pets) { $0.pagination["listPets"] = off } == "-")
        // A place goes before a name.
        #expect(
            try found(parameters, Self.pets) { $0.pagination = ["listPets": off, pointer: rule] }
                == "offset(page, 0, -)")
        #expect(try found(parameters, Self.pets) { $0.paginationDefault = off } == "-")
        #expect(try found(parameters, Self.pets) { $0.paginationDefault = rule } == "offset(page, 0, -)")
        // It holds where it fits.
        #expect(
            try found(Self.query("offset", "limit"), Self.pets) { $0.paginationDefault = rule }
                == "offset(offset, 0, -)")
    }

    @Test func aRuleOfTheConfigurationThatCannotWorkIsAnError() throws {
        let rule = try node("\n\n{offset: skp}")
        let lowered = Lowered(
            paths: """
                /pets:
                  get:
                    operationId: listPets
                    parameters: [{name: skip, in: query, schema: {type: integer}}]
                    responses: {'200': {description: OK, content: {application/json: {schema: {type: array, items: {}}}}}}
                """
        ) { options in
            options.pagination["listPets"] = rule
        }
        let finding = try #require(lowered.diagnostics.first { $0.id.rawValue == "bad-pagination" })
        #expect(
            finding.message == "`pagination.listPets`: `offset: skp` is neither a parameter nor a property of the body")
        #expect(finding.help == "did you mean `skip`?")
        #expect(finding.severity == .error)
        #expect(finding.location?.line == 3)
    }

    @Test func anOperationThatIsNotThereIsAWarning() throws {
        let rule = try node("false")
        let lowered = Lowered(paths: "{}") { $0.pagination["listPetz"] = rule }
        #expect(lowered.ids.contains("configuration-unused"))
    }
}
