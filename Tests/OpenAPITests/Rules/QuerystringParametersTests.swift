import OpenAPI
import Testing

@Suite struct QuerystringParametersTests {
    @Test func inVersion32() {
        let linted = LintedDocument(
            "3.2.0",
            """
            components:
              parameters:
                a: {name: a, in: querystring, schema: {}}
                b: {name: b, in: querystring, content: {application/json: {}}}
                c: {name: c, in: query, schema: {}}
              pathItems:
                a:
                  parameters: [{$ref: '#/components/parameters/b'}]
                  get:
                    parameters: [{$ref: '#/components/parameters/c'}]
                  put:
                    parameters: [{name: d, in: querystring, content: {application/json: {}}}]
                  post: {}
            """)
        #expect(linted.lines("querystring-parameter") == [3, 10, 12])
    }
}
