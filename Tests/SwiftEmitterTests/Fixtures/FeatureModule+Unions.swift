import ClientModel

extension FeatureModule {
    static func union(_ cases: [(String, TypeReference)], _ selection: Union.Selection) -> TypeDeclaration.Kind {
        .union(
            Union(
                cases: cases.map { Union.Case(name: $0.0, type: $0.1, documentation: nil) }, selection: selection,
                unknownCaseName: "other"))
    }

    static func rules(_ tests: Union.Rule.Test...) -> Union.Selection {
        .rules(tests.enumerated().map { Union.Rule(test: $1, caseIndex: $0) })
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
                rules(.type([.string]), .type([.number, .string]), .type([.array]), .type([.null, .boolean])))),
        type(
            "ByAllKinds",
            union(
                [("text", .string), ("rest", .any)],
                rules(.type([.string]), .type([.null, .boolean, .number, .array, .object])))),
        type(
            "ByRules",
            union(
                [
                    ("circle", named("Shape", "Circle")), ("pets", named("Pets")), ("color", named("Color")),
                    ("status", named("Status")), ("text", .string), ("anything", named("Empty")),
                ],
                rules(
                    .members(["radius", "kind"]), .memberValue(key: "kind", values: [.string("a"), .string("b\"")]),
                    .stringValue(["red", "none"]), .memberValue(key: "type", values: [.string("status")]),
                    .type([.string]),
                    .readable))),
        type(
            "ByReading",
            union(
                [("date", .dateTime), ("maybe", .optional(.integer)), ("self", .string)],
                rules(.readable, .readable, .readable))),
        type(
            "ByKindThenReading",
            union(
                [("text", .string), ("integer", .integer), ("double", .double)],
                rules(.type([.string]), .readable, .readable))),
        type("NoCases", union([], .rules([]))),
        type("NoValues", union([("one", .string)], .discriminator(key: "kind", values: []))),
        type(
            "OwnString",
            union([("one", named("Color")), ("two", .boolean)], rules(.stringValue(["x"]), .type([.boolean])))),
    ]
}
