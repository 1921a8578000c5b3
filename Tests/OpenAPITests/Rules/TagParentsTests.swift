import OpenAPI
import Testing

@Suite struct TagParentsTests {
    @Test func inVersion32() {
        let linted = LintedDocument(
            "3.2.0",
            """
            components: {}
            tags:
              - {name: a, parent: b}
              - {name: b, parent: a}
              - {name: c, parent: d}
              - {name: e, parent: c}
            """)
        #expect(linted.lines("tag-parent") == [3, 4, 5])
    }
}
