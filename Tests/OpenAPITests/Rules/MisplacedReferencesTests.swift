import Diagnostics
import OpenAPI
import Testing

@Suite struct MisplacedReferencesTests {
    @Test func eachPlaceIsToldOf() throws {
        let folder = try TemporaryFolder()
        try folder.write("parameters: [{name: id, in: path, required: true}]\nextra: 1", to: "a.yaml")
        try folder.write("A: text\nB: {type: nothing}", to: "schemas.yaml")
        try folder.write("# T", to: "t.md")
        let linted = LintedDocument(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1', description: {$ref: t.md}}
            paths:
              /a/{id}: {get: {$ref: a.yaml}}
              /b: {get: {$ref: a.yaml, summary: S}}
              /c:
                parameters: {$ref: a.yaml#/parameters}
            components:
              schemas: {$ref: schemas.yaml, C: {properties: {$ref: {type: string}}, example: {$ref: schemas.yaml}}}
              examples: {one: {value: {$ref: 'no'}}}
            """, folder: folder.path)
        let found = linted.diagnostics.map {
            "\($0.severity) \($0.id) \($0.location?.description ?? ""): \($0.message)"
        }
        let misplaced = [
            "2:55: OpenAPI has no `$ref` in place of `description`",
            "4:25: OpenAPI has no `$ref` in place of an Operation Object",
            "5:20: OpenAPI has no `$ref` in place of an Operation Object, and what stands beside it has no meaning",
            "7:24: OpenAPI has no `$ref` in place of `parameters`",
            "9:19: OpenAPI has no `$ref` in place of `schemas`",
            "9:89: OpenAPI has no `$ref` in place of an example",
        ].map { "warning ref-misplaced openapi.yaml:" + $0 }
        #expect(found.filter { $0.contains("ref-") }.sorted() == misplaced)
        // What they lead to is looked at as what it stands in place of.
        #expect(found.contains { $0.hasPrefix("error unknown-key a.yaml:2:1") }, "\(found)")
        #expect(found.contains { $0.hasPrefix("error wrong-type schemas.yaml:1:4") }, "\(found)")
        #expect(found.contains { $0.contains("path-parameter-unused") }, "\(found)")
        #expect(!found.contains { $0.contains("path-parameter-undeclared") }, "\(found)")
    }

    /// What stands beside a reference in a map is looked at; the reference is no member.
    @Test func rulesOfMembersPassOver() {
        let linted = LintedDocument(
            "3.1.0",
            """
            paths: {$ref: '#/x-paths', /b: {get: {responses: {$ref: '#/x-responses', '700': {description: B}}}}}
            security: [{key: []}]
            components:
              securitySchemes: {$ref: '#/x-schemes'}
              schemas: {$ref: '#/x-schemas', B: {}}
            x-paths: {/a: {}}
            x-responses: {'200': {description: A}}
            x-schemes: {key: {type: http, scheme: basic}}
            x-schemas: {A: {}}
            """)
        #expect(linted.lines("response-status") == [1])
        #expect(Set(linted.diagnostics.map(\.id.rawValue)) == ["ref-misplaced", "response-status"])
    }

    @Test func whatIsNotThereIsAnError() throws {
        let folder = try TemporaryFolder()
        let linted = LintedDocument(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1', description: {$ref: t.md}}
            paths:
              /a: {get: {$ref: a.yaml}, put: {$ref: '#/no'}, post: {$ref: ../b.yaml}}
            """, folder: folder.path)
        #expect(
            Set(linted.diagnostics.filter { $0.severity == .error }.map(\.id.rawValue))
                == ["ref-file-not-found", "ref-not-found", "ref-outside-root"])
    }

    @Test func standardReferencesAreNotMisplaced() {
        let linted = LintedDocument(
            "3.2.0",
            """
            paths: {/a: {$ref: '#/components/pathItems/a'}}
            components:
              pathItems: {a: {get: {responses: {'200': {$ref: '#/components/responses/r'}}}}}
              responses: {r: {description: R, content: {a/b: {$ref: '#/components/mediaTypes/m'}}}}
              mediaTypes: {m: {schema: {$ref: '#/components/schemas/s'}}}
              schemas: {s: {additionalProperties: {$ref: '#/components/schemas/s'}, default: {$ref: x}}}
            """)
        #expect(linted.lines("ref-misplaced") == [])
    }
}
