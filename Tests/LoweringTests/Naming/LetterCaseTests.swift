import Testing

@testable import Naming

@Suite struct LetterCaseTests {
    @Test(arguments: [
        ("", ""), ("a", "A"), ("pet", "Pet"), ("Pet", "Pet"), ("1st", "1st"), ("_a", "_a"), ("é", "É"), ("éa", "Éa"),
        // One character of two scalars, and one that becomes two.
        ("e\u{301}a", "E\u{301}a"), ("ßa", "SSa"), ("ǆ", "Ǆ"), ("名前", "名前"),
    ])
    func capitalised(text: String, expected: String) {
        #expect(text.capitalised == expected)
    }

    @Test(arguments: ["", "a", "1", "a1", "1a", "٣", "a٣", "٣a", "1\u{301}", "½", "Ⅷ", "é1", "1é", "一"])
    func numeralsAreThoseOfCharacters(text: String) {
        #expect(text.startsWithNumeral == (text.first?.isNumber == true))
        #expect(text.endsWithNumeral == (text.last?.isNumber == true))
    }

    @Test func wordsThatTheirCapitalsSplit() {
        #expect(Initialisms.areOneWord("O", "Auth"))
        #expect(Initialisms.areOneWord("i", "OS"))
        #expect(Initialisms.areOneWord("IP", "v4"))
        #expect(!Initialisms.areOneWord("OA", "ut"))
        #expect(!Initialisms.areOneWord("pet", "id"))
    }
}
