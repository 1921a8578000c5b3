import ClientModel
import Testing

@Suite struct TypeDiscoveryTests {
    @Test func aComponentKeepsItsNameBesideWhatAnOperationAdds() {
        let lowered = Lowered(
            paths: """
                /a:
                  get:
                    operationId: getA
                    responses:
                      '200':
                        description: ok
                        content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}
                """,
            schemas: "GetAResponse: {type: object, properties: {b: {type: string}}}")
        #expect(lowered.typeNames == ["GetAResponse", "GetAResponseBody"])
        #expect(lowered.types["GetAResponse"]?.pointer == "#/components/schemas/GetAResponse")
    }

    @Test func parametersAreCalledAfterTheirOperation() {
        let lowered = Lowered(
            paths: """
                /a/{sort}:
                  get:
                    operationId: getA
                    parameters:
                      - {name: sort, in: query, schema: {type: string, enum: [a]}}
                      - {name: sort, in: path, required: true, schema: {type: string, enum: [b]}}
                    responses: {}
                """)
        #expect(lowered.types["GetASort"]?.pointer == "#/paths/~1a~1{sort}/get/parameters/1/schema")
        #expect(lowered.typeNames == ["GetASort", "GetASortParameter"])
    }

    @Test func sharedContentIsCalledAfterItselfNotAfterItsUsers() {
        let lowered = Lowered(
            """
            openapi: 3.1.0
            info: {title: A, version: '1'}
            paths:
              /a: {get: {operationId: getA, responses: {'404': {$ref: '#/components/responses/404'}}}}
            components:
              responses:
                '404':
                  description: no
                  content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}
              requestBodies:
                Form:
                  content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}
            """)
        #expect(lowered.typeNames == ["FormRequest", "NotFoundResponse"])
    }
}
