import OpenAPI
import Testing

@Suite struct DistinctPathsTests {
    @Test func inVersion31() {
        let linted = LintedDocument(
            "3.1.0",
            """
            paths:
              /a/{b}: {}
              /a/{c}: {}
              /a/b: {}
              /a/{b}/c: {}
            """)
        #expect(linted.lines("identical-paths") == [3])
    }
}
