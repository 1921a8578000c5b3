import Testing

@testable import SwiftEmitter

struct DocumentationTests {
    /// What names the key and nothing else tells a reader nothing.
    @Test(arguments: ["ref", "Ref", "ref parameter", "The `ref` parameter.", "The ref"])
    func whatOnlyRepeatsTheKeyGoes(text: String) {
        #expect(Documentation(markdown: text, of: "ref").lines.isEmpty)
    }

    @Test(arguments: ["The ref of the branch", "A ref", "reference", "ref (deprecated)", "Refs"])
    func whatSaysMoreStays(text: String) {
        #expect(Documentation(markdown: text, of: "ref").lines == [text])
    }

    @Test func wordsOfAKeyMayBeSetApart() {
        #expect(Documentation(markdown: "Team slug", of: "team_slug").lines.isEmpty)
        #expect(Documentation(markdown: "team_slug parameter", of: "team_slug").lines.isEmpty)
    }
}
