import Testing

@testable import Describing
@testable import GeneratorConfiguration
@testable import GeneratorPipeline

@Suite struct DescriptionTextTests {
    private func text(_ document: String) throws -> [String] {
        let folder = try TemporaryFolder()
        try folder.write(document, to: "openapi.yaml")
        var options = CommandLineOptions()
        options.spec = "openapi.yaml"
        options.module = "Api"
        let result = DescribeRun.run(options, in: CommandEnvironment(workingFolder: folder.path))
        try #require(result.status == .success, "\(result.standardError)")
        return result.standardOutput.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private func document(_ operations: String, head: String = "") -> String {
        "openapi: 3.1.0\ninfo: {title: A, version: '1'}\n\(head)paths:\n\(operations)\n"
    }

    @Test func webhooksSayWhatTellsThem() throws {
        let body = "requestBody: {content: {application/json: {schema: {properties: {type: {const: made}}}}}}"
        let lines = try text(
            document("  {}", head: "webhooks: {made: {post: {\(body)}}, gone: {post: {}}}\n")
                .replacing("paths:\n  {}", with: "paths: {}"))
        #expect(lines.contains("ApiWebhooks"))
        #expect(lines.contains("  made(MadeWebhook)  ← webhook made :3 (by its route)"))
        #expect(lines.contains("  gone               ← webhook gone :3 (by its route)"))
        let told = try text(
            document("  {}", head: "webhooks: {made: {post: {\(body)}}}\n").replacing("paths:\n  {}", with: "paths: {}")
        )
        #expect(told.contains("ApiWebhooks: by the member `type` of the body"))
        #expect(told.contains("  made(MadeWebhook)  ← webhook made :3"))
    }

    @Test func callsSayWhatIsUnusualOfThem() throws {
        let lines = try text(
            document(
                """
                  /a:
                    get: {operationId: a, deprecated: true, security: [], responses: {}}
                    put: {operationId: b, requestBody: {content: {text/csv: {}}}, responses: {}}
                    post: {operationId: c, security: [{key: []}], responses: {}}
                """,
                head: """
                    security: [{token: []}]
                    components:
                      securitySchemes:
                        token: {type: http, scheme: bearer}
                        key: {type: apiKey, in: header, name: X-Key}

                    """))
        let padding = String(repeating: " ", count: "b(_ request: String? = nil)".count - "a()".count)
        #expect(lines.contains("  a()\(padding) ← GET /a :10 (deprecated, no credential)"))
        #expect(lines.contains("  b(_ request: String? = nil) ← PUT /a :11 (sends text/csv)"))
        #expect(lines.contains { $0.hasPrefix("  c() ") && $0.hasSuffix("← POST /a :12 (key)") })
        #expect(lines.contains("let client = try ApiClient(token: …, apiKey: …, serverURL: …)"))
    }

    @Test func whereTokensComeFrom() throws {
        let lines = try text(
            document(
                "  /a: {get: {operationId: a, responses: {}}}",
                head: """
                    components:
                      securitySchemes:
                        auth:
                          type: oauth2
                          flows: {password: {tokenUrl: /b, scopes: {}}, clientCredentials: {tokenUrl: /a, refreshUrl: /r, scopes: {x: '', y:z: ''}}}
                        id: {type: openIdConnect, openIdConnectUrl: /c}

                    """))
        let flows = lines.filter { $0.hasPrefix("  auth: ") || $0.hasPrefix("  id: ") }
        #expect(
            flows == [
                "  auth: auth, OAuth 2 in the header field Authorization", "  auth: password, /b",
                "  auth: clientCredentials, /a, refreshed at /r, scopes x, y:z",
                "  id: id, OpenID Connect in the header field Authorization", "  id: discovered, /c",
            ])
    }

    @Test func nothingIsWiderThanAScreen() throws {
        let parameters = (0..<20).map { "{name: parameter\($0), in: query, schema: {type: string}}" }
        let path = "/" + Array(repeating: "segment", count: 20).joined(separator: "/")
        let lines = try text(
            document(
                "  \(path):\n    get: {operationId: a, parameters: [\(parameters.joined(separator: ", "))], responses: {}}"
            ))
        #expect(lines.allSatisfy { $0.count <= 120 })
        #expect(lines.contains("  a(…)"))
        #expect(lines.contains { $0.hasPrefix("      ← GET /segment") && $0.hasSuffix("…") })
    }

    @Test func nothingThatADocumentSaysMovesTheCursor() throws {
        let lines = try text(
            "openapi: 3.1.0\ninfo: {title: \"A\\u001b[31m\\nB\", version: \"1\\u001b\"}\npaths: {}\n")
        #expect(lines.first == "A\\u{1B}[31m\\u{A}B 1\\u{1B}, openapi.yaml")
    }

    @Test func reasonsAreToldOncePerKind() throws {
        let lines = try text(
            document(
                (0..<9).map { index in
                    "  /a\(index): {get: {operationId: a\(index), responses: {'103': {description: no}}}}"
                }.joined(separator: "\n")))
        let start = try #require(lines.firstIndex { $0.hasPrefix("Left out") })
        #expect(lines[start + 1] == "  status-left-out, 9 places")
        #expect(lines[start + 2].hasPrefix("    103 is no outcome of a call"))
        #expect(lines[start + 2].hasSuffix(":4 :5 :6 :7 :8 :9 and 3 more"))
    }
}
