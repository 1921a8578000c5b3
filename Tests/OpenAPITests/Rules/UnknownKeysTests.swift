import OpenAPI
import Testing

@Suite struct UnknownKeysTests {
    @Test func inVersion31() {
        let linted = LintedDocument(
            "3.1.0",
            """
            components:
              headers:
                a: {schema: {own: 1}, allowReserved: true}
              links:
                a: {operationRef: a, body: {}, x-own: {}}
            overlays: {}
            """)
        #expect(linted.lines("unknown-key") == [3, 5, 6])
    }

    @Test func inVersion30() {
        let linted = LintedDocument(
            "3.0.3",
            """
            paths: {}
            components:
              schemas:
                A: {const: 1}
                B: {example: {const: 1}, default: {const: 1}}
            """)
        #expect(linted.lines("unknown-key") == [4])
    }
}
