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
}
