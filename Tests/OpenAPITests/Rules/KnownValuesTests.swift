import OpenAPI
import Testing

@Suite struct KnownValuesTests {
    @Test func inVersion31() {
        let linted = LintedDocument(
            "3.1.0",
            """
            components:
              parameters:
                a: {name: a, in: body, schema: {}}
                b: {name: b, in: querystring, schema: {}}
              securitySchemes:
                a: {type: basic}
                b: {type: mutualTLS}
              headers:
                a: {schema: {}, style: simple}
                b: {schema: {}, style: form}
            """)
        #expect(linted.lines("unknown-value") == [3, 4, 6, 10])
    }
}
