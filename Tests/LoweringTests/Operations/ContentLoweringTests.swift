import ClientModel
import Diagnostics
import Testing

@Suite struct ContentLoweringTests {
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

    private func responses(_ responses: String...) -> Lowered {
        Lowered(
            paths: "/a:\n  get:\n    operationId: a\n    responses:\n"
                + responses.joined(separator: "\n").indented(6), schemas: Self.schemas)
    }

    private static let pet =
        "{description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}"
    private static let problem =
        "{description: No, content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}"

    // MARK: - Bodies

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

    // MARK: - Results

    @Test func oneResult() throws {
        let lowered = responses("'200': \(Self.pet)", "'404': \(Self.problem)", "'5XX': {description: Broken}")
        let operation = try lowered.operation("a")
        #expect(operation.result.outline == "Pet")
        #expect(
            operation.failures.map { "\($0.status.outline) \($0.type?.outline ?? "-") \($0.documentation ?? "-")" }
                == ["404 Problem No", "5XX - Broken"])
        #expect(lowered.diagnostics.isEmpty)
    }

    @Test func severalStatusesOfOneType() throws {
        #expect(try responses("'200': \(Self.pet)", "'201': \(Self.pet)").operation("a").result.outline == "Pet")
    }

    @Test func severalResults() throws {
        let lowered = responses("'200': \(Self.pet)", "'202': \(Self.problem)", "'204': {description: Nothing}")
        #expect(
            try lowered.operation("a").result.outline
                == "AResult(ok 200: Pet, accepted 202: Problem, noContent 204: nothing)")
    }

    @Test func theNameOfSeveralResultsGivesWayToASchema() throws {
        let lowered = Lowered(
            paths: "/a: {get: {operationId: a, responses: {'200': \(Self.pet), '204': {description: Nothing}}}}",
            schemas: Self.schemas + "\nAResult: {type: object, properties: {a: {type: string}}}")
        guard case .several(let name, _) = try lowered.operation("a").result else {
            Issue.record("the results differ")
            return
        }
        #expect(lowered.types[name.qualified] == nil)
    }

    @Test(arguments: [
        ("'204': {description: Nothing}", "nothing"), ("'2XX': \(ContentLoweringTests.pet)", "Pet"),
        ("'2XX': \(ContentLoweringTests.pet)", "Pet"), ("200: \(ContentLoweringTests.pet)", "Pet"),
        ("default: \(ContentLoweringTests.pet)", "Pet"), ("'404': \(ContentLoweringTests.problem)", "nothing"),
        ("'200': {description: OK, content: {text/plain: {}}}", "text"),
        ("'200': {description: OK, content: {image/png: {}}}", "bytes"),
        ("'200': {description: OK, content: {application/json: {}}}", "JSONValue"),
        (
            "'200': {description: OK, content: {application/json: {schema: {type: array, items: {type: integer}}}}}",
            "[Int]"
        ),
        ("'302': {description: Elsewhere}", "nothing"),
    ])
    func results(_ response: String, _ result: String) throws {
        let lowered = responses(response)
        #expect(try lowered.operation("a").result.outline == result)
        #expect(lowered.diagnostics.isEmpty)
    }

    @Test func defaultBesideASuccessIsAFailure() throws {
        let operation = try responses("'200': \(Self.pet)", "default: \(Self.problem)").operation("a")
        #expect(operation.result.outline == "Pet")
        #expect(operation.failures.map(\.status) == [.default])
    }

    @Test func streamsAreBytes() throws {
        let lowered = responses("'200': {description: OK, content: {text/event-stream: {}}}")
        #expect(try lowered.operation("a").result == .bytes)
        #expect(lowered.ids == ["stream-as-bytes"])
    }

    @Test(arguments: ["0", "99", "600", "6XX", "OK", "20"])
    func badStatuses(_ status: String) throws {
        let lowered = responses("'200': \(Self.pet)", "'\(status)': \(Self.problem)")
        #expect(try lowered.operation("a").result.outline == "Pet")
        #expect(try lowered.operation("a").failures.isEmpty)
        #expect(lowered.ids == ["bad-status"])
    }

    @Test func aNullableResult() throws {
        #expect(
            try responses(
                "'200': {description: OK, content: {application/json: {schema: {type: [string, 'null']}}}}"
            ).operation("a").result.outline == "String?")
    }
}
