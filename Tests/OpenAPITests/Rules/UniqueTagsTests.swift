import OpenAPI
import Testing

@Suite struct UniqueTagsTests {
    @Test func inVersion31() {
        let linted = LintedDocument(
            "3.1.0",
            """
            components: {}
            tags:
              - {name: a}
              - {name: b}
              - {name: a}
            """)
        #expect(linted.lines("duplicate-tag") == [5])
    }
}
