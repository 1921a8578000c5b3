import OpenAPI
import Testing

@Suite struct ServerURLsTests {
    @Test func inVersion31() {
        let linted = LintedDocument(
            "3.1.0",
            """
            components: {}
            servers:
              - {url: 'https://{a}.example.com', variables: {a: {default: b}}}
              - {url: 'https://{c}.example.com'}
            """)
        #expect(linted.lines("server-variable-undefined") == [4])
    }
}
