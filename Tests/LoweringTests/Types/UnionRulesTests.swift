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

    /// Any object may be what can be an object among other things.
    @Test func anObjectBesideWhatCanBeOne() throws {
        let lowered = Lowered(
            schemas: circle + """
                Name: {type: string}
                Dot: {type: object, properties: {x: {type: number}}}

                """ + shape("Name", "Dot").replacing("Shape", with: "Any") + shape("Circle", "Any"))
        let union = try lowered.union("Shape")
        #expect(union.outline.first == "has radius: circle")
        #expect(!union.outline.contains("object: circle"))
        guard case .choice(let choice) = union.selection else { throw NoChoice() }
        #expect(choice.decisions.allSatisfy { !$0.isFinal })
    }

    private struct NoChoice: Error {}

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
        #expect(try lowered.union("Shape").outline == [#"kind="a": a"#, #"kind="b"|"c": b"#])
    }

    /// Discord's kinds: of the known values, those that the `enum` beside the reference leaves.
    @Test(arguments: ["{type: string, oneOf: [{const: a}, {const: b}, {const: c}]}", "{type: string, enum: [a, b, c]}"])
    func constantsBesideAReference(kinds: String) throws {
        func kind(_ value: String) -> String {
            "{type: string, enum: [\(value)], allOf: [{$ref: '#/components/schemas/Kind'}]}"
        }
        let lowered = Lowered(
            schemas: """
                Kind: \(kinds)
                A: {type: object, required: [kind], properties: {kind: \(kind("a")), x: {type: string}}}
                B: {type: object, required: [kind], properties: {kind: \(kind("b, c")), x: {type: string}}}

                """ + shape("A", "B"))
        #expect(try lowered.union("Shape").outline == [#"kind="a": a"#, #"kind="b"|"c": b"#])
        #expect(lowered.diagnostics.isEmpty)
    }

    /// A value that two branches list decides nothing.
    @Test func constantsThatOverlap() throws {
        let lowered = Lowered(
            schemas: """
                A: {type: object, required: [kind], properties: {kind: {const: a}, x: {type: string}}}
                B: {type: object, required: [kind], properties: {kind: {type: string, enum: [a, b]}}}

                """ + shape("A", "B"))
        #expect(try lowered.union("Shape").outline == [#"kind="b": b"#, "ranks kind&x: a", "ranks kind: b"])
        #expect(lowered.diagnostics.isEmpty)
    }

    /// Adyen's `paymentMethod.type` and Discord's numbered kinds.
    @Test func optionalConstantsAndIntegers() throws {
        let lowered = Lowered(
            schemas: """
                A: {type: object, properties: {type: {type: string, enum: [a], default: a}, x: {type: string}}}
                B: {type: object, properties: {type: {type: string, enum: [b]}, y: {type: string}}}
                One: {type: object, required: [type], properties: {type: {type: integer, const: 1}}}
                Two: {type: object, required: [type], properties: {type: {type: integer, enum: [2]}}}
                Yes: {type: object, required: [ok], properties: {ok: {type: boolean, const: true}}}
                No: {type: object, required: [ok], properties: {ok: {type: boolean, enum: [false]}}}

                """ + shape("A", "B") + shape("One", "Two").replacing("Shape", with: "Number")
                    + shape("Yes", "No").replacing("Shape", with: "Answer"))
        #expect(
            try lowered.union("Shape").outline == [
                #"type="a": a"#, #"type="b": b"#, "without type ranks type&x: a", "without type ranks type&y: b",
            ])
        #expect(try lowered.union("Number").outline == ["type=1: one", "type=2: two"])
        #expect(try lowered.union("Answer").outline == ["ok=true: yes", "ok=false: no"])
        #expect(lowered.diagnostics.isEmpty)
    }

    /// A member that only some branches fix still tells those.
    @Test func constantsOfSomeBranches() throws {
        let lowered = Lowered(
            schemas: circle + """
                A: {type: object, required: [kind], properties: {kind: {const: a}}}
                B: {type: object, required: [kind], properties: {kind: {const: b}}}

                """ + shape("A", "Circle", "B"))
        #expect(try lowered.union("Shape").outline == [#"kind="a": a"#, #"kind="b": b"#, "has radius: circle"])
    }

    /// An object that keeps any member is no rival to one that knows some, and one that knows none comes last.
    @Test func openAndEmptyObjects() throws {
        let lowered = Lowered(
            schemas: """
                A: {type: object, properties: {x: {type: string}}}
                B: {type: object, additionalProperties: {type: string}}
                C: {type: object, additionalProperties: false}

                """ + shape("A", "B", "C"))
        #expect(try lowered.union("Shape").outline == ["ranks : b", "ranks x: a", "ranks : c"])
    }

    @Test func severalBranchesOfAnyOf() throws {
        let lowered = Lowered(
            schemas: circle + square + shape("Circle", "Square").replacing("oneOf", with: "anyOf"))
        #expect(
            lowered.module?.types.first { $0.name.qualified == "Shape" }?.outline
                == "union(circle: Circle, square: Square | several of [0, 1], other)")
        #expect(try lowered.union("Shape").outline == ["ranks radius: circle", "ranks side: square"])
        #expect(lowered.diagnostics.isEmpty)
    }

    /// What a required constant tells apart is never two at once.
    @Test func constantsOfAnyOf() throws {
        let lowered = Lowered(
            schemas: """
                A: {type: object, required: [kind], properties: {kind: {const: a}}}
                B: {type: object, required: [kind], properties: {kind: {const: b}}}

                """ + shape("A", "B").replacing("oneOf", with: "anyOf"))
        #expect(
            lowered.module?.types.first { $0.name.qualified == "Shape" }?.outline
                == "union(a: A, b: B | other)")
    }

    @Test func unionsWithinUnions() throws {
        let lowered = Lowered(
            schemas: circle + square + """
                Dot: {type: object, required: [x], properties: {x: {type: number}, kind: {const: dot}}}
                Round: {oneOf: [{$ref: '#/components/schemas/Circle'}, {$ref: '#/components/schemas/Dot'}]}

                """ + shape("Round", "Square"))
        #expect(try lowered.union("Shape").outline == ["has side: square", "object: round"])
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
        #expect(try lowered.union("Shape").outline == ["ranks x&y: b", "ranks x&y: a"])
        #expect(lowered.ids == ["union-first-match"])
    }

    @Test func theLastObjectNeedsNoMember() throws {
        let lowered = Lowered(
            schemas: circle + "Dot: {type: object, properties: {x: {type: number}}}\n" + shape("Circle", "Dot"))
        #expect(try lowered.union("Shape").outline == ["has radius: circle", "object: dot"])
        #expect(lowered.diagnostics.isEmpty)
    }
}
