import Testing

@testable import Lowering

/// Parts of a schema that leave less of each other than any of them says.
@Suite struct PartsThatDifferTests {
    @Test(arguments: [
        // Branches that no value beside them fits are none.
        ("{allOf: [{oneOf: [{type: string}, {type: integer}]}, {type: string}]}", "alias String"),
        ("{allOf: [{type: string}, {anyOf: [{type: string}, {type: integer}]}]}", "alias String"),
        ("{type: string, oneOf: [{type: string, format: date}, {type: integer}]}", "alias CalendarDate"),
        ("{type: integer, oneOf: [{type: number}, {type: string}]}", "alias Int"),
        ("{type: string, oneOf: [{$ref: '#/components/schemas/Day'}, {type: integer}]}", "alias CalendarDate"),
        (
            "{type: [string, integer], oneOf: [{type: string, format: date}, {type: integer}, {type: boolean}]}",
            "union(date: CalendarDate, int: Int | other)"
        ),
        (
            "{type: object, required: [z], properties: {z: {type: string}}, oneOf: [{$ref: '#/components/schemas/Day'},"
                + " {properties: {x: {type: boolean}}}]}", "struct(z: String, x: Bool?)"
        ),
        ("{enum: [b], oneOf: [{const: a}, {const: b}]}", "enum string(b = \"b\")"),
        // Each place of a tuple is what every part says of it.
        (
            "{allOf: [{type: array, prefixItems: [{type: string}, {type: integer}], minItems: 2},"
                + " {prefixItems: [{format: date}]}]}", "tuple(first: CalendarDate, second: Int, rest...: JSONValue)"
        ),
        ("{allOf: [{type: integer, format: int64}, {format: int32}]}", "alias Int32"),
        ("{allOf: [{type: integer, format: int32}, {format: int64}]}", "alias Int32"),
    ])
    func narrowed(_ schema: String, _ outline: String) throws {
        let lowered = Lowered(schemas: "A: \(schema)\nDay: {type: string, format: date}")
        #expect(try lowered.outline("A") == outline)
        #expect(lowered.diagnostics.isEmpty)
    }

    @Test func branchesOfWhichNoneFitsAreAContradiction() throws {
        let lowered = Lowered(schemas: "A: {type: boolean, oneOf: [{type: string, format: date}, {type: integer}]}")
        #expect(Set(lowered.ids) == ["contradiction"])
    }

    @Test(arguments: ["{enum: [a, b], const: c}", "{allOf: [{const: c}, {enum: [a, b]}]}"])
    func aConstantIsOneOfTheValues(_ schema: String) throws {
        let lowered = Lowered(schemas: "A: \(schema)")
        #expect(lowered.ids == ["contradiction"])
    }

    @Test(arguments: [
        ("{allOf: [{type: string, format: uuid}, {format: date-time}]}", "alias Date"),
        ("{allOf: [{type: string, contentEncoding: base64}, {contentEncoding: base64url}]}", "alias Base64URLData"),
    ])
    func theLastCountsWhereSwiftCannotSayBoth(_ schema: String, _ outline: String) throws {
        let lowered = Lowered(schemas: "A: \(schema)")
        #expect(try lowered.outline("A") == outline)
        #expect(lowered.ids == ["wider-type"])
    }

    @Test(arguments: [
        "{allOf: [{$ref: '#/components/schemas/Base'}, {properties: {pet: false}}]}",
        "{allOf: [{properties: {pet: false}}, {$ref: '#/components/schemas/Base'}]}",
    ])
    func membersThatAPartForbidsAreWhatTheOthersSay(_ schema: String) throws {
        let lowered = Lowered(schemas: "Base: {type: object, properties: {pet: {type: string}}}\nA: \(schema)")
        #expect(try lowered.outline("A") == "struct(pet: String?)")
        #expect(lowered.ids == ["false-schema"])
    }

    @Test func aPartThatIsFalseIsTold() throws {
        let lowered = Lowered(schemas: "A: {allOf: [{type: string, format: date}, false]}")
        #expect(try lowered.outline("A") == "alias CalendarDate")
        #expect(lowered.ids == ["false-schema"])
    }

    @Test(arguments: ["oneOf", "anyOf"]) func aBranchThatIsFalseIsNone(_ keyword: String) throws {
        let lowered = Lowered(schemas: "A: {\(keyword): [{type: string, format: date}, false]}")
        #expect(try lowered.outline("A") == "alias CalendarDate")
        #expect(lowered.diagnostics.isEmpty)
    }
}
