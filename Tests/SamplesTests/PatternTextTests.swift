import Testing

@testable import Patterns
@testable import Samples

@Suite struct PatternTextTests {
    @Test(arguments: [
        ("^[a-z]+-\\d{2,4}$", "a-11"), ("^(foo|bar)?\\.txt$", "foo.txt"), ("[^a-z]", "1"),
        ("^#[0-9A-F]{6}$", "#111111"),
        ("^(?:x|y){2}$", "xx"), ("^\\w+@\\w+$", "a@a"),
    ])
    func textsMatchSimplePatterns(pattern: String, expected: String) {
        #expect(PatternText.sample(pattern) == expected)
        #expect(PatternText.matches(expected, pattern))
    }

    @Test(arguments: ["(?=a)b", "^\\p{L}$", "(a", "a{1000}", "a{-1}", "^(a)\\1$", "((((a{19}){19}){19}){19})"])
    func whatIsBeyondThisGivesNothing(pattern: String) {
        #expect(PatternText.sample(pattern) == nil)
    }

    @Test(arguments: [
        ("b", "abc", true), ("^b", "abc", false), ("c$", "abc", true), ("^$", "", true), ("^a|b$", "xb", true),
        ("^(a|bc)+$", "abcbca", true), ("^(a|bc)+$", "abcb", false), ("^a{2,3}$", "aaa", true),
        ("^a{2,3}$", "aaaa", false), ("^a{2,}$", "aaaaa", true), ("^a{0}b$", "b", true), ("^a??b$", "ab", true),
        ("^[^\\d-]+$", "ab c", true), ("^[^\\d-]+$", "a-c", false), ("^[\\w.]+@x$", "a.b@x", true),
        ("^(?=.*\\d)[a-z\\d]+$", "ab1", true), ("^(?=.*\\d)[a-z\\d]+$", "abc", false), ("^(?!ab)", "abc", false),
        ("\\bcat\\b", "a cat!", true), ("\\bcat\\b", "concat", false), ("^\\x41\\u0042$", "AB", true),
        ("^[\\-\\]a-c]$", "]", true), ("^.$", "é", true), ("^(a*)*$", "aaa", true), ("^(a*)*b$", "aac", false),
        ("^\\s\\S$", "\u{3000}x", true), ("(((((a)))))", "a", true),
    ])
    func matching(pattern: String, text: String, isMatch: Bool) {
        #expect(PatternText.matches(text, pattern) == isMatch)
    }

    @Test(arguments: [
        "(", "a{", "[a", "a**", "\\1", "(?<=a)b", "\\p{L}", "[\\D]", "(a{999}){999}", "a{2,1}",
        "a{9223372036854775807,}", "a{9223372036854775807}", "a{0,9223372036854775807}", "(){9223372036854775807,}",
        "a{4000,}",
    ])
    func whatCannotBeReadIsTakenForAMatch(pattern: String) {
        #expect(PatternProgram(pattern) == nil)
        #expect(PatternText.matches("x", pattern))
    }

    /// Patterns that take twice as long for each further letter, or the square or cube of their number, where each way
    /// is tried by itself.
    @Test(arguments: ["^(a+)+$", "^(a|a)*$", "^(a|aa)+$", "^(a?){40}a{40}$", "a*a*a*b", "(?=(a+)+$)b"])
    func eachStepIsTakenOnceAtEachPlace(pattern: String) throws {
        let program = try #require(PatternProgram(pattern))
        let text = String(repeating: "a", count: 200) + "!"
        var run = PatternRun(program, text: text)
        #expect(run.matches() == false)
        // What is looked ahead for is looked for anew at each place.
        let looks = pattern.contains("?=") ? text.count + 1 : 1
        #expect(run.count <= program.steps.count * (text.count + 1) * looks)
    }

    @Test func aLongSearchEnds() throws {
        var run = PatternRun(
            try #require(PatternProgram("(?=(a+)+$)b")), text: String(repeating: "a", count: 2_000) + "!")
        #expect(run.matches() == nil)
        #expect(run.count == PatternRun.limit + 1)
    }
}
