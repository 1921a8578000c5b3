import ClientModel
import Diagnostics
import Testing

@Suite struct ResponseLoweringTests {
    private static let schemas = """
        Pet: {type: object, properties: {a: {type: string}}}
        Problem: {type: object, properties: {b: {type: string}}}
        """

    private func responses(_ responses: String...) -> Lowered {
        Lowered(
            paths: "/a:\n  get:\n    operationId: a\n    responses:\n"
                + responses.joined(separator: "\n").indented(6), schemas: Self.schemas)
    }

    private static let pet =
        "{description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}"
    private static let problem =
        "{description: No, content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}"

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
        ("'204': {description: Nothing}", "nothing"), ("'2XX': \(ResponseLoweringTests.pet)", "Pet"),
        ("'2XX': \(ResponseLoweringTests.pet)", "Pet"), ("200: \(ResponseLoweringTests.pet)", "Pet"),
        ("default: \(ResponseLoweringTests.pet)", "Pet"), ("'404': \(ResponseLoweringTests.problem)", "nothing"),
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
