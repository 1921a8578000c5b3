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

    @Test func ofKeys() {
        let linted = LintedDocument(
            "3.1.0",
            """
            components:
              securitySchemes:
                a: {type: apiKey, in: header, name: X-A}
                b: {type: apiKey, in: header, name: 'X A'}
                c: {type: apiKey, in: cookie, name: 'a b'}
                d: {type: apiKey, in: query, name: 'c d'}
                e: {type: http, scheme: basic, in: cookie, name: 'a b'}
            """)
        #expect(linted.lines("header-name") == [4, 5])
    }
}
