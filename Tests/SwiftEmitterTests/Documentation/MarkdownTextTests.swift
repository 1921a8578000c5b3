import Testing

@testable import SwiftEmitter

@Suite struct MarkdownTextTests {
    @Test func nothingBeginsATag() {
        #expect(MarkdownText.singleLine("a <!-- b\n<c>") == "a \\<!-- b \\<c>")
        #expect(MarkdownText.singleLine("`Array<Int>` and <b>") == "`Array<Int>` and \\<b>")
        // An odd backtick opens no span.
        #expect(MarkdownText.singleLine("a ` <b>") == "a ` \\<b>")
    }

    @Test func headingsStandBelowThoseOfThePage() {
        #expect(MarkdownText.lines(of: "# A\n###### B\n#c\n  ## D") == ["### A", "###### B", "#c", "#### D"])
        #expect(MarkdownText.lines(of: "Topics\n---\nA\n===") == ["Topics", "", "---", "A", "", "==="])
    }

    @Test func nothingIsADirectiveOrALink() {
        #expect(MarkdownText.lines(of: "See ``Pet``.") == ["See `Pet`."])
        #expect(MarkdownText.lines(of: "@Metadata {\n}") == ["\\@Metadata {", "}"])
    }

    @Test func codeStaysAsItIs() {
        let code = "```\n# not a heading\n@main <b>\n---\n```"
        #expect(MarkdownText.lines(of: code).joined(separator: "\n") == code)
    }
}
