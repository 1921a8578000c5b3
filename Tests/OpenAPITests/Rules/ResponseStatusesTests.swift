import OpenAPI
import Testing

@Suite struct ResponseStatusesTests {
    @Test func inVersion31() {
        let linted = LintedDocument(
            "3.1.0",
            """
            paths:
              /a:
                get:
                  responses:
                    "200": {description: A.}
                    2XX: {description: A.}
                    default: {description: A.}
                    2xx: {description: A.}
                    "600": {description: A.}
                    ok: {description: A.}
            """)
        #expect(linted.lines("response-status") == [8, 9, 10])
    }
}
