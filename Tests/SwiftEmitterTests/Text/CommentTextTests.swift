import Testing

@testable import SwiftEmitter

@Suite struct CommentTextTests {
    @Test func splitsAtEveryNewline() {
        let text = "a\nb\r\nc\rd\u{0B}e\u{0C}f\u{85}g\u{2028}h\u{2029}i"
        #expect(CommentText.lines(of: text) == ["a", "b", "c", "d", "e", "f", "g", "h", "i"])
    }

    @Test func dropsBlankLinesAtBothEndsAndSpacesAtLineEnds() {
        #expect(CommentText.lines(of: "\n \na  \n\nb \n\n") == ["a", "", "b"])
        #expect(CommentText.lines(of: "   ") == [])
        #expect(CommentText.lines(of: "\r\n\n") == [])
        #expect(CommentText.lines(of: "") == [])
    }

    @Test func keepsOneOfSeveralBlankLines() {
        #expect(CommentText.lines(of: "a\n\n \n\nb\nc") == ["a", "", "b", "c"])
        let code = ["a", "```", "b", "", "", "c", "```", "", "d"]
        #expect(CommentText.lines(of: "a\n```\nb\n\n\nc\n```\n\n\nd") == code)
    }

    @Test func showsWhatCannotBeSeen() {
        #expect(CommentText.lines(of: "a\u{0}b\u{202E}c\td") == ["a\\u{0}b\\u{202E}c    d"])
        #expect(
            CommentText.lines(of: "caf\u{E9} \u{1F469}\u{200D}\u{1F680}") == ["caf\u{E9} \u{1F469}\u{200D}\u{1F680}"])
    }

    @Test func closesACodeBlock() {
        #expect(CommentText.lines(of: "a\n```\nb") == ["a", "```", "b", "```"])
        #expect(CommentText.lines(of: "```\nb\n```\n") == ["```", "b", "```"])
        #expect(CommentText.lines(of: "```a") == ["```a", "```"])
        #expect(CommentText.lines(of: "~~~~\n~~~\n```") == ["~~~~", "~~~", "```", "~~~~"])
        #expect(CommentText.lines(of: "```a``` b\nc") == ["```a``` b", "c"])
    }

    @Test func codeStaysOneSpan() {
        #expect(CommentText.code("a`b\nc") == "`a'b c`")
        #expect(CommentText.singleLine("a\n\nb\u{2028}c") == "a b c")
    }

    @Test func whatShowsNothingIsWrittenOut() {
        #expect(
            CommentText.lines(of: "a\u{200B}b\u{E0100}c\u{3164}d\u{FE0F}") == [
                #"a\u{200B}b\u{E0100}c\u{3164}d\u{FE0F}"#
            ])
        #expect(CommentText.lines(of: "\u{26A0}\u{FE0F} Careful") == ["\u{26A0}\u{FE0F} Careful"])
    }
}
