import OpenAPI
import Testing

@Suite struct SecuritySchemeKeysTests {
    @Test func inVersion31() {
        let linted = LintedDocument(
            "3.1.0",
            """
            components:
              securitySchemes:
                a: {type: http}
                b: {type: apiKey, name: b}
                c: {type: mutualTLS}
            """)
        #expect(linted.lines("security-scheme-key") == [3, 4])
    }
}
