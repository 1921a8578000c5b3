import ClientModel

extension FeatureModule {
    static func union(_ cases: [(String, TypeReference)], _ selection: Union.Selection) -> TypeDeclaration.Kind {
        .union(
            Union(
                cases: cases.map { Union.Case(name: $0.0, type: $0.1, documentation: nil) }, selection: selection,
                unknownCaseName: "other"))
    }

    /// Each test decides for the case at its place; the cases after those are tried by reading.
    static func choice(_ tests: Union.Decision.Test..., fallbacks: [Int] = []) -> Union.Selection {
        .choice(
            Union.Choice(
                decisions: tests.enumerated().map { Union.Decision(test: $1, caseIndex: $0) }, fallbacks: fallbacks))
    }

    static let unions: [TypeDeclaration] = [
        type(
            "Shape",
            union(
                [("circle", named("Shape", "Circle")), ("default", named("Tree")), ("group", .array(named("Shape")))],
                .discriminator(
                    key: "kind\"\\(x)",
                    values: [
                        Union.DiscriminatorValue(value: "circle", caseIndex: 0),
                        Union.DiscriminatorValue(value: "tree", caseIndex: 1),
                        Union.DiscriminatorValue(value: "round", caseIndex: 0),
                        Union.DiscriminatorValue(value: "\"", caseIndex: 1),
                        Union.DiscriminatorValue(value: "wrong", caseIndex: 9),
                    ])),
            nested: [
                type("Shape.Circle", structure([property("radius", .double), property("kind", .string)]))
            ]),
        type(
            "ByKind",
            union(
                [("text", .string), ("number", .double), ("list", .array(named("ByKind"))), ("none", .optional(.any))],
                choice(.type([.string]), .type([.number, .string]), .type([.array]), .type([.null, .boolean])))),
        type(
            "ByAllKinds",
            union(
                [("text", .string), ("rest", .any)],
                choice(.type([.string]), .type([.null, .boolean, .number, .array, .object])))),
        type(
            "ByRules",
            union(
                [
                    ("circle", named("Shape", "Circle")), ("pets", named("Pets")), ("color", named("Color")),
                    ("status", named("Status")), ("text", .string), ("anything", named("Empty")),
                ],
                choice(
                    .members(["radius", "kind"]), .memberValue(key: "kind", values: [.string("a"), .string("b\"")]),
                    .stringValue(["red", "none"]), .memberValue(key: "type", values: [.string("status")]),
                    .type([.string]), fallbacks: [5]))),
        type(
            "ByReading",
            union(
                [("date", .dateTime), ("maybe", .optional(.integer)), ("self", .string)],
                choice(fallbacks: [0, 1, 2]))),
        type(
            "ByKindThenReading",
            union(
                [("text", .string), ("integer", .integer), ("double", .double)],
                choice(.type([.string]), fallbacks: [1, 2]))),
        type("NoCases", union([], choice())),
        type("NoValues", union([("one", .string)], .discriminator(key: "kind", values: []))),
        type(
            "OwnString",
            union([("one", named("Color")), ("two", .boolean)], choice(.stringValue(["x"]), .type([.boolean])))),
    ]
}
