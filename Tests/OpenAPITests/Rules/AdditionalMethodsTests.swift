import OpenAPI
import Testing

@Suite struct AdditionalMethodsTests {
    @Test func inVersion32() {
        let linted = LintedDocument(
            "3.2.0",
            """
            paths:
              /a:
                additionalOperations:
                  POST: {}
                  LOCK: {}
                  "A B": {}
                  post: {}
            """)
        #expect(linted.lines("additional-operation") == [4, 6])
    }
}
