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

    /// However a schema says that it is a union and no more.
    @Test(arguments: [
        "{type: object, oneOf: [NEXT, LEAF]}", "{type: object, required: [kind], oneOf: [NEXT, LEAF]}",
        "{type: [object, 'null'], oneOf: [NEXT, LEAF]}", "{allOf: [{type: object}], oneOf: [NEXT, LEAF]}",
        "{allOf: [{oneOf: [NEXT, LEAF]}]}", "{oneOf: [{allOf: [NEXT]}, LEAF]}",
        "{oneOf: [{$ref: '#/components/schemas/B', type: object}, LEAF]}", "{oneOf: [{anyOf: [NEXT, LEAF]}, LEAF]}",
    ])
    func whateverStandsBeside(_ union: String) throws {
        let leaf = "{$ref: '#/components/schemas/Leaf'}"
        func schema(_ next: String) -> String {
            union.replacing("LEAF", with: leaf).replacing("NEXT", with: "{$ref: '#/components/schemas/\(next)'}")
        }
        let lowered = Lowered(
            schemas: """
                Leaf: {type: object, required: [leaf], properties: {leaf: {type: string}}}
                Other: {type: object, required: [other], properties: {other: {type: string}}}
                A: \(schema("B"))
                B: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/Other'}]}
                """)
        #expect(try types(lowered, "A").subtracting(["Other", "Leaf"]).isEmpty)
        #expect(try types(lowered, "B").subtracting(["Other", "Leaf"]).isEmpty)
        #expect(!lowered.messages("union-circle").isEmpty)
    }

    /// A schema that others extend is a union of these.
    @Test func aKindThatIsAUnionOfItsParent() throws {
        let lowered = Lowered(
            schemas: """
                Pet: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
                Cat: {allOf: [{$ref: '#/components/schemas/Pet'}], properties: {purrs: {type: boolean}}}
                Dog: {allOf: [{$ref: '#/components/schemas/Pet'}], oneOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {barks: {type: boolean}}}]}
                """)
        #expect(try !types(lowered, "Pet").contains("Pet"))
        #expect(try types(lowered, "Pet").contains("Cat"))
    }

    /// Whichever is asked for first.
    @Test(arguments: [["A", "B", "C"], ["C", "B", "A"], ["B", "C", "A"]])
    func theOrderOfSchemas(_ order: [String]) throws {
        let schemas = [
            "A": "A: {oneOf: [{$ref: '#/components/schemas/B'}, {type: string, enum: [a]}]}",
            "B": "B: {oneOf: [{$ref: '#/components/schemas/C'}, {type: string, enum: [b]}]}",
            "C": "C: {oneOf: [{$ref: '#/components/schemas/A'}, {type: string, enum: [c]}]}",
        ]
        let lowered = Lowered(schemas: order.compactMap { schemas[$0] }.joined(separator: "\n"))
        for (name, values) in [("A", ["b", "c", "a"]), ("B", ["c", "a", "b"]), ("C", ["a", "b", "c"])] {
            #expect(Set(try lowered.enumeration(name).members.map(\.name)) == Set(values), "\(name)")
        }
    }
}
