import OpenAPI
import Testing

@Suite struct RequiredKeysTests {
    @Test func inVersion30() {
        let linted = LintedDocument(
            "3.0.3",
            """
            components:
              responses:
                a: {content: {}}
                b: {description: B.}
              parameters:
                a: {schema: {}}
            """)
        #expect(linted.lines("missing-key") == [-1, 3, 6, 6])
    }

    @Test func inVersion32() {
        let linted = LintedDocument(
            "3.2.0",
            """
            components: {responses: {a: {content: {}}}}
            """)
        #expect(linted.lines("missing-key") == [])
    }
}
