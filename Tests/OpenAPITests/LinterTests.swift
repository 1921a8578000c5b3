import Diagnostics
import Linting
import OpenAPI
import Testing

@Suite struct LinterTests {
    @Test func aDocumentThatKeepsThemAll() {
        let linted = LintedDocument(
            "3.1.0",
            """
            security: [{key: []}]
            paths:
              /a/{b}:
                parameters: [{name: b, in: path, required: true, schema: {type: string}}]
                get: {operationId: a, responses: {default: {$ref: '#/components/responses/a'}}}
            components:
              responses: {a: {description: A., content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}
              schemas: {A: {properties: {a: {$ref: '#/components/schemas/A'}}, any: thing}}
              securitySchemes: {key: {type: http, scheme: bearer}}
            """)
        #expect(linted.isDocument)
        #expect(linted.diagnostics == [])
    }

    @Test(arguments: ["- a", "a: b", "swagger: '2.0'", "openapi: 4.0.0", "openapi: null"])
    func whatIsNoDocument(text: String) {
        let linted = LintedDocument(text)
        #expect(!linted.isDocument)
        #expect(linted.diagnostics.count == 1)
    }

    @Test func everyRuleHasAnIDOfItsOwnAndASentence() {
        let rules = Linter.rules
        #expect(Set(rules.map(\.id)).count == rules.count)
        #expect(rules.allSatisfy { $0.summary.hasSuffix(".") })
        #expect(rules.allSatisfy { $0.severity.generate ?? .note <= $0.severity.lint })
    }

    @Test func findsWhatNeighboursBreak() throws {
        let folder = try TemporaryFolder()
        try folder.write("get: {responses: {'200': {$ref: 'responses.yaml#/ok'}}}", to: "paths/pets.yaml")
        try folder.write("ok: {headers: {}}", to: "paths/responses.yaml")
        let linted = LintedDocument(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            paths: {/pets: {$ref: paths/pets.yaml}, /none: {$ref: paths/none.yaml}}
            """, folder: folder.path)
        #expect(linted.diagnostics.map(\.id.rawValue).sorted() == ["missing-key", "ref-file-not-found"])
        #expect(linted.diagnostics.contains { $0.location?.file.path == "paths/responses.yaml" })
    }

    @Test func depthAndSharedNodesCostLittle() {
        let deep = String(repeating: "{items: ", count: 400) + "{type: no}" + String(repeating: "}", count: 400)
        #expect(LintedDocument("3.1.0", "components: {schemas: {A: \(deep)}}").lines("unknown-type") == [1])
        let doubling = (1...20).map { "    A\($0): &a\($0) {allOf: [*a\($0 - 1), *a\($0 - 1)]}" }.joined(
            separator: "\n")
        let shared = LintedDocument("3.1.0", "components:\n  schemas:\n    A0: &a0 {type: no}\n\(doubling)")
        #expect(shared.lines("unknown-type").count <= 1)
    }
}
