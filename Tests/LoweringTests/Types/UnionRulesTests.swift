import ClientModel
import Testing

@Suite struct UnionRulesTests {
    private let circle = "Circle: {type: object, required: [radius], properties: {radius: {type: number}}}\n"
    private let square = "Square: {type: object, required: [side], properties: {side: {type: number}}}\n"

    private func shape(_ branches: String...) -> String {
        "Shape: {oneOf: [\(branches.map { "{$ref: '#/components/schemas/\($0)'}" }.joined(separator: ", "))]}\n"
    }

    @Test func requiredMembersOfTheirOwn() throws {
        let lowered = Lowered(schemas: circle + square + shape("Circle", "Square"))
        #expect(try lowered.union("Shape").outline == ["has radius: circle", "has side: square"])
        #expect(lowered.diagnostics.isEmpty)
    }

    /// What another branch may have decides nothing.
    @Test func aMemberThatAnotherMayHave() throws {
        let lowered = Lowered(
            schemas: circle + """
                Dot: {type: object, properties: {radius: {type: number}, x: {type: number}}}

                """ + shape("Circle", "Dot"))
        #expect(try lowered.union("Shape").outline.allSatisfy { !$0.hasPrefix("has radius") })
    }

    @Test func constantMembers() throws {
        let lowered = Lowered(
            schemas: """
                A: {type: object, required: [kind], properties: {kind: {const: a}, x: {type: string}}}
                B: {type: object, required: [kind], properties: {kind: {type: string, enum: [b, c]}, x: {type: string}}}

                """ + shape("A", "B"))
        #expect(try lowered.union("Shape").outline == ["kind=a: a", "kind=b|c: b"])
    }

    @Test func constantsThatOverlapDecideNothing() throws {
        let lowered = Lowered(
            schemas: """
                A: {type: object, required: [kind], properties: {kind: {const: a}}}
                B: {type: object, required: [kind], properties: {kind: {type: string, enum: [a, b]}}}

                """ + shape("A", "B"))
        #expect(try lowered.union("Shape").outline.allSatisfy { $0.hasPrefix("readable") })
        #expect(lowered.ids == ["union-first-match"])
    }

    /// A number with a fraction is no integer, so an integer must be read to be known.
    @Test func jsonTypes() throws {
        let lowered = Lowered(
            schemas: circle + """
                Shape:
                  oneOf:
                    - {type: boolean}
                    - {type: integer}
                    - {type: string}
                    - {type: array, items: {type: string}}
                    - {$ref: '#/components/schemas/Circle'}
                """)
        #expect(
            Set(try lowered.union("Shape").outline) == [
                "boolean: bool", "readable: int", "string: string", "array: stringArray", "object: circle",
            ])
        #expect(lowered.diagnostics.isEmpty)
    }

    /// Formats refuse strings, so they come before what takes any.
    @Test func formatsBeforeStrings() throws {
        let lowered = Lowered(schemas: "A: {oneOf: [{type: string}, {type: string, format: date-time}]}")
        #expect(try lowered.union("A").outline == ["readable: dateTime", "readable: string"])
        #expect(lowered.ids == ["union-first-match"])
    }

    @Test func moreRequiredMembersFirst() throws {
        let lowered = Lowered(
            schemas: """
                A: {type: object, required: [x], properties: {x: {type: string}, y: {type: string}}}
                B: {type: object, required: [x, y], properties: {x: {type: string}, y: {type: string}}}

                """ + shape("A", "B"))
        #expect(try lowered.union("Shape").outline == ["readable: b", "readable: a"])
        #expect(lowered.ids == ["union-first-match"])
    }

    @Test func theLastObjectNeedsNoMember() throws {
        let lowered = Lowered(
            schemas: circle + "Dot: {type: object, properties: {x: {type: number}}}\n" + shape("Circle", "Dot"))
        #expect(try lowered.union("Shape").outline == ["has radius: circle", "object: dot"])
        #expect(lowered.diagnostics.isEmpty)
    }
}
