import OpenAPI
import Testing

@Suite struct SchemaOrContentTests {
    @Test func inVersion31() {
        let linted = LintedDocument(
            "3.1.0",
            """
            components:
              parameters:
                a: {name: a, in: query}
              headers:
                a: {description: A.}
                b: {schema: {}}
            """)
        #expect(linted.lines("schema-or-content") == [3, 5])
    }
}
