import OpenAPI
import Testing

@Suite struct ComponentNamesTests {
    @Test func inVersion31() {
        let linted = LintedDocument(
            "3.1.0",
            """
            components:
              schemas:
                A.b-c_1: {}
                "a b": {}
                ä: {}
              x-own: {"a b": {}}
            """)
        #expect(linted.lines("component-name") == [4, 5])
    }
}
