import ClientModel
import Testing

@Suite struct UnionCircleTests {
    private func types(_ lowered: Lowered, _ name: String) throws -> Set<String> {
        Set(try lowered.union(name).cases.map(\.type.outline))
    }

    /// Reading one would try the other, and that the first, without end.
    @Test func unionsWithinEachOther() throws {
        let lowered = Lowered(
            schemas: """
                A: {oneOf: [{$ref: '#/components/schemas/B'}, {type: string}]}
                B: {oneOf: [{$ref: '#/components/schemas/A'}, {type: boolean}]}
                """)
        #expect(try types(lowered, "A") == ["String", "Bool"])
        #expect(try types(lowered, "B") == ["String", "Bool"])
        #expect(lowered.messages("union-circle").count == 2)
        #expect(lowered.messages("ref-cycle").isEmpty)
    }

    @Test func aCircleOfThree() throws {
        let lowered = Lowered(
            schemas: """
                A: {oneOf: [{$ref: '#/components/schemas/B'}, {type: string}]}
                B: {anyOf: [{$ref: '#/components/schemas/C'}, {type: boolean}, {type: 'null'}]}
                C: {oneOf: [{$ref: '#/components/schemas/A'}, {type: array}]}
                """)
        for name in ["A", "B", "C"] {
            #expect(try types(lowered, name) == ["String", "Bool", "[JSONValue]"], "\(name)")
        }
    }

    /// A union that holds itself within an array or an object ends with the value that is read.
    @Test func whatHoldsItselfFurtherInside() throws {
        let lowered = Lowered(
            schemas: """
                A: {oneOf: [{$ref: '#/components/schemas/B'}, {type: string}]}
                B: {oneOf: [{type: array, items: {$ref: '#/components/schemas/A'}}, {type: boolean}]}
                """)
        #expect(try types(lowered, "A") == ["B", "String"])
        #expect(lowered.messages("union-circle").isEmpty)
    }
}
