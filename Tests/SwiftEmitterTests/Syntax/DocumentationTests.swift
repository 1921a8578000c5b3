import ClientModel
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

    /// Titles mostly say what a type is called.
    @Test(arguments: [
        ("Body_create_file", []), ("Create File Form", []), ("A form.", ["A form."]), ("Create", ["Create"]),
    ])
    func whatOnlyRepeatsTheNameOfAType(_ text: String, _ lines: [String]) {
        let type = TypeDeclaration(
            name: TypeName(["CreateFileForm"]), pointer: "#/components/schemas/Body_create_file", kind: .alias(.string))
        #expect(Documentation(markdown: text, ofType: type).lines == lines)
    }

    /// A value has a name and a text, as parameters have.
    @Test func whatOnlyRepeatsOneOfTheNames() {
        #expect(Documentation(markdown: "Two words.", of: "second", "two_words").lines.isEmpty)
        #expect(Documentation(markdown: "Second", of: "second", "two_words").lines.isEmpty)
        #expect(Documentation(markdown: "Two", of: "second", "two_words").lines == ["Two"])
    }

    @Test func signsSayMore() {
        #expect(Documentation(markdown: "C++", of: "c", "cpp").lines == ["C++"])
        #expect(Documentation(markdown: "A & B", of: "ab").lines == ["A & B"])
        #expect(Documentation(markdown: "C++", of: "cPlusPlus", "c++").lines.isEmpty)
    }

    @Test func wordsOfAKeyMayBeSetApart() {
        #expect(Documentation(markdown: "Team slug", of: "team_slug").lines.isEmpty)
        #expect(Documentation(markdown: "team_slug parameter", of: "team_slug").lines.isEmpty)
    }
}
