import OpenAPI
import Testing

@Suite struct SchemaTypesTests {
    @Test func inVersion30() {
        let linted = LintedDocument(
            "3.0.3",
            """
            paths: {}
            components:
              schemas:
                A: {type: file}
                B: {type: 'null'}
                C: {type: string}
            """)
        #expect(linted.lines("unknown-type") == [4, 5])
    }

    @Test func inVersion31() {
        let linted = LintedDocument(
            "3.1.0",
            """
            components:
              schemas:
                A: {type: [string, 'null']}
                B: {type: [string, any]}
            """)
        #expect(linted.lines("unknown-type") == [4])
    }
}
