import Testing

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

    @Test(arguments: ["(?=a)b", "^\\p{L}$", "(a", "a{1000}", "^(a)\\1$"])
    func whatIsBeyondThisGivesNothing(pattern: String) {
        #expect(PatternText.sample(pattern) == nil)
    }
}
