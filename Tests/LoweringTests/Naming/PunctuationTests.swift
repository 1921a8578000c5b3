import Testing

@testable import Naming

@Suite struct PunctuationTests {
    @Test(arguments: [
        ("/", "slash"), (" ", "space"), ("_", "underscore"), ("--", "dashDash"), (".", "dot"), ("..", "dotDot"),
        ("`", "backtick"), ("\"", "quote"), ("\n", "newline"), ("→", "rightwardsArrow"), ("✅", "whiteHeavyCheckMark"),
        ("\u{2028}", "lineSeparator"), ("#", "hash"), ("?", "question"),
    ])
    func namesWithoutWords(_ raw: String, _ name: String) {
        #expect(SwiftNames.member(raw) == name)
    }

    @Test(arguments: [
        ("first-name", "firstDashName"), ("first name", "firstSpaceName"), ("a/b", "aSlashB"), ("GMT-0", "gmtMinus0"),
    ])
    func spelledOut(_ raw: String, _ name: String) {
        #expect(SwiftNames.member(Punctuation.spelledOut(raw)) == name)
    }

    @Test func aLongNameIsNotSpelledOut() {
        let long = String(repeating: "-", count: 100)
        #expect(Punctuation.spelledOut(long) == long)
        #expect(Punctuation.words(long).count == 6)
    }
}
