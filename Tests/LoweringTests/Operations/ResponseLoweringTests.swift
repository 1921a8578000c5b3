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

    @Test func whatTheDocumentSaysOfResponses() throws {
        let lowered = Lowered(
            paths: """
                /a:
                  get:
                    operationId: a
                    responses:
                      '200': {summary: S, description: D, content: {text/plain: {}}}
                      '202': {summary: S}
                      '204': {}
                      '404': {summary: S, description: D}
                """, version: "3.2.0")
        let operation = try lowered.operation("a")
        guard case .several(_, let cases) = operation.result else {
            Issue.record("the results differ")
            return
        }
        #expect(cases.map(\.documentation) == ["S\n\nD", "S", nil])
        #expect(operation.failures.map(\.documentation) == ["S\n\nD"])
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
        ("'302': {description: Elsewhere}", "head"),
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

    @Test func partsAreBytes() throws {
        let lowered = responses("'200': {description: OK, content: {multipart/mixed: {}}}")
        #expect(try lowered.operation("a").result == .bytes)
        #expect(lowered.ids == ["stream-as-bytes"])
    }

    // MARK: - What the status says

    @Test func defaultIsTheSuccessBesideErrors() throws {
        let operation = try responses("default: \(Self.pet)", "'404': \(Self.problem)").operation("a")
        #expect(operation.result.outline == "Pet")
        #expect(operation.failures.map(\.status) == [.code(404)])
    }

    @Test(arguments: ["204", "205"])
    func someStatusesHaveNoBody(_ status: String) throws {
        let lowered = responses("'\(status)': \(Self.pet)")
        #expect(try lowered.operation("a").result == .none)
        #expect(try lowered.operation("a").accept == nil)
        #expect(lowered.ids == ["body-ignored"])
    }

    @Test func whatAnswersHEADHasNoBody() throws {
        let lowered = Lowered(
            paths: "/a: {head: {operationId: a, responses: {'200': \(Self.pet), '206': {description: P}}}}",
            schemas: Self.schemas)
        #expect(try lowered.operation("a").result == .head)
        #expect(lowered.ids == ["body-ignored"])
    }

    @Test func aRedirectionThatIsTheOnlyOutcomeIsASuccess() throws {
        let operation = try responses(
            "'302': {description: There}", "3XX: {description: T}", "'304': {description: Same}",
            "'404': \(Self.problem)"
        )
        .operation("a")
        #expect(operation.result == .head)
        #expect(operation.redirects == [.code(302), .range(3)])
        #expect(operation.failures.map(\.status) == [.code(304), .code(404)])
        #expect(operation.accept == "*/*")
    }

    /// Without a 2xx, `default` is what a document means by success; that there is nothing new is one by itself alone.
    @Test(arguments: ["304", "302", "3XX"])
    func defaultIsTheSuccessBesideRedirections(_ status: String) throws {
        let operation = try responses("'\(status)': {description: R}", "default: \(Self.pet)").operation("a")
        #expect(operation.result.outline == "Pet")
        #expect(operation.redirects == [])
        #expect(operation.failures.count == 1)
        let alone = try responses("'\(status)': {description: R}", "'404': \(Self.problem)").operation("a")
        #expect(alone.result == .head && alone.redirects.count == 1)
    }

    @Test func aRedirectionWithJSONGivesThat() throws {
        let operation = try responses("'303': \(Self.pet)", "'307': {description: There}").operation("a")
        #expect(operation.result.outline == "AResult(seeOther 303: Pet?, temporaryRedirect 307: head)")
    }

    @Test func aRedirectionBesideASuccessIsAnError() throws {
        let operation = try responses("'200': \(Self.pet)", "'301': \(Self.problem)", "'304': {description: Same}")
            .operation("a")
        #expect(operation.result.outline == "Pet")
        #expect(operation.redirects.isEmpty)
        #expect(operation.failures.map(\.status) == [.code(301), .code(304)])
    }

    @Test func ofASuccessWithoutContentAnythingMayCome() throws {
        #expect(try responses("'200': {description: OK}").operation("a").accept == "*/*")
        #expect(try responses("'204': {description: OK}").operation("a").accept == nil)
    }

    @Test func noBodyIsAStreamWithoutItems() throws {
        let lowered = responses(
            "'200': {description: OK, content: {application/jsonl: {}}}", "'204': {description: None}")
        #expect(try lowered.operation("a").result.outline == "lines of JSONValue")
        #expect(lowered.ids.isEmpty)
    }

    @Test func itemsBesideAnotherSuccessAreBytes() throws {
        let lowered = responses(
            "'200': {description: OK, content: {application/jsonl: {}}}", "'202': \(Self.pet)")
        #expect(try lowered.operation("a").result.outline == "AResult(ok 200: bytes, accepted 202: Pet)")
        #expect(lowered.ids == ["stream-as-bytes"])
    }

    @Test(arguments: ["0", "99", "600", "6XX", "OK", "20", "0200", "+200", "٢XX"])
    func badStatuses(_ status: String) throws {
        let lowered = responses("'200': \(Self.pet)", "'\(status)': \(Self.problem)")
        #expect(try lowered.operation("a").result.outline == "Pet")
        #expect(try lowered.operation("a").failures.isEmpty)
        #expect(lowered.ids == ["bad-status"])
    }

    /// The reader spells ranges as the standard does; of two that are the same then, the first counts.
    @Test func aStatusCountsOnceInWhateverSpelling() throws {
        let lowered = responses("'2xx': \(Self.pet)", "'2XX': \(Self.problem)")
        #expect(try lowered.operation("a").result.outline == "Pet")
        #expect(lowered.ids == ["spelling", "bad-status"])
        #expect(lowered.messages("bad-status") == ["`2XX` stands here before, in another spelling; left out"])
    }

    @Test func aNullableResult() throws {
        #expect(
            try responses(
                "'200': {description: OK, content: {application/json: {schema: {type: [string, 'null']}}}}"
            ).operation("a").result.outline == "String?")
    }

    /// A call asks for one media type by its name, so that another version of it has a call of its own.
    @Test(
        arguments: [
            ("Problem", ["a Pet application/json;version=1", "aAsJSONVersion2 Problem application/json;version=2"]),
            ("Pet", ["a Pet application/json;version=1"]),
        ])
    func versionsOfAMediaType(_ second: String, _ calls: [String]) throws {
        let content = [("1", "Pet"), ("2", second)].map { version, schema in
            "application/json;version=\(version): {schema: {$ref: '#/components/schemas/\(schema)'}}"
        }
        let lowered = responses("'200': {description: OK, content: {\(content.joined(separator: ", "))}}")
        #expect(
            try lowered.operation("a").calls.map { "\($0.name) \($0.result.outline) \($0.accept ?? "-")" } == calls)
        #expect(lowered.diagnostics.isEmpty)
    }

    /// Of two successes, each is had in the version that is asked for.
    @Test func versionsOfSeveralAnswers() throws {
        let content = ["Pet", "Problem"].enumerated().map { version, schema in
            "application/json;version=\(version + 1): {schema: {$ref: '#/components/schemas/\(schema)'}}"
        }
        let versions = "{description: OK, content: {\(content.joined(separator: ", "))}}"
        let turned = "{description: OK, content: {\(content.reversed().joined(separator: ", "))}}"
        let calls = try responses("'200': \(versions)", "'201': \(turned)").operation("a").calls
        #expect(
            calls.map(\.result.outline) == ["AResult(ok 200: Pet, created 201: Problem)", "Problem", "Pet"])
        #expect(calls.last?.accept == "application/json;version=1")
    }

    /// Frameworks write a list out for each media type that they offer it in.
    @Test(
        arguments: [
            ("$ref: '#/components/schemas/Pet'", "$ref: '#/components/schemas/Pet'", 1),
            ("type: string", "type: string", 1), ("type: string", "type: string, format: uuid", 2),
            ("$ref: '#/components/schemas/Pet'", "$ref: '#/components/schemas/Problem'", 2),
        ])
    func listsAreAlikeWhereTheirElementsAre(_ first: String, _ second: String, _ calls: Int) throws {
        let content = [("application/json", first), ("text/json", second), ("text/plain", second)].map {
            "\($0): {schema: {type: array, items: {\($1)}}}"
        }
        let lowered = responses("'200': {description: OK, content: {\(content.joined(separator: ", "))}}")
        #expect(try lowered.operation("a").calls.count == calls)
    }

    /// Neither ends; that they are two is said by their names.
    @Test func listsOfListsThatNeverEndAreNotAlike() throws {
        let lowered = Lowered(
            paths: """
                /a:
                  get:
                    operationId: a
                    responses:
                      '200':
                        description: OK
                        content:
                          application/json: {schema: {$ref: '#/components/schemas/A'}}
                          application/hal+json: {schema: {$ref: '#/components/schemas/B'}}
                """,
            schemas: """
                A: {type: array, items: {$ref: '#/components/schemas/B'}}
                B: {type: array, items: {$ref: '#/components/schemas/A'}}
                """)
        #expect(try lowered.operation("a").calls.map(\.result.outline) == ["A", "B"])
    }

    /// A status of 1xx is no outcome; where there is no other, the call is sent and can have no result.
    @Test(arguments: [
        ("'101': {description: A}", true), ("1XX: {description: A}, '400': {description: B}", true),
        ("'101': {description: A}, '200': {description: B}", false),
        ("'101': {description: A}, default: {description: B}", false), ("'400': {description: B}", false),
    ])
    func switchedProtocols(_ responses: String, isSaid: Bool) throws {
        let lowered = Lowered(paths: "/a: {get: {operationId: a, responses: {\(responses)}}}")
        #expect(lowered.ids == (isSaid ? ["status-left-out"] : []))
        #expect(try lowered.operation("a").result.outline == "nothing")
    }

    /// A redirection that is thrown is said, where no other success than `default` is described.
    @Test(arguments: [
        ("'302': {description: A}, default: {description: B}", ["redirect-as-error"]),
        ("3XX: {description: A}, default: {description: B}", ["redirect-as-error"]),
        ("'304': {description: A}, default: {description: B}", []),
        ("'302': {description: A}, 4XX: {description: B}", []),
        ("'200': {description: A}, '302': {description: B}", []),
    ])
    func redirectionsBesideDefault(_ responses: String, _ ids: [String]) {
        #expect(Lowered(paths: "/a: {get: {operationId: a, responses: {\(responses)}}}").ids == ids)
    }

    /// A text is no JSON that another status of the call may have.
    @Test func textsBesideJSON() throws {
        func mediaTypes(_ other: String) throws -> [String?] {
            let lowered = responses(
                "'200': {description: A, content: {text/csv: {schema: {type: string}}}}", "'202': \(other)")
            guard case .several(_, let cases) = try lowered.operation("a").result else { return [] }
            return cases.map(\.mediaType)
        }
        #expect(try mediaTypes(Self.pet) == ["text/csv", nil])
        #expect(try mediaTypes("{description: B}") == [nil, nil])
        #expect(try mediaTypes("{description: B, content: {'*/*': {}}}") == ["text/csv", nil])
    }
}
