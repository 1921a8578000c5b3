import ClientModel
import Testing

@Suite struct ConstraintReaderTests {
    private func constraints(_ schema: String, version: String = "3.1.0") throws -> [Constraint] {
        try Lowered(schemas: "A: {type: object, properties: {a: \(schema)}}", version: version).property("A", "a")
            .constraints
    }

    @Test(
        arguments: [
            ("{type: string}", []), ("{type: string, minLength: 0}", []),
            ("{type: string, maxLength: 5, pattern: x}", [.length(.init(maximum: 5)), .pattern("x")]),
            (
                "{type: integer, minimum: 1, maximum: 5}",
                [.range(minimum: .init(value: "1"), maximum: .init(value: "5"))]
            ),
            (
                "{type: integer, minimum: 1, exclusiveMinimum: 5}",
                [.range(minimum: .init(value: "5", isExclusive: true), maximum: nil)]
            ),
            (
                "{type: integer, minimum: 9, exclusiveMinimum: 5}",
                [.range(minimum: .init(value: "9", isExclusive: false), maximum: nil)]
            ),
            ("{type: number, multipleOf: 0.10}", [.multipleOf("0.10")]),
            ("{type: array, items: {}, uniqueItems: true, minItems: 2}", [.items(.init(minimum: 2)), .uniqueItems]),
            ("{type: string, format: email}", [.format("email")]), ("{type: string, format: date}", []),
            ("{type: boolean, default: false}", [.defaultValue("false")]),
            ("{anyOf: [{type: string, maxLength: 5}, {type: 'null'}]}", [.length(.init(maximum: 5))]),
            ("{allOf: [{type: string, maxLength: 5}, {minLength: 1}]}", [.length(.init(minimum: 1, maximum: 5))]),
            ("{type: object, propertyNames: {enum: [a]}}", [.keysAmong(["a"])]),
            ("{type: array, items: {}, contains: {type: string}}", [.containing(.init(minimum: 1))]),
            ("{type: string, not: {const: x}}", [.notAmong(["x"])]),
            ("{type: string, not: {pattern: x}}", [.further(keyword: "not")]),
        ] as [(String, [Constraint])])
    func limits(_ schema: String, _ expected: [Constraint]) throws {
        #expect(try constraints(schema) == expected)
    }

    /// In OpenAPI 3.0 `exclusiveMinimum` belongs to the limit.
    @Test func exclusiveAsABoolean() throws {
        #expect(
            try constraints("{type: integer, maximum: 5, exclusiveMaximum: true}", version: "3.0.3")
                == [.range(minimum: nil, maximum: .init(value: "5", isExclusive: true))])
    }

    @Test(arguments: [
        ("dependentRequired: {a: [b]}", Constraint.requiredWith(key: "a", names: ["b"])),
        ("if: {required: [a]}, then: {required: [b]}", .requiredWith(key: "a", names: ["b"])),
        (
            "if: {properties: {a: {const: true}}}, then: {required: [b]}",
            .requiredWhen(key: "a", value: "true", names: ["b"])
        ),
        ("if: {required: [a]}, else: {required: [b]}", .further(keyword: "if")),
        ("not: {required: [a, b]}", .notTogether(["a", "b"])), ("minProperties: 1", .members(.init(minimum: 1))),
    ])
    func rulesOfAType(_ keywords: String, _ expected: Constraint) throws {
        let lowered = Lowered(schemas: "A: {type: object, properties: {a: {}, b: {}}, \(keywords)}")
        #expect(try #require(lowered.types["A"]).constraints == [expected])
    }

    /// What a declared type says itself is not said again where it is used.
    @Test func namedTypesSpeakForThemselves() throws {
        let lowered = Lowered(
            schemas: "A: {type: object, properties: {a: {$ref: '#/components/schemas/B', default: x}}}\n"
                + "B: {type: string, maxLength: 5}")
        #expect(try lowered.property("A", "a").constraints == [.defaultValue("x")])
        #expect(try #require(lowered.types["B"]).constraints == [.length(.init(maximum: 5))])
    }
}
