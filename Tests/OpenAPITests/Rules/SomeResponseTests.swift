import OpenAPI
import Testing

@Suite struct SomeResponseTests {
    @Test func inVersion31() {
        let linted = LintedDocument(
            "3.1.0",
            """
            paths:
              /a:
                get: {responses: {x-note: 1}}
                put: {responses: {default: {description: A.}}}
            """)
        #expect(linted.lines("no-response") == [3])
    }
}
