import Testing

@testable import SwiftEmitter

@Suite struct StringLiteralTests {
    @Test(arguments: [
        ("plain text", #""plain text""#),
        ("", #""""#),
        (#"a "quote""#, #""a \"quote\"""#),
        (#"\(injected)"#, #""\\(injected)""#),
        ("a\nb\r\nc\td\0", #""a\nb\r\nc\td\0""#),
        ("\u{1}\u{7F}\u{85}", #""\u{1}\u{7F}\u{85}""#),
        ("a\u{2028}b\u{2029}c", #""a\u{2028}b\u{2029}c""#),
        ("a\u{202E}b\u{2066}c\u{200B}", #""a\u{202E}b\u{2066}c\u{200B}""#),
        ("caf\u{E9} \u{1F600}", "\"caf\u{E9} \u{1F600}\""),
    ])
    func escapes(text: String, literal: String) {
        #expect(StringLiteral.quoted(text) == literal)
    }

    /// After the opening quote a combining mark would change how the quote looks.
    @Test func escapesACombiningMarkAtTheStartOnly() {
        #expect(StringLiteral.quoted("\u{301}e\u{301}") == "\"\\u{301}e\u{301}\"")
    }

    @Test func whatShowsNothingIsWrittenOut() {
        #expect(
            StringLiteral.quoted("a\u{200B}\u{E0100}\u{3164}\u{FE0F}\u{7F}\u{2028}\"##")
                == ###""a\u{200B}\u{E0100}\u{3164}\u{FE0F}\u{7F}\u{2028}\"##""###)
        let raw = RawText([#"{"a": "\#u{202E}\#u{3164}\#u{E0100}b"}"#])
        #expect(raw.lines == [#"{"a": "\u202e\u3164\udb40\udd00b"}"#])
    }

    /// A mark that combines with a sign makes one character of them, for Swift's strings but not for its compiler.
    @Test func marksHideNoEnd() {
        func printed(_ text: String) -> String {
            var printer = CodePrinter()
            RawText([text]).print("let sent = ", to: &printer)
            return printer.text
        }
        #expect(printed("a\"#\u{301}b").utf8.elementsEqual("let sent = ##\"a\"#\u{301}b\"##\n".utf8))
        #expect(printed("a\\##\u{20E3}b").utf8.elementsEqual("let sent = ###\"a\\##\u{20E3}b\"###\n".utf8))
        #expect(printed("a##b\"").utf8.elementsEqual("let sent = #\"a##b\"\"#\n".utf8))
        #expect(StringLiteral.quoted("\"\u{301}\\\u{301}") == #""\"\#u{301}\\\#u{301}""#)
        #expect(CommentText.code("a`\u{301}b").utf8.elementsEqual("`a'\u{301}b`".utf8))
        #expect(!GeneratedHeader.markdownLine(sourceName: "a-->\u{301}").dropLast(3).utf8.contains(UInt8(ascii: ">")))
    }
}
