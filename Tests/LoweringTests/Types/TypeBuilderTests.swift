import ClientModel
import Lowering
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

    @Test func typesAreSorted() throws {
        let lowered = Lowered(schemas: "C: {type: string}\nA: {type: string}\nB: {type: object, properties: {a: {}}}")
        #expect(lowered.module?.types.map(\.name.qualified) == ["A", "B", "C"])
    }
}
