import OpenAPI
import Testing

@Suite struct ReferenceCyclesTests {
    @Test func inVersion31() {
        let linted = LintedDocument(
            "3.1.0",
            """
            components:
              schemas:
                A: {$ref: '#/components/schemas/B'}
                B: {$ref: '#/components/schemas/A'}
                C: {properties: {c: {$ref: '#/components/schemas/C'}}}
            """)
        #expect(linted.lines("ref-cycle") == [3, 4])
    }
}
