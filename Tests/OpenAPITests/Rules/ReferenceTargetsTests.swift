import OpenAPI
import Testing

@Suite struct ReferenceTargetsTests {
    @Test func inVersion31() {
        let linted = LintedDocument(
            "3.1.0",
            """
            components:
              schemas:
                A: {type: string}
              responses:
                a: {$ref: '#/components/schemas/A'}
            """)
        #expect(linted.lines("ref-wrong-kind") == [5])
    }
}
