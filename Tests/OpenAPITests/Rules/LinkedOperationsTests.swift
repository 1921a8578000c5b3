import OpenAPI
import Testing

@Suite struct LinkedOperationsTests {
    @Test func inVersion31() {
        let linted = LintedDocument(
            "3.1.0",
            """
            paths: {/a: {get: {operationId: a}}}
            components:
              links:
                a: {operationId: a}
                b: {operationId: b}
            """)
        #expect(linted.lines("link-operation-undefined") == [5])
    }
}
