import OpenAPI
import Testing

@Suite struct ServerVariablesTests {
    @Test func inVersion31() {
        let linted = LintedDocument(
            "3.1.0",
            """
            components: {}
            servers:
              - url: 'https://{a}{b}{c}'
                variables:
                  a: {default: x, enum: []}
                  b: {default: x, enum: [y]}
                  c: {default: x, enum: [x]}
            """)
        #expect(linted.lines("server-variable") == [5, 6])
    }
}
