import ClientModel
import Diagnostics
import Testing

/// Extensions that were written for other generators.
@Suite struct PaginationDialectsTests {
    private func lowered(_ pagination: String, root: String = "{}") -> Lowered {
        Lowered(
            """
            openapi: 3.1.0
            info: {title: Pets, version: '1'}
            x-fern-pagination: \(root)
            paths:
              /pets:
                get:
                  operationId: listPets
                  \(pagination)
                  parameters:
                    - {name: page, in: query, schema: {type: integer}}
                    - {name: limit, in: query, schema: {type: integer}}
                    - {name: cursor, in: query, schema: {type: string}}
                  responses:
                    '200':
                      description: OK
                      content:
                        application/json:
                          schema:
                            type: object
                            properties:
                              data:
                                type: object
                                properties:
                                  pets: {type: array, items: {type: object, properties: {at: {type: string}}}}
                                  pages: {type: integer}
                                  next: {type: string}
                              more: {type: boolean}
            """)
    }

    @Test(arguments: [
        (
            "x-speakeasy-pagination: {type: offsetLimit, inputs: [{name: page, in: parameters, type: page}], "
                + "outputs: {results: $.data.pets, numPages: $.data.pages}}", "page(page, 1, -, -, data.pages)"
        ),
        (
            "x-speakeasy-pagination: {type: offsetLimit, inputs: [{name: page, in: parameters, type: offset}, "
                + "{name: limit, in: parameters, type: limit}], outputs: {results: $.data.pets}}", "offset(page, 0, -)"
        ),
        (
            "x-speakeasy-pagination: {type: cursor, inputs: [{name: cursor, in: parameters, type: cursor}], "
                + "outputs: {results: $.data.pets, nextCursor: $.data.next}}", "cursor(cursor, data.next)"
        ),
        (
            "x-speakeasy-pagination: {type: cursor, inputs: [{name: cursor, in: parameters, type: cursor}], "
                + "outputs: {nextCursor: '$.data.pets[-1].at'}}", "lastItem(cursor, at)"
        ),
        (
            "x-speakeasy-pagination: {type: url, outputs: {results: $.data.pets, nextUrl: $.data.next}}",
            "url(data.next)"
        ),
        (
            "x-fern-pagination: {cursor: $request.cursor, next_cursor: $response.data.next, results: $response.data.pets}",
            "cursor(cursor, data.next)"
        ),
        ("x-fern-pagination: {offset: $request.page, results: $response.data.pets}", "page(page, 1, -, -, -)"),
        (
            "x-fern-pagination: {offset: $request.page, step: $request.limit, results: $response.data.pets, "
                + "has-next-page: $response.more}", "offset(page, 0, -)"
        ),
        ("x-fern-pagination: {next_uri: $response.data.next, results: $response.data.pets}", "url(data.next)"),
        ("x-ms-pageable: {nextLinkName: data.next, itemName: data.pets}", "url(data.next)"),
    ])
    func understood(_ pagination: String, _ outline: String) throws {
        let lowered = lowered(pagination)
        let walk = try #require(try lowered.operation("listPets").pagination)
        #expect(walk.outline == outline)
        #expect(walk.items.path == "data.pets")
        #expect(walk.source == .vendorExtension(String(pagination.prefix { $0 != ":" })))
        #expect(lowered.diagnostics.isEmpty)
    }

    @Test func theRuleOfTheDocument() throws {
        let root = "{offset: $request.page, results: $response.data.pets}"
        #expect(
            try lowered("x-fern-pagination: true", root: root).operation("listPets").pagination?.outline
                == "page(page, 1, -, -, -)")
    }

    @Test(arguments: ["x-ms-pageable: {nextLinkName: null}", "x-fern-pagination: false"])
    func noWalk(_ pagination: String) throws {
        let lowered = lowered(pagination)
        #expect(try lowered.operation("listPets").pagination == nil)
        #expect(lowered.diagnostics.isEmpty)
    }

    @Test(arguments: [
        (
            "x-speakeasy-pagination: {type: pages}",
            "`x-speakeasy-pagination`: `type` must be offsetLimit, cursor or url"
        ),
        (
            "x-speakeasy-pagination: {type: url, outputs: {nextUrl: next}}",
            "`x-speakeasy-pagination`: `next` is no way into the request or the answer"
        ),
        (
            "x-speakeasy-pagination: {type: url, outputs: {nextUrl: '$.data[*].next'}}",
            "`x-speakeasy-pagination`: `$.data[*].next` is no way of plain members"
        ),
        (
            "x-fern-pagination: {results: $response.data}",
            "`x-fern-pagination`: `cursor`, `offset`, `next_uri` or `next_path` is needed"
        ),
        (
            "x-fern-pagination: {cursor: $request.marker, next_cursor: $response.data.next, results: $response.data.pets}",
            "`x-fern-pagination`: `cursor: marker` is neither a parameter nor a property of the body"
        ),
        ("x-ms-pageable: {nextLinkName: nextLink}", "`x-ms-pageable`: `items: value` is no member of the answer"),
        (
            "x-ms-pageable: {nextLinkName: next, operationName: more}",
            "`x-ms-pageable`: `operationName`, another operation for the next page, is not understood"
        ),
    ])
    func whatCannotWorkIsAWarning(_ pagination: String, _ why: String) throws {
        let lowered = lowered(pagination)
        #expect(lowered.messages("bad-pagination") == [why + "; no walk is generated"])
        #expect(try lowered.operation("listPets").pagination == nil)
        #expect(lowered.diagnostics.allSatisfy { $0.severity == .warning && $0.help != nil })
    }
}
