import Testing

@testable import SwiftEmitter

@Suite struct MarkdownTextTests {
    @Test func nothingBeginsATag() {
        #expect(MarkdownText.singleLine("a <!-- b\n<c>") == "a \\<!-- b \\<c>")
        #expect(MarkdownText.singleLine("`Array<Int>` and <b>") == "`Array<Int>` and \\<b>")
        // An odd backtick opens no span.
        #expect(MarkdownText.singleLine("a ` <b>") == "a ` \\<b>")
        #expect(MarkdownText.singleLine("\\<b> \\\\<c>") == "\\<b> \\\\\\<c>")
        #expect(MarkdownText.singleLine("\\`<b>\\`") == "\\`\\<b>\\`")
        #expect(MarkdownText.singleLine("```a`` <b> `") == "```a`` \\<b> `")
        // A span goes on in the next line.
        #expect(MarkdownText.lines(of: "a `\n` <b> `\n\n`<c>`") == ["a `", "` \\<b> `", "", "`<c>`"])
    }

    /// A title of megabytes, and runs of backticks that differ, each of which looks for one of its length.
    @Test(.timeLimit(.minutes(1)))
    func longLinesTakeOneWalk() {
        let text = String(repeating: "a b", count: 1_000_000)
        #expect(MarkdownText.singleLine(text) == text)
        let runs = (1...2_400).map { String(repeating: "`", count: $0) + "a" }.joined()
        #expect(MarkdownText.singleLine(runs) == runs)
    }

    /// A span ends with as many backticks as began it, whatever runs there were before.
    @Test func spansEndWithTheirOwnRun() {
        #expect(MarkdownText.singleLine("`a`` <b>` <c> ``<d>``") == "`a`` <b>` \\<c> ``<d>``")
        #expect(MarkdownText.singleLine("``a <b> ` <c> ``` <d>") == "``a \\<b> ` \\<c> ``` \\<d>")
        #expect(MarkdownText.singleLine("\\``a <b>`") == "\\``a <b>`")
    }

    @Test func aLineIsAParagraph() {
        #expect(MarkdownText.singleLine(" ~~~ a") == "\\~~~ a ~~~")
        #expect(MarkdownText.singleLine("# a") == "\\# a")
        #expect(MarkdownText.singleLine("*a* #b") == "*a* #b")
    }

    @Test func headingsStandBelowThoseOfThePage() {
        #expect(MarkdownText.lines(of: "# A\n###### B\n#c\n  ## D") == ["### A", "###### B", "#c", "#### D"])
        #expect(MarkdownText.lines(of: "Topics\n---\nA\n===") == ["Topics", "", "---", "A", "", "==="])
    }

    @Test func nothingIsADirectiveOrALink() {
        #expect(MarkdownText.lines(of: "See ``Pet``.") == ["See `Pet`."])
        #expect(MarkdownText.lines(of: "See ```Pet```.") == ["See `Pet`."])
        #expect(MarkdownText.lines(of: "@Metadata {\n}") == ["\\@Metadata {", "}"])
    }

    @Test func nothingIsLoadedFromElsewhere() {
        #expect(MarkdownText.lines(of: "![a](http://evil.example/a.png)") == ["\\![a](http://evil.example/a.png)"])
        #expect(MarkdownText.singleLine("[![a][b]](c)") == "[\\![a][b]](c)")
        #expect(MarkdownText.lines(of: "No! `![a](b)` \\![c](d)") == ["No! `![a](b)` \\![c](d)"])
    }

    @Test func codeStaysAsItIs() {
        let code = "```\n# not a heading\n@main <b>\n---\n```"
        #expect(MarkdownText.lines(of: code).joined(separator: "\n") == code)
    }

    @Test func codeEndsWhereMarkdownEndsIt() {
        let code = "```\n```swift\n# a\n```"
        #expect(MarkdownText.lines(of: code + "\n@Metadata").joined(separator: "\n") == code + "\n\\@Metadata")
        #expect(MarkdownText.lines(of: "```a``` b\n# c") == ["`a` b", "### c"])
        #expect(MarkdownText.lines(of: "~~~\n# a\n```") == ["~~~", "# a", "```", "~~~"])
    }
}
