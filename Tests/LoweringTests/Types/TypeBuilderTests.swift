import ClientModel
import Lowering
import Naming
import Testing

@Suite struct TypeBuilderTests {
    @Test func propertiesKeepTheOrderOfTheDocument() throws {
        let lowered = Lowered(schemas: "A: {type: object, properties: {z: {}, a: {}, user_id: {}, m: {}}}")
        #expect(try lowered.properties("A").map(\.name) == ["z", "a", "userID", "m"])
        #expect(try lowered.properties("A").map(\.key) == ["z", "a", "user_id", "m"])
    }

    @Test func documentationAndDeprecation() throws {
        let lowered = Lowered(
            schemas: """
                A:
                  description: An A
                  title: Not this
                  deprecated: true
                  type: object
                  properties: {a: {type: string, title: The a, deprecated: true}, b: {type: string, description: ''}}
                B: {type: string, description: A text}
                """)
        #expect(try lowered.type("A").documentation == "An A")
        #expect(try lowered.type("A").isDeprecated)
        #expect(try lowered.property("A", "a").documentation == "The a")
        #expect(try lowered.property("A", "a").isDeprecated)
        #expect(try lowered.property("A", "b").documentation == nil)
        #expect(try lowered.type("B").documentation == "A text")
    }

    @Test func chosenPropertyNames() throws {
        let lowered = Lowered(
            schemas: "A: {type: object, properties: {a: {type: string, x-clientgen-name: first}, b: {type: string}}}"
        ) { $0.nameOverrides.properties = ["A.b": "second"] }
        #expect(try lowered.properties("A").map(\.name) == ["first", "second"])
    }

    /// They can be sent; an answer need not have them, as it has none where the document misspelt the name.
    @Test func requiredMembersThatNothingDescribesAreOfAnyValue() throws {
        let lowered = Lowered(
            schemas: """
                A: {type: object, required: [c, a, b, c], properties: {a: {type: string}}}
                Closed: {type: object, required: [b], properties: {a: {type: string}}, additionalProperties: false}
                Whole: {allOf: [{$ref: '#/components/schemas/A'}, {required: [d], properties: {d: {type: string}}}]}
                """)
        #expect(try lowered.properties("A").map(\.key) == ["a", "c", "b"])
        let added = try lowered.property("A", "b")
        #expect(added.type == .any && added.presence == .optional)
        #expect(try lowered.properties("Closed").map(\.key) == ["a"])
        #expect(try lowered.properties("Whole").map(\.key) == ["a", "d"])
        #expect(lowered.ids == ["required-without-property", "required-without-property"])
    }

    @Test func typesAreSorted() throws {
        let lowered = Lowered(schemas: "C: {type: string}\nA: {type: string}\nB: {type: object, properties: {a: {}}}")
        #expect(lowered.module?.types.map(\.name.qualified) == ["A", "B", "C"])
    }
}
