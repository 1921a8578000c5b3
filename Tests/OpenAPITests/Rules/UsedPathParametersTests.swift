import OpenAPI
import Testing

@Suite struct UsedPathParametersTests {
    @Test func inVersion31() {
        let linted = LintedDocument(
            "3.1.0",
            """
            paths:
              /a/{b}:
                get:
                  parameters:
                    - {name: b, in: path, required: true, schema: {}}
                    - {name: c, in: path, required: true, schema: {}}
            """)
        #expect(linted.lines("path-parameter-unused") == [6])
    }

    @Test func whatPathsShareIsToldOnce() {
        let linted = LintedDocument(
            "3.1.0",
            """
            paths:
              /a/{b}: {$ref: "#/components/pathItems/P"}
              /c/{b}/{d}: {$ref: "#/components/pathItems/P"}
              /e/{d}: {$ref: "#/components/pathItems/P"}
            components:
              pathItems:
                P:
                  parameters:
                    - {name: b, in: path, required: true, schema: {}}
                    - {name: c, in: path, required: true, schema: {}}
                    - {name: d, in: path, required: true, schema: {}}
                  get: {responses: {"204": {description: x}}}
            """)
        #expect(linted.lines("path-parameter-unused") == [9, 10, 11])
    }
}
