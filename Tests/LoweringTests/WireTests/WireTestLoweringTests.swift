import ClientModel
import Diagnostics
import DocumentTree
import Lowering
import OpenAPI
import Testing
import WireTestLowering

@Suite struct WireTestLoweringTests {
    /// The tests of the document's first call.
    private func tests(
        _ paths: String, schemas: String = "{}", _ adjust: (inout LoweringOptions) -> Void = { _ in }
    ) throws -> [WireTest] {
        let text = """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            servers: [{url: 'https://api.example'}]
            paths:
            \(paths.indented(2))
            components:
              schemas:
            \(schemas.indented(4))
            """
        let sink = DiagnosticSink()
        let file = SourceFile(path: "openapi.yaml", bytes: Array(text.utf8))
        let root = try #require(DocumentReader.read(file, diagnostics: sink))
        let store = DocumentStore(root: file, rootNode: root, diagnostics: sink)
        let document = try #require(OpenAPIReader.read(root, store: store, diagnostics: sink))
        var options = LoweringOptions(moduleName: "Test", sourceName: "openapi.yaml")
        adjust(&options)
        let lowered = try #require(WireTestLowering.lower(document, options: options, diagnostics: sink))
        return try #require(lowered.tests.calls.first).tests
    }

    /// A form without a pair is no text, which looks like a body that is missing.
    @Test func aFormIsNeverEmpty() throws {
        let tests = try tests(
            """
            /a:
              post:
                operationId: a
                requestBody:
                  required: true
                  content: {application/x-www-form-urlencoded: {schema: {properties: {a: {const: x}}}}}
                responses: {'204': {description: Done}, '400': {description: Wrong}}
            """)
        #expect(tests.count == 2)
        for test in tests {
            guard case .form(_, let pairs)? = test.body else {
                Issue.record("\(test.name) sends no form")
                continue
            }
            #expect(pairs == ["a=x"], "\(test.name)")
        }
    }

    /// What else there is at the place that declares a shared enumeration is no part of what has an alias of it.
    @Test func aSharedEnumerationBringsNoTypeOfTheUsers() throws {
        let decimal = ExternalType(name: "Decimal", module: "Foundation")
        let tests = try tests(
            """
            /zebras:
              get:
                operationId: zebras
                responses:
                  '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Zebra'}}}}
            """,
            schemas: """
                Ape:
                  type: object
                  properties: {status: {type: string, enum: [a, b]}, price: {type: string, format: decimal}}
                Zebra: {type: object, properties: {status: {type: string, enum: [a, b]}}}
                """
        ) {
            $0.typeOverrides.formats = ["decimal": decimal]
            $0.emission.externalTypes = [decimal]
        }
        #expect(tests.count == 1)
    }

    /// A variable of an operation's server may be its whole URL.
    @Test(arguments: [
        ("'{origin}', variables: {origin: {default: 'https://up.example'}}", "https://up.example/a"),
        ("'{scheme}://up.example/', variables: {scheme: {default: https}}", "https://up.example/a"),
        ("'/v{version}', variables: {version: {default: '2'}}", "https://api.example/v2/a"),
    ])
    func serversOfOperations(server: String, url: String) throws {
        let tests = try tests("/a: {get: {operationId: a, servers: [{url: \(server)}], responses: {}}}")
        #expect(tests.first?.request.url == url)
    }

    /// What has no documented success is called too.
    @Test(arguments: [
        ("{}", [204]), ("{'404': {description: None}}", [204, 404]), ("{'101': {description: Up}}", [204]),
    ])
    func everyCallIsTested(responses: String, statuses: [Int]) throws {
        let tests = try tests("/a: {get: {operationId: a, responses: \(responses)}}")
        #expect(tests.map(\.answer.status) == statuses)
        #expect(tests.first?.answer.outcome == .success(caseName: nil))
    }

    /// Members that need not be there are in a value as deep as it stays short.
    @Test(arguments: [(4, true), (200, false)])
    func longValuesHaveLessThatNeedNotBeThere(members: Int, isDeep: Bool) throws {
        let inner = (0..<members).map { "member_number_\($0): {type: string}" }.joined(separator: ", ")
        let tests = try tests(
            """
            /a:
              get:
                operationId: a
                responses:
                  '200': {description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}
            """,
            schemas: """
                A: {type: object, properties: {b: {$ref: '#/components/schemas/B'}}}
                B: {type: object, properties: {c: {type: object, properties: {\(inner)}}}}
                """)
        guard case .json(let value)? = tests.first?.answer.content else {
            Issue.record("there is no answer")
            return
        }
        let text = value.lines.joined()
        #expect(text.hasPrefix("{\"b\": {") || text.hasPrefix("{  \"b\": {"))
        #expect(text.contains("member_number_0") == isDeep)
    }
}
