import OpenAPI
import Testing

@Suite struct OAuthFlowURLsTests {
    @Test func inVersion31() {
        let linted = LintedDocument(
            "3.1.0",
            """
            components:
              securitySchemes:
                a:
                  type: oauth2
                  flows:
                    implicit: {scopes: {}}
                    password: {scopes: {}, tokenUrl: 'https://example.com'}
            """)
        #expect(linted.lines("oauth-flow-url") == [6])
    }
}
