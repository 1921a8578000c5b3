import OpenAPI
import Testing

@Suite struct DocumentContentsTests {
    @Test func inVersion31() {
        let linted = LintedDocument(
            "3.1.0",
            """
            tags: []
            """)
        #expect(linted.lines("empty-document") == [-1])
    }

    @Test func inVersion31Again() {
        let linted = LintedDocument(
            "3.1.0",
            """
            webhooks: {}
            """)
        #expect(linted.lines("empty-document") == [])
    }

    @Test func inVersion32() {
        let linted = LintedDocument(
            "3.2.0",
            """
            components: {}
            """)
        #expect(linted.lines("empty-document") == [])
    }
}
