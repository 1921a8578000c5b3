import ClientModel
import Diagnostics
import Testing

@Suite struct BodyLoweringTests {
    private static let schemas = """
        Pet: {type: object, properties: {a: {type: string}}}
        Problem: {type: object, properties: {b: {type: string}}}
        """

    private func body(_ content: String, required: Bool = true) -> Lowered {
        Lowered(
            paths: """
                /a:
                  post:
                    operationId: a
                    requestBody: {required: \(required), content: \(content)}
                    responses: {'204': {description: Done}}
                """, schemas: Self.schemas)
    }

    @Test(
        arguments: [
            ("application/json", RequestBody.Format.json, "Pet"), ("application/merge-patch+json", .json, "Pet"),
            ("application/json; charset=utf-8", .json, "Pet"),
            ("application/x-www-form-urlencoded", .formURLEncoded, "Pet"), ("text/plain", .text, "String"),
            ("application/octet-stream", .bytes, nil), ("image/png", .bytes, nil),
        ] as [(String, RequestBody.Format, String?)])
    func formatsOfBodies(_ media: String, _ format: RequestBody.Format, _ type: String?) throws {
        let schema = format == .bytes ? "{type: string, format: binary}" : "{$ref: '#/components/schemas/Pet'}"
        let lowered = body("{\(media): {schema: \(schema)}}")
        let body = try #require(try lowered.operation("a").body)
        #expect(body.format == format)
        #expect(body.contentType == media)
        if let type { #expect(body.type.outline == type) }
        #expect(body.isRequired)
        #expect(lowered.diagnostics.isEmpty)
    }

    /// An object in a format that is not read is more than bytes: that it comes as bytes is said.
    @Test func anObjectThatIsSentAsBytesIsSaid() throws {
        let lowered = body("{application/xml: {schema: {$ref: '#/components/schemas/Pet'}}}")
        #expect(try lowered.operation("a").body?.format == .bytes)
        #expect(lowered.diagnostics.map(\.id.rawValue) == ["body-as-bytes"])
    }

    /// A method or a header that HTTP cannot carry is left out, and said.
    @Test func namesThatHTTPCannotCarry() throws {
        let lowered = Lowered(
            paths: """
                /a:
                  get:
                    operationId: a
                    parameters:
                      - {name: 'X Blank', in: header, schema: {type: string}}
                      - {name: Host, in: header, schema: {type: string}}
                      - {name: X-Fine, in: header, schema: {type: string}}
                    responses: {'204': {description: Done}}
                  additionalOperations:
                    'NOT A TOKEN': {operationId: b, responses: {'204': {description: Done}}}
                """)
        #expect(try lowered.operation("a").parameters.map(\.key) == ["X-Fine"])
        #expect(
            lowered.diagnostics.map(\.id.rawValue).sorted()
                == ["header-name-invalid", "header-name-invalid", "method-invalid"])
    }

    @Test func aBodyThatMayBeLeftOut() throws {
        #expect(try body("{text/plain: {}}", required: false).operation("a").body?.isRequired == false)
    }

    @Test func multipartBodiesAreBytes() throws {
        let lowered = body("{multipart/form-data: {schema: {type: object}}}")
        #expect(try lowered.operation("a").body?.format == .bytes)
        #expect(lowered.ids == ["body-as-bytes"])
    }

    @Test(arguments: [
        ("{text/plain: {}, application/json: {}}", "application/json", ["text/plain"]),
        (
            "{image/png: {}, text/plain: {}, application/x-www-form-urlencoded: {}}",
            "application/x-www-form-urlencoded",
            ["image/png", "text/plain"]
        ),
        ("{application/hal+json: {}, application/json: {}}", "application/json", []),
    ])
    func jsonIsPreferred(_ content: String, _ chosen: String, _ others: [String]) throws {
        let lowered = body(content)
        #expect(try lowered.operation("a").body?.contentType == chosen)
        let left = "only \(chosen) is generated; left out: \(others.joined(separator: ", "))"
        #expect(lowered.messages("media-type-left-out") == (others.isEmpty ? [] : [left]))
    }

    @Test func anyMediaTypeIsJSON() throws {
        #expect(try body("{'*/*': {}}").operation("a").body?.contentType == "application/json")
    }
}
