import OpenAPI
import Testing

@Suite struct UniqueParametersTests {
    @Test func inVersion31() {
        let linted = LintedDocument(
            "3.1.0",
            """
            paths:
              /a:
                get:
                  parameters:
                    - {name: a, in: query, schema: {}}
                    - {name: A, in: query, schema: {}}
                    - {name: a, in: header, schema: {}}
                    - {name: A, in: header, schema: {}}
                    - {$ref: '#/components/parameters/a'}
            components:
              parameters:
                a: {name: a, in: query, schema: {}}
            """)
        #expect(linted.lines("duplicate-parameter") == [8, 9])
    }
}
