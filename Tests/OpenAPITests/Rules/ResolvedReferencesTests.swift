import OpenAPI
import Testing

@Suite struct ResolvedReferencesTests {
    @Test func inVersion31() {
        let linted = LintedDocument(
            "3.1.0",
            """
            components:
              schemas:
                A: {$ref: '#/components/schemas/None'}
                B: {$ref: '#/components/schemas/C'}
                C: {$anchor: here, $id: 'urn:c', $defs: {D: {}}, items: {$ref: '#/$defs/D'}}
                E: {$ref: '#here'}
                F: {$ref: '#there'}
                G: {$ref: 'https://example.com/g'}
                H: {$ref: 'urn:c'}
                I: {$ref: '#/components/schemas/C/items/0'}
            """)
        #expect(linted.lines("ref-not-found") == [3, 7, 10])
    }
}
