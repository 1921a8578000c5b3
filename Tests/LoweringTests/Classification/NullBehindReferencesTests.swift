import Testing

@testable import Lowering

/// `null` of which only a schema that others extend tells.
@Suite struct NullBehindReferencesTests {
    private static let named = """
        N: {anyOf: [{type: object, properties: {n: {type: string}}}, {type: 'null'}]}
        T: {type: [object, 'null'], properties: {t: {type: string}}}
        Plain: {type: object, properties: {p: {type: string}}}
        Base: {anyOf: [{$ref: '#/components/schemas/Plain'}, {type: 'null'}]}
        Told: {$ref: '#/components/schemas/N', description: Says no more}
        Deep: {allOf: [{$ref: '#/components/schemas/N'}, {properties: {d: {type: string}}}]}
        Other: {properties: {o: {type: string}}}
        State: {enum: [on, null]}
        """

    @Test(arguments: [
        "{$ref: '#/components/schemas/N', properties: {x: {type: string}}}",
        "{allOf: [{$ref: '#/components/schemas/N'}, {properties: {x: {type: string}}}]}",
        "{allOf: [{$ref: '#/components/schemas/N'}, {$ref: '#/components/schemas/Other'}]}",
        "{allOf: [{$ref: '#/components/schemas/N'}, {$ref: '#/components/schemas/T'}]}",
        "{allOf: [{$ref: '#/components/schemas/Told'}, {properties: {x: {type: string}}}]}",
        "{allOf: [{$ref: '#/components/schemas/Deep'}, {properties: {x: {type: string}}}]}",
        "{allOf: [{$ref: '#/components/schemas/N'}, {type: [object, 'null'], properties: {x: {type: string}}}]}",
        "{$ref: '#/components/schemas/Base', properties: {x: {type: string}}}",
        "{allOf: [{$ref: '#/components/schemas/State'}, {$ref: '#/components/schemas/N'}]}",
    ])
    func allowed(_ schema: String) throws {
        #expect(try user(of: schema) == "struct(a: A|null, b: Nullable<A>)")
    }

    @Test(arguments: [
        "{$ref: '#/components/schemas/N', type: object, properties: {x: {type: string}}}",
        "{allOf: [{$ref: '#/components/schemas/N'}, {type: object, properties: {x: {type: string}}}]}",
        "{allOf: [{$ref: '#/components/schemas/Deep'}, {$ref: '#/components/schemas/Plain'}]}",
        "{allOf: [{$ref: '#/components/schemas/Other'}, {properties: {x: {type: string}}}]}",
        "{allOf: [{$ref: '#/components/schemas/N'}, {$ref: '#/components/schemas/Plain'}]}",
    ])
    func refusedByAnotherPart(_ schema: String) throws {
        #expect(try user(of: schema) == "struct(a: A, b: A?)")
    }

    @Test func whatLeadsBackToItselfEnds() throws {
        let user = try user(
            of: "{allOf: [{$ref: '#/components/schemas/B'}, {properties: {x: {type: string}}}]}",
            "B: {allOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/N'}]}")
        #expect(user == "struct(a: A|null, b: Nullable<A>)")
    }

    private func user(of schema: String, _ more: String = "") throws -> String {
        let lowered = Lowered(
            schemas: """
                A: \(schema)
                \(more)
                \(Self.named)
                User:
                  type: object
                  required: [a]
                  properties: {a: {$ref: '#/components/schemas/A'}, b: {$ref: '#/components/schemas/A'}}
                """)
        return try lowered.outline("User")
    }
}
