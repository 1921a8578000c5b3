import OpenAPI
import Testing

@Suite struct AllowReservedUseTests {
    @Test func inVersion31() {
        let linted = LintedDocument(
            "3.1.0",
            """
            components:
              parameters:
                a: {name: a, in: query, schema: {}, allowReserved: true}
                b: {name: b, in: header, schema: {}, allowReserved: false}
                c: {name: c, in: path, required: true, schema: {}, allowReserved: true}
                d: {name: d, in: cookie, schema: {}, allowReserved: true}
            """)
        #expect(linted.lines("allow-reserved") == [4, 5, 6])
    }

    @Test func inVersion32() {
        let linted = LintedDocument(
            "3.2.0",
            """
            components:
              parameters:
                a: {name: a, in: query, schema: {}, allowReserved: true}
                b: {name: b, in: header, schema: {}, allowReserved: false}
                c: {name: c, in: path, required: true, schema: {}, allowReserved: true}
                d: {name: d, in: cookie, schema: {}, allowReserved: true}
                e: {name: e, in: cookie, style: cookie, schema: {}, allowReserved: true}
            """)
        #expect(linted.lines("allow-reserved") == [4, 7])
    }
}
