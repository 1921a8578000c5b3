import OpenAPI
import Testing

@Suite struct RequiredPathParametersTests {
    @Test func inVersion31() {
        let linted = LintedDocument(
            "3.1.0",
            """
            components:
              parameters:
                a: {name: a, in: path, schema: {}}
                b: {name: b, in: path, required: false, content: {text/plain: {}}}
                c: {name: c, in: path, content: {text/plain: {}}}
                d: {name: d, in: path, required: true, schema: {}}
            """)
        #expect(linted.lines("path-parameter-optional") == [3, 4])
    }
}
