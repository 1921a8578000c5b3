import OpenAPI
import Testing

@Suite struct PathParameterNamesTests {
    @Test func inVersion31() {
        let linted = LintedDocument(
            "3.1.0",
            """
            components:
              parameters:
                a: {name: a, in: path, required: true, schema: {}}
                b: {name: 'b{c}', in: path, required: true, schema: {}}
                c: {name: 'b{c}', in: query, schema: {}}
            """)
        #expect(linted.lines("path-parameter-name") == [4])
    }
}
