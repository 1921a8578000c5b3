import OpenAPI
import Testing

@Suite struct DeclaredPathParametersTests {
    @Test func inVersion31() {
        let linted = LintedDocument(
            "3.1.0",
            """
            paths:
              /a/{b}/{c}:
                parameters: [{name: b, in: path, required: true, schema: {}}]
                get: {}
                put:
                  parameters: [{name: c, in: path, required: true, schema: {}}]
                post:
                  parameters: [{$ref: 'https://example.com/parameters#/c'}]
              /d/{e}: {}
            """)
        #expect(linted.lines("path-parameter-undeclared") == [4])
    }
}
