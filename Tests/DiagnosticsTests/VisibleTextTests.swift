import Diagnostics
import Testing

struct VisibleTextTests {
    @Test(arguments: [
        ("plain äöü 漢字 😀", "plain äöü 漢字 😀"),
        ("a\nb\r\tc", "a\\u{A}b\\u{D}\\u{9}c"),
        ("\u{0}\u{1B}[31m\u{7F}\u{9B}", "\\u{0}\\u{1B}[31m\\u{7F}\\u{9B}"),
        ("\u{202A}\u{202E}\u{2066}\u{2069}", "\\u{202A}\\u{202E}\\u{2066}\\u{2069}"),
        ("\u{2028}\u{2029}", "\\u{2028}\\u{2029}"),
        ("\u{200B}\u{FEFF}\u{AD}\u{E0041}", "\\u{200B}\\u{FEFF}\\u{AD}\\u{E0041}"),
    ])
    func escapesWhatCannotBeSeen(text: String, expected: String) {
        #expect(VisibleText.escaping(text) == expected)
    }

    @Test func excerptsAreCut() {
        #expect(VisibleText.excerpt(of: "abcdef", limit: 6) == "abcdef")
        #expect(VisibleText.excerpt(of: "abcdef", limit: 5) == "abcde…")
        #expect(VisibleText.excerpt(of: "a\nb", limit: 2) == "a\\u{A}…")
        #expect(VisibleText.excerpt(of: "", limit: 5) == "")
        #expect(VisibleText.excerpt(of: "abc", limit: -1) == "…")
        #expect(VisibleText.excerpt(of: String(repeating: "x", count: 41)) == String(repeating: "x", count: 40) + "…")
    }

    /// What runners of continuous integration take for commands where it stands in a log.
    @Test(arguments: [
        ("::set-output name=a::x", #"\u{3A}:set-output name=a::x"#), ("x ::error::y", #"x \u{3A}:error::y"#),
        ("x\n::error::y", #"x\u{A}::error::y"#), ("##[group]x", #"#\u{23}[group]x"#),
        ("a ##vso[task.setvariable]x", #"a #\u{23}vso[task.setvariable]x"#), ("a::b ## c", "a::b ## c"),
        (":::", #"\u{3A}::"#), ("\u{E0100}\u{3164}\u{FE0F}", #"\u{E0100}\u{3164}\u{FE0F}"#),
    ])
    func noTextIsACommand(_ text: String, _ expected: String) {
        #expect(VisibleText.escaping(text) == expected)
    }
}
