import ClientModel
import Testing

@Suite struct LiteralBuilderTests {
    @Test(arguments: [
        ("{type: string, default: a}", #""a""#), ("{type: boolean, default: false}", "false"),
        ("{type: integer, default: 3}", "3"), ("{type: integer, format: int32, default: 3}", "3"),
        ("{type: number, default: 3}", "3"), ("{type: number, default: 0.5}", "0.5"),
        ("{type: string, enum: [a, b-c], default: b-c}", ".bC"),
        ("{type: array, items: {type: string}, default: []}", "[]"),
        ("{type: array, items: {type: string, enum: [a, b]}, default: [b, a]}", "[.b, .a]"),
        ("{type: object, default: {}}", "[:]"), ("{type: object, default: {a: [1, b]}}", #"[a: [1, "b"]]"#),
        ("{type: string, format: date, default: '2024-01-31'}", #""2024-01-31""#),
        ("{type: string, format: date-time, default: '2024-01-31T24:00:00Z'}", "left out"),
        ("{type: string, format: date-time, default: '2024-01-31T23:59:59.5Z'}", #""2024-01-31T23:59:59.5Z""#),
        ("{type: string, format: byte, default: '%'}", "left out"),
        ("{type: object, additionalProperties: {type: integer}, default: {a: 1}}", "[a: 1]"),
        ("{type: object, properties: {x: {type: integer}}, default: {x: 1}}", "[x: 1]"),
        ("{oneOf: [{type: integer}, {type: string, enum: [auto]}], default: auto}", ".auto(.auto)"),
        ("{oneOf: [{type: integer}, {type: string, enum: [auto]}], default: 7}", ".int(7)"),
        ("{type: integer, format: uint64, default: 7}", "7"),
    ])
    func defaults(_ schema: String, _ literal: String) throws {
        let lowered = Lowered(schemas: "A: {type: object, properties: {a: \(schema)}}")
        #expect(try lowered.property("A", "a").defaultValue?.outline ?? "left out" == literal)
        #expect(lowered.ids == (literal == "left out" ? ["default-left-out"] : []))
    }

    @Test(arguments: [
        "{type: string, format: date, default: '2023-02-29'}",
        "{type: integer, format: int32, default: 3000000000}",
        "{type: object, additionalProperties: {type: string}, default: {a: 1}}",
        "{type: array, items: {type: integer}, default: [1, x]}",
    ])
    func defaultsWithoutALiteral(_ schema: String) throws {
        let lowered = Lowered(schemas: "A: {type: object, properties: {a: \(schema)}}")
        #expect(try lowered.property("A", "a").defaultValue == nil)
        #expect(lowered.ids == ["default-left-out"])
    }

    /// A member that must be there is sent with its default when the caller gives no value.
    @Test func requiredMembersAndNull() throws {
        let lowered = Lowered(
            schemas: """
                A:
                  type: object
                  required: [a]
                  properties: {a: {type: string, default: x}, b: {type: [string, 'null'], default: null}}
                """)
        #expect(try lowered.properties("A").map(\.defaultValue) == [.string("x"), nil])
        #expect(lowered.diagnostics.isEmpty)
    }

    @Test func theOnlyValueThereIs() throws {
        let lowered = Lowered(
            schemas: "A: {type: object, required: [kind], properties: {kind: {const: pet}}}")
        #expect(try lowered.property("A", "kind").defaultValue == .member("pet"))
    }

    /// Where absence means no change, a default that is sent unasked would overwrite what is there.
    @Test func bodiesOfPatchSendNone() throws {
        func path(_ method: String) -> String {
            """
            /a:
              \(method):
                operationId: a
                requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}
                responses: {'204': {description: Done}}
            """
        }
        let schemas = "A: {type: object, properties: {a: {type: string, default: x}}}"
        #expect(try Lowered(paths: path("post"), schemas: schemas).property("A", "a").defaultValue == .string("x"))
        #expect(try Lowered(paths: path("patch"), schemas: schemas).property("A", "a").defaultValue == nil)
    }
}
