import OpenAPI
import Testing

@testable import Samples

@Suite struct SchemaCheckTests {
    @Test(
        arguments: [
            ("{type: integer}", "1.0", nil),
            ("{type: integer}", "1.5", "the value is a number instead of integer"),
            ("{type: string}", "1", "the value is an integer instead of string"),
            ("{type: integer, format: int32}", "2147483648", "the value is no `int32`"),
            ("{type: string, format: date-time}", #""2024-02-30T10:00:00Z""#, "the value is no `date-time`"),
            ("{type: string, format: date-time}", #""2024-02-29T10:00:00+02:00""#, nil),
            ("{type: string, format: uuid}", #""x""#, "the value is no `uuid`"),
            ("{type: string, format: guid}", #""x""#, "the value is no `guid`"),
            ("{type: string, format: email}", #""anything""#, nil),
            ("{type: string, maxLength: 2}", #""abc""#, "the value is longer than 2 characters"),
            ("{type: string, pattern: '^a'}", #""b""#, "the value does not match `^a`"),
            ("{type: number, minimum: 1, exclusiveMinimum: true}", "1", "the value is less than the least allowed"),
            ("{type: array, items: {type: string}}", #"["a", 1]"#, "`1` is an integer instead of string"),
            ("{type: array, uniqueItems: true}", "[1, 1.0]", "the value has an element twice"),
            ("{required: [a], properties: {a: {}}}", "{}", "`a` is missing"),
            ("{required: [a], properties: {b: {}}}", "{}", nil),
            ("{properties: {a: {type: string}}}", #"{"a": null}"#, "`a` is null instead of string"),
            ("{properties: {a: {type: [string, 'null']}}}", #"{"a": null}"#, nil),
            (
                "{properties: {a: {}}, additionalProperties: false}", #"{"b": 1}"#,
                "the value has a member `b`, which is not allowed"
            ),
            ("{enum: [1, a]}", #""b""#, "the value is not among the values of `enum`"),
            ("{oneOf: [{type: string}, {type: integer}]}", "true", "the value fits none of its alternatives"),
            ("{oneOf: [{type: number}, {type: integer}]}", "1", "the value fits 2 alternatives of a `oneOf`"),
            ("{anyOf: [{type: number}, {type: integer}]}", "1", nil),
        ] as [(String, String, String?)])
    func problemsAreFound(schema: String, json: String, expected: String?) throws {
        let document = try SampleDocument(schemas: "S: \(schema)")
        #expect(try document.problem(json, "S") == expected)
    }

    @Test(
        arguments: [
            ("2024-05-17T09:30:00+02:00", "2024-05-17T09:30:00Z"),
            ("2024-05-17t09:30:00.1204z", "2024-05-17T09:30:00.12Z"),
            ("2024-05-17T09:30:00.000Z", "2024-05-17T09:30:00Z"),
            ("2024-05-17 09:30:00Z", nil), ("2024-05-17T09:30:00", nil), ("2024-05-17T24:30:00Z", nil),
        ] as [(String, String?)])
    func dateTimesAreWrittenInOneWay(text: String, expected: String?) {
        #expect(FormatText.dateTime(text) == expected)
    }

    @Test func valuesAreBroughtIntoOneForm() throws {
        let document = try SampleDocument(
            schemas: """
                S:
                  required: [id]
                  properties:
                    id: {type: string, format: uuid}
                    note: {type: string}
                    ok: {type: boolean, x-envelope: true}
                    inner: {anyOf: [{type: string}, {properties: {a: {type: integer}}}]}
                """)
        let normaliser = SampleNormaliser(
            SampleContext(linked: document.document.linked), direction: .response, leavingOut: "x-envelope")
        let value = try SampleDocument.value(
            #"{"id": "3FA85F64-5717-4562-B3FC-2C963F66AFA6", "note": null, "ok": true, "further": 1, "inner": {"a": 1}}"#
        )
        #expect(
            normaliser.normalised(value, try document.schema("S")).line
                == #"{"id": "3fa85f64-5717-4562-b3fc-2c963f66afa6", "inner": {"a": 1}}"#)
    }

    /// A member that must be there keeps its `null`, unless one direction alone has it, and so does a value of a map.
    @Test func nullIsLeftOutWhereThatIsAsked() throws {
        let document = try SampleDocument(
            schemas: """
                S:
                  required: [must, read]
                  properties:
                    must: {type: [string, 'null']}
                    read: {type: [string, 'null'], readOnly: true}
                    may: {type: [string, 'null']}
                    kept: {type: [string, 'null']}
                  additionalProperties: {type: [string, 'null']}
                """)
        let normaliser = SampleNormaliser(
            SampleContext(linked: document.document.linked), direction: .response,
            leavesOutNull: { key, schemas, parts in key != "kept" && schemas.count == 1 && parts.count == 1 })
        let value = try SampleDocument.value(
            #"{"must": null, "read": null, "may": null, "kept": null, "other": null}"#)
        #expect(
            normaliser.normalised(value, try document.schema("S")).line
                == #"{"must": null, "kept": null, "other": null}"#)
    }

    /// Each level has three branches that hold the union again: of sixty levels, not all ways can be tried.
    @Test func unionsThatHoldThemselvesEnd() throws {
        let document = try SampleDocument(
            schemas: """
                U:
                  oneOf:
                    - {type: object, properties: {u: {$ref: '#/components/schemas/U'}, k: {const: 1}}}
                    - {type: object, properties: {u: {$ref: '#/components/schemas/U'}, k: {const: 2}}}
                    - {type: object, properties: {u: {$ref: '#/components/schemas/U'}, k: {const: 3}}}
                """)
        func nested(_ levels: Int) -> String {
            String(repeating: "{\"u\": ", count: levels) + "{\"k\": 1}"
                + String(repeating: ", \"k\": 2}", count: levels)
        }
        #expect(try document.problem(nested(3), "U") == nil)
        #expect(try document.problem(nested(60), "U") == "the value has more ways to be read than can be tried")
        let normaliser = SampleNormaliser(SampleContext(linked: document.document.linked), direction: .request)
        let value = try SampleDocument.value(nested(60))
        #expect(normaliser.normalised(value, try document.schema("U")).line.contains("\"u\""))
    }
}
