import OpenAPI
import Testing

@Suite struct ParameterStylesTests {
    @Test func inVersion31() {
        let linted = LintedDocument(
            "3.1.0",
            """
            components:
              parameters:
                a: {name: a, in: query, style: deepObject, schema: {}}
                b: {name: b, in: query, style: simple, schema: {}}
                c: {name: c, in: cookie, style: cookie, schema: {}}
            """)
        #expect(linted.lines("parameter-style") == [4, 5])
    }

    @Test func inVersion32() {
        let linted = LintedDocument(
            "3.2.0",
            """
            components: {parameters: {c: {name: c, in: cookie, style: cookie, schema: {}}}}
            """)
        #expect(linted.lines("parameter-style") == [])
    }
}
