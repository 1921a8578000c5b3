import OpenAPI
import Testing

@Suite struct HeaderNamesTests {
    @Test func inVersion31() {
        let linted = LintedDocument(
            "3.1.0",
            """
            components:
              parameters:
                a: {name: X-A, in: header, schema: {}}
                b: {name: 'X A', in: header, schema: {}}
                c: {name: 'c d', in: query, schema: {}}
              responses:
                a:
                  description: A.
                  headers:
                    X-A: {schema: {}}
                    X=A: {schema: {}}
            """)
        #expect(linted.lines("header-name") == [4, 11])
    }
}
