import ClientModel
import Testing

@Suite struct OperationMappingTests {
    @Test func anOperationThatCannotBeCalledIsLeftOut() throws {
        let mapped = try Mapped(
            paths: """
                /a: {get: {operationId: a, servers: [{url: 'wss://a.test'}], responses: {'204': {description: ok}}}}
                """)
        let operation = try mapped.operation()
        #expect(operation.fate.reason?.id == "operation-unavailable")
        #expect(operation.fate.reason?.message == "it can't be called: its server `wss://a.test` can't be called")
        #expect(operation.responses.map(\.status) == ["204"])
    }

    @Test func everyPartOfACallHasItsPlaceAndItsSymbol() throws {
        let mapped = try Mapped(
            paths: """
                /pets/{id}:
                  parameters:
                    - $ref: '#/components/parameters/id'
                  put:
                    operationId: putPet
                    tags: [pets]
                    parameters:
                      - {name: page-size, in: query, schema: {type: integer}}
                    requestBody:
                      required: true
                      content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
                    responses:
                      '200': {description: ok, content: {application/json: {schema: {type: string}}}}
                      '204': {description: ok}
                      '404': {$ref: '#/components/responses/NotFound'}
                """,
            components: """
                parameters: {id: {name: id, in: path, required: true, schema: {type: string}}}
                responses:
                  NotFound:
                    description: no
                    content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
                schemas: {Pet: {type: object, properties: {name: {type: string}}}}
                """)
        let operation = try mapped.operation()
        #expect(
            operation.place
                == SourcePlace(file: "openapi.yaml", pointer: "#/paths/~1pets~1{id}/put", line: 8, column: 7))
        #expect(operation.operationID == "putPet" && operation.method == "PUT" && operation.path == "/pets/{id}")
        let address = try #require(operation.fate.symbol)
        #expect(mapped.module.operation(address)?.id == "putPet")

        #expect(operation.parameters.map(\.name) == ["id", "page-size"])
        #expect(operation.parameters.map { $0.fate.symbol?.name } == ["id", "pageSize"])
        #expect(
            operation.parameters.map(\.place.pointer) == [
                "#/paths/~1pets~1{id}/parameters/0", "#/paths/~1pets~1{id}/put/parameters/0",
            ])
        #expect(operation.parameters.map { $0.declaration?.pointer } == ["#/components/parameters/id", nil])

        #expect(operation.body?.place.pointer == "#/paths/~1pets~1{id}/put/requestBody")
        #expect(operation.body?.mediaType == "application/json")
        #expect(operation.body?.fate.symbol?.type == .named(TypeName(["Pet"])))

        #expect(operation.responses.map(\.status) == ["200", "204", "404"])
        #expect(
            operation.responses.map(\.fate.symbol) == [
                .success(.json(.string)), .success(.none), .failure(.named(TypeName(["Pet"]))),
            ])
        #expect(operation.responses.last?.declaration?.pointer == "#/components/responses/NotFound")
        #expect(mapped.map.version == "7")
        #expect(mapped.map.omissions.isEmpty)
    }

    @Test func whatNoCallHasIsLeftOutWithAReason() throws {
        let mapped = try Mapped(
            paths: """
                /pets:
                  parameters:
                    - {name: a, in: query, schema: {type: string}}
                  get:
                    parameters:
                      - {name: a, in: query, schema: {type: integer}}
                      - {name: Accept, in: header, schema: {type: string}}
                      - {name: gone, in: path, required: true, schema: {type: string}}
                    requestBody: {content: {}}
                    callbacks: {ring: {'{$request.body#/url}': {}}}
                    responses:
                      '200':
                        description: ok
                        headers: {X-Rate: {schema: {type: integer}}, Content-Type: {schema: {type: string}}}
                        links: {next: {operationId: x}}
                        content:
                          application/json: {schema: {type: string}}
                          text/csv: {schema: {type: string}}
                      '100': {description: go on}
                      '204': {description: none, content: {text/plain: {}}}
                      '404': {description: no, content: {text/html: {}, application/json: {}}}
                      'wrong': {description: nothing}
                """)
        let operation = "#/paths/~1pets/get"
        #expect(
            mapped.omissions == [
                "#/paths/~1pets/parameters/0": "parameter-overridden",
                "\(operation)/parameters/1": "parameter-ignored",
                "\(operation)/parameters/2": "path-parameter-unused",
                "\(operation)/requestBody": "body-without-content",
                "\(operation)/callbacks/ring": "callbacks-left-out",
                "\(operation)/responses/200/headers/Content-Type": "response-header-left-out",
                "\(operation)/responses/200/links/next": "link-left-out",
                "\(operation)/responses/204/content/text~1plain": "body-ignored",
                "\(operation)/responses/404/content/text~1html": "error-media-left-out",
                "\(operation)/responses/100": "status-left-out",
                "\(operation)/responses/wrong": "bad-status",
            ])
        let parameters = try mapped.operation().parameters
        #expect(
            parameters.map { $0.fate.reason?.id } == [
                "parameter-overridden", nil, "parameter-ignored", "path-parameter-unused",
            ])
    }

    @Test func anOperationThatIsNoneKeepsItsPlace() throws {
        let mapped = try Mapped(
            paths: """
                /pets:
                  additionalOperations:
                    'NOT ONE': {operationId: a, responses: {}}
                    PURGE: {operationId: b, responses: {}}
                """, version: "3.2.0")
        #expect(mapped.map.operations.map { $0.fate.reason?.id } == [nil, "method-invalid"])
        #expect(
            mapped.omissions == ["#/paths/~1pets/additionalOperations/NOT ONE": "method-invalid"])
    }

    @Test func whatOnlyTheTemplateNamesStandsAtTheOperation() throws {
        let mapped = try Mapped(paths: "/pets/{id}: {get: {operationId: a, responses: {}}}")
        let parameter = try #require(try mapped.operation().parameters.first)
        #expect(parameter.place.pointer == "#/paths/~1pets~1{id}/get")
        #expect(parameter.fate.symbol?.key == "id")
    }

    @Test func parametersOfAPathWithoutOperationsAreUsedByNone() throws {
        let mapped = try Mapped(paths: "/pets: {parameters: [{name: a, in: query, schema: {type: string}}]}")
        #expect(mapped.omissions == ["#/paths/~1pets/parameters/0": "component-unused"])
    }

    @Test func untaggedOperationsAreOfTheClient() throws {
        let mapped = try Mapped(
            paths: """
                /a: {get: {operationId: a, responses: {}}}
                /b: {get: {operationId: b, tags: [t], responses: {}}}
                """)
        #expect(
            mapped.map.operations.map(\.fate.symbol) == [.init(group: nil, index: 0), .init(group: 0, index: 0)])
        #expect(mapped.module.operation(.init(group: 3, index: 0)) == nil)
        #expect(mapped.module.operation(.init(group: nil, index: 9)) == nil)
    }
}
