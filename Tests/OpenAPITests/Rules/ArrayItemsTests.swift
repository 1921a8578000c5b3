import OpenAPI
import Testing

@Suite struct ArrayItemsTests {
    @Test func inVersion30() {
        let linted = LintedDocument(
            "3.0.3",
            """
            paths: {}
            components:
              schemas:
                A: {type: array}
                B: {type: array, items: {}}
            """)
        #expect(linted.lines("array-without-items") == [4])
    }

    @Test func inVersion31() {
        let linted = LintedDocument(
            "3.1.0",
            """
            components: {schemas: {A: {type: array}}}
            """)
        #expect(linted.lines("array-without-items") == [])
    }
}
