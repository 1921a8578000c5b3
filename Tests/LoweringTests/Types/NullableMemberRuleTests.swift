import ClientModel
import Lowering
import Testing

@Suite struct NullableMemberRuleTests {
    private let schemas = """
        Owner:
          type: object
          required: [c]
          properties: {a: {type: [string, 'null']}, b: {$ref: '#/components/schemas/Maybe'}, c: {type: [string, 'null']}, d: {type: string}}
        Whole:
          allOf:
            - {$ref: '#/components/schemas/Owner'}
            - {type: object, properties: {e: {anyOf: [{type: integer}, {type: 'null'}]}}}
        Both:
          allOf:
            - {type: object, properties: {a: {type: [string, 'null'], maxLength: 3}}}
            - {type: object, properties: {a: {type: [string, 'null'], minLength: 1}}}
        Maybe: {type: [string, 'null'], maxLength: 4}
        """

    /// Members that are `Nullable`, such as `Owner.a`.
    private func distinct(
        _ said: [String: NullableMembers], usual: NullableMembers? = .optional, schemas: String? = nil
    ) throws -> [String] {
        let lowered = Lowered(schemas: schemas ?? self.schemas) {
            $0.schemaSettings.nullableMembers = said
            $0.schemaSettings.nullableMembersDefault = usual
        }
        #expect(lowered.ids == [])
        return try ["Owner", "Whole", "Both"].flatMap { type in
            try lowered.properties(type).filter { $0.presence == .optionalNullable }.map { "\(type).\($0.key)" }
        }
    }

    private let all = ["Owner.a", "Owner.b", "Whole.a", "Whole.b", "Whole.e", "Both.a"]

    @Test func theDocumentIsDistinctUnlessItIsSaid() throws {
        #expect(try distinct([:], usual: nil) == all)
        #expect(try distinct([:], usual: .distinct) == all)
        #expect(try distinct([:]) == [])
        let lowered = Lowered(schemas: schemas) { $0.schemaSettings.nullableMembersDefault = .optional }
        #expect(try lowered.property("Owner", "a").presence == .optional)
        #expect(try lowered.property("Owner", "c").presence == .requiredNullable)
    }

    @Test func whatIsNearestHolds() throws {
        #expect(try distinct(["Owner": .distinct]) == ["Owner.a", "Owner.b", "Whole.a", "Whole.b"])
        #expect(try distinct(["Owner": .distinct, "Owner.a": .optional]) == ["Owner.b", "Whole.b"])
        #expect(try distinct(["Owner": .distinct, "Whole": .optional]) == ["Owner.a", "Owner.b"])
        #expect(try distinct(["Whole": .distinct]) == ["Whole.a", "Whole.b", "Whole.e"])
        #expect(try distinct(["Maybe": .distinct]) == ["Owner.b", "Whole.b"])
        #expect(try distinct(["Maybe": .distinct, "Owner": .optional]) == [])
        #expect(try distinct(["Both.a": .distinct]) == ["Both.a"])
        #expect(
            try distinct(["#/components/schemas/Whole/allOf/1/properties/e": .distinct]) == ["Whole.e"])
        #expect(try distinct(["Owner": .optional], usual: nil) == ["Whole.e", "Both.a"])
    }

    @Test func theDocumentSaysItByAnExtension() throws {
        let own = schemas.replacing("Maybe: {", with: "Maybe: {x-clientgen-nullable-members: optional, ")
        #expect(try distinct([:], usual: nil, schemas: own) == ["Owner.a", "Whole.a", "Whole.e", "Both.a"])
        #expect(try distinct(["Maybe": .distinct], usual: nil, schemas: own) == all)
        func presence(_ usual: NullableMembers?) throws -> Property.Presence {
            let lowered = Lowered(
                """
                openapi: 3.1.0
                info: {title: Test, version: '1'}
                x-clientgen-nullable-members: optional
                paths: {}
                components: {schemas: {A: {type: object, properties: {a: {type: [string, 'null']}}}}}
                """
            ) { $0.schemaSettings.nullableMembersDefault = usual }
            return try lowered.property("A", "a").presence
        }
        #expect(try presence(nil) == .optional)
        #expect(try presence(.distinct) == .optionalNullable)
    }

    /// A default is what an optional member begins with.
    @Test func defaultsAreThoseOfOptionalMembers() throws {
        let lowered = Lowered(
            schemas: """
                A:
                  type: object
                  properties: {a: {type: [string, 'null'], default: x}, b: {type: [string, 'null'], default: null}}
                """
        ) { $0.schemaSettings.nullableMembersDefault = .optional }
        #expect(lowered.ids == [])
        #expect(try lowered.property("A", "a").defaultValue == .string("x"))
        #expect(try lowered.property("A", "b").defaultValue == nil)
    }

    @Test func aBodyThatMayBeLeftOutIsOne() throws {
        let paths = """
            /a:
              post:
                operationId: a
                requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Maybe'}}}}
                responses: {'204': {description: Done.}}
            /b:
              post:
                operationId: b
                requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Maybe'}}}}
                responses: {'204': {description: Done.}}
            """
        let lowered = Lowered(paths: paths, schemas: schemas) {
            $0.schemaSettings.nullableMembersDefault = .optional
        }
        #expect(try lowered.operation("a").body?.isNullable == false)
        #expect(try lowered.operation("b").body?.isNullable == true)
        #expect(try Lowered(paths: paths, schemas: schemas).operation("a").body?.isNullable == true)
    }
}
