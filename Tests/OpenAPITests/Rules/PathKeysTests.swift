import OpenAPI
import Testing

@Suite struct PathKeysTests {
    @Test func inVersion31() {
        let linted = LintedDocument(
            "3.1.0",
            """
            paths:
              /a: {}
              b: {}
              x-c: {}
            """)
        #expect(linted.lines("path-without-slash") == [3])
    }
}
