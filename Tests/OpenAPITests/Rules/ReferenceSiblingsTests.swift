import Diagnostics
import OpenAPI
import Testing

@Suite struct ReferenceSiblingsTests {
    @Test func inVersion30() {
        let linted = LintedDocument(
            "3.0.3",
            """
            paths: {}
            components:
              schemas:
                A: {type: string}
                B: {$ref: '#/components/schemas/A', description: B.}
            """)
        #expect(linted.lines("ref-siblings") == [5])
    }

    /// Clients are generated as it is meant.
    @Test func nullableIsMeant() {
        let linted = LintedDocument(
            "3.0.3",
            """
            paths: {}
            components:
              schemas:
                A: {type: string}
                B: {$ref: '#/components/schemas/A', nullable: true}
            """)
        #expect(linted.lines("ref-siblings") == [5])
        #expect(linted.diagnostics.allSatisfy { $0.message.hasSuffix("clients take it as it is meant") })
    }

    @Test func inVersion31() {
        let linted = LintedDocument(
            "3.1.0",
            """
            components:
              schemas:
                A: {type: string}
                B: {$ref: '#/components/schemas/A', maxLength: 2}
              responses:
                a: {description: A.}
                b: {$ref: '#/components/responses/a', description: B., content: {}}
            """)
        #expect(linted.lines("ref-siblings") == [7])
    }
}
