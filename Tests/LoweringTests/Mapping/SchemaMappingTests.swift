import ClientModel
import Testing

@Suite struct SchemaMappingTests {
    @Test func componentsAndTheTypesWithinThem() throws {
        let mapped = try Mapped(
            paths: """
                /a:
                  get:
                    operationId: a
                    parameters: [{name: sort, in: query, schema: {type: string, enum: [up, down]}}]
                    responses:
                      '200':
                        description: ok
                        content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}
                """,
            components: """
                schemas:
                  Pet: {type: object, properties: {state: {type: string, enum: [a, b]}}}
                  Name: {type: string}
                  Either: {oneOf: [{type: string}, {type: object, properties: {a: {type: string}}}]}
                  Pair: {type: array, prefixItems: [{type: string}, {type: integer}]}
                  Same: {$ref: '#/components/schemas/Pet'}
                """)
        let schemas = mapped.schemas
        let components = "#/components/schemas"
        #expect(schemas["\(components)/Pet"] == "structure Pet")
        #expect(schemas["\(components)/Pet/properties/state"] == "enumeration Pet.State")
        #expect(schemas["\(components)/Name"] == "alias Name")
        #expect(schemas["\(components)/Either"] == "union Either")
        #expect(schemas["\(components)/Either/oneOf/1"]?.hasPrefix("structure Either.") == true)
        #expect(schemas["\(components)/Pair"] == "tuple Pair")
        #expect(schemas["\(components)/Same"] == "alias Same")
        #expect(mapped.map.schemas.first { $0.place.pointer == "\(components)/Name" }?.aliased == .string)
        #expect(schemas["#/paths/~1a/get/parameters/0/schema"] == "enumeration ASort")
        #expect(
            schemas["#/paths/~1a/get/responses/200/content/application~1json/schema"]?.hasPrefix("inline array") == true
        )
        let places = mapped.map.schemas.map(\.place)
        #expect(places == places.sorted())
    }

    @Test func anEnvelopeAloneIsNoType() throws {
        let mapped = try Mapped(
            paths: "{}",
            components: """
                schemas:
                  Envelope:
                    type: object
                    properties: {success: {type: boolean, x-clientgen-envelope: true}}
                    additionalProperties: false
                """)
        #expect(mapped.omissions == ["#/components/schemas/Envelope": "envelope-only"])
    }

    /// Nor is what says nothing but a reference to it, or that it extends it.
    @Test func whatOnlyLeadsToAnEnvelopeIsNoType() throws {
        let mapped = try Mapped(
            paths: "{}",
            components: """
                schemas:
                  Envelope: {type: object, properties: {success: {type: boolean, x-clientgen-envelope: true}}}
                  Reply: {$ref: '#/components/schemas/Envelope'}
                  Extended: {allOf: [{$ref: '#/components/schemas/Reply'}]}
                """)
        #expect(
            mapped.omissions == [
                "#/components/schemas/Envelope": "envelope-only", "#/components/schemas/Reply": "envelope-only",
                "#/components/schemas/Extended": "envelope-only",
            ])
    }

    /// An alias of YAML shares one schema between two components.
    @Test func sharedSchemasHaveEachTheirPlace() throws {
        let mapped = try Mapped(
            paths: "{}", components: "schemas: {A: &a {type: object, properties: {b: {type: string}}}, B: *a}")
        #expect(
            mapped.schemas == ["#/components/schemas/A": "structure A", "#/components/schemas/B": "structure A"])
    }
}
