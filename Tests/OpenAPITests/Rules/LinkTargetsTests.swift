import OpenAPI
import Testing

@Suite struct LinkTargetsTests {
    @Test func inVersion31() {
        let linted = LintedDocument(
            "3.1.0",
            """
            components:
              links:
                a: {description: A.}
                b: {operationRef: 'https://example.com'}
            """)
        #expect(linted.lines("link-without-operation") == [3])
    }
}
