import OpenAPI
import Testing

@Suite struct SingleContentTests {
    @Test func inVersion31() {
        let linted = LintedDocument(
            "3.1.0",
            """
            components:
              parameters:
                a: {name: a, in: query, content: {}}
                b: {name: b, in: query, content: {text/plain: {}}}
              headers:
                a: {content: {text/plain: {}, text/html: {}}}
            """)
        #expect(linted.lines("content-count") == [3, 6])
    }
}
