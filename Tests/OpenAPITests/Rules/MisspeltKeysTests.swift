import Diagnostics
import Testing

@Suite struct MisspeltKeysTests {
    @Test func keywordsOfOnesOwnAreFine() {
        let linted = LintedDocument(
            "3.1.0",
            """
            components:
              schemas:
                A: {propertes: {a: {}}}
                B: {requird: [a], own: 1, x-own: 2, nullable: true}
                C: {properties: {propertes: {}}}
            """)
        #expect(linted.lines("misspelt-key") == [3, 4])
        #expect(linted.lines("unknown-key") == [])
    }

    @Test func version30HasNoOthers() {
        let linted = LintedDocument("3.0.3", "paths: {}\ncomponents: {schemas: {A: {propertes: {}}}}")
        #expect(linted.lines("misspelt-key") == [])
        #expect(linted.diagnostics.first { $0.id == "unknown-key" }?.help == "did you mean `properties`?")
    }
}
