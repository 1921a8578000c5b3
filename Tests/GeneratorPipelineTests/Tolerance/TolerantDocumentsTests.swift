import Diagnostics
import GeneratorPipeline
import Testing

/// The document as a whole: its version, its texts, its spelling as YAML.
@Suite struct TolerantDocumentsTests {
    @Test(arguments: [
        TolerantDocument(version: "3.0", expecting: "openapi-version:1"),
        TolerantDocument(version: #""3.1""#, expecting: "openapi-version:1"),
        TolerantDocument(info: "", expecting: "missing-key:1"),
        TolerantDocument(info: "info: {title: T}", expecting: "missing-key:2"),
        TolerantDocument(info: "info: {version: '1'}", expecting: "missing-key:2"),
        TolerantDocument(info: "info:", expecting: "wrong-type:2"),
        TolerantDocument(info: "info: {title: 5, version: '1'}", expecting: "unquoted-text:2"),
        TolerantDocument(
            info: "info: {title: T, version: '1', contact: {url: '::'}, license: MIT}", expecting: "url-invalid:2"),
        TolerantDocument(raw: "openapi: 3.0.0\ninfo: {title: T, version: '1'}\n", expecting: ["missing-key:1"]),
        TolerantDocument(raw: "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n", expecting: []),
        TolerantDocument(
            raw: "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n", expecting: ["wrong-type:3"]),
    ])
    func versionsAndInfo(_ document: TolerantDocument) throws { try document.check() }

    @Test(arguments: [
        TolerantDocument(top: "servers: [{url: 'not a url'}]", expecting: "server-url-invalid:3"),
        TolerantDocument(top: "servers: [{url: 'https://{region.example'}]", expecting: "server-url-invalid:3"),
        TolerantDocument(top: "servers: [{description: none}]", expecting: "missing-key:3"),
        TolerantDocument(top: "servers: {url: 'https://pets.example'}", expecting: "wrong-type:3"),
        TolerantDocument(top: "externalDocs: {url: 'no url'}", expecting: "url-invalid:3"),
        TolerantDocument(top: "internal: true", expecting: "unknown-key:3"),
        TolerantDocument(top: "tags: [{name: a}, {name: a, description: again}]", expecting: "duplicate-tag:3"),
        TolerantDocument(top: "tags: [a]", expecting: "wrong-type:3"),
        TolerantDocument(
            schema: "  securitySchemes: {a: {type: http}}", expecting: "missing-key:24",
            "security-scheme-unsupported:24"),
        TolerantDocument(
            schema: "  securitySchemes: {a: {type: apikey, in: header, name: X}}", expecting: "spelling:24"),
        TolerantDocument(operation: "      security: [{nope: []}]", expecting: "security-scheme-undefined:11"),
        TolerantDocument(
            operation: "      security: {nope: []}", expecting: "wrong-type:11", "security-scheme-undefined:11"),
    ])
    func serversTagsAndSecurity(_ document: TolerantDocument) throws { try document.check() }

    /// Nothing is odd for YAML about line ends of Windows, a byte order mark, tabs between words, and keys of any type.
    @Test func spellingsOfYAML() throws {
        let plain = TolerantDocument()
        try TolerantDocument(
            raw: plain.text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"),
            expecting: [], operations: 1, types: 1
        ).check()
        try TolerantDocument(raw: "\u{FEFF}" + plain.text, expecting: [], operations: 1, types: 1).check()
        try TolerantDocument(top: "x-a:\t1\t").check()
        let keys = TolerantDocument(
            schema: "        200: {type: string}\n        null: {type: string}\n        yes: {type: string}")
        try keys.check()
        #expect(try keys.source().contains(#"writer.member("null""#) || keys.source().contains(#""null""#))
    }

    @Test func whatVersion32Brings() throws {
        try TolerantDocument(
            version: "3.2.0",
            top: "$self: https://pets.example/api.yaml\ntags: [{name: a, parent: b, kind: nav}, {name: b}]",
            paths: """
                  /b:
                    query: {operationId: q, responses: {"200": {content: {application/jsonl: {itemSchema: {}}}}}}
                    additionalOperations:
                      COPY: {operationId: c, responses: {"200": {description: d}}}
                    get:
                      operationId: g
                      parameters: [{name: all, in: querystring, content: {text/plain: {}}}]
                      responses: {"200": {summary: s}}
                """, operations: 4
        ).check()
    }

    @Test(arguments: ["swagger: '2.0'", "swagger: 2.0"])
    func swaggerIsToBeConverted(_ line: String) throws {
        let (outcome, diagnostics) = try TolerantDocument(raw: line + "\npaths: {}\n", expecting: []).generated()
        guard case .unreadable = outcome else {
            Issue.record("read")
            return
        }
        #expect(diagnostics.map(\.id) == ["swagger-2"])
        #expect(diagnostics.first?.help?.contains("swagger2openapi") == true)
    }
}
