import Testing

@testable import Diagnostics

struct ExcerptTests {
    private func excerpt(_ line: String, column: Int, length: Int = 1) throws -> (text: String, caret: String) {
        let file = SourceFile(path: "a", text: line)
        let excerpt = try #require(
            Excerpt(at: SourceLocation(file: file, line: 1, column: column), length: length))
        let caret =
            String(repeating: " ", count: excerpt.indentation) + String(repeating: "^", count: excerpt.caretWidth)
        return (excerpt.text, caret)
    }

    @Test func aShortLineIsShownWhole() throws {
        let (text, caret) = try excerpt("    format: dat-time", column: 13, length: 8)
        #expect(text == "    format: dat-time")
        #expect(caret == "            ^^^^^^^^")
    }

    @Test func aLineOfTheFullWidthIsShownWhole() throws {
        let line = String(repeating: "x", count: 100)
        #expect(try excerpt(line, column: 1).text == line)
        #expect(try excerpt(line, column: 100).text == line)
        #expect(try excerpt(line + "x", column: 1).text == String(repeating: "x", count: 98) + "…")
    }

    @Test(arguments: [1, 2, 30, 31, 32, 50, 99, 150, 269, 299, 300, 301])
    func aLongLineIsCutAroundTheCaret(column: Int) throws {
        let digits = String(repeating: "0123456789", count: 30)
        let (text, caret) = try excerpt(digits, column: column)
        #expect(text.count <= 100)
        #expect(text.hasPrefix("…") == (column > 31))
        if column <= 300 {
            let shown = Array(text)[caret.count - 1]
            #expect(String(shown) == String((column - 1) % 10))
        } else {
            #expect(caret.count == text.count + 1)
        }
    }

    @Test func theCaretEndsWithTheLine() throws {
        let (text, caret) = try excerpt("abc", column: 2, length: 50)
        #expect(text == "abc")
        #expect(caret == " ^^")
    }

    @Test func theCaretMayStandBehindTheLine() throws {
        let (text, caret) = try excerpt("abc", column: 4, length: 3)
        #expect(text == "abc")
        #expect(caret == "   ^")
    }

    @Test func tabsAreFourWide() throws {
        let (text, caret) = try excerpt("\tkey:\tvalue", column: 7, length: 5)
        #expect(text == "    key:    value")
        #expect(caret == "            ^^^^^")
    }

    @Test func escapesWidenTheCaret() throws {
        let (text, caret) = try excerpt("a\u{202E}b", column: 2, length: 2)
        #expect(text == "a\\u{202E}b")
        #expect(caret == " ^^^^^^^^^")
    }

    @Test func invalidBytesAreShown() throws {
        let file = SourceFile(path: "a", bytes: [0x61, 0xFF, 0x62])
        let excerpt = try #require(Excerpt(at: SourceLocation(file: file, line: 1, column: 2), length: 1))
        #expect(excerpt.text == "a\\x{FF}b")
        #expect(excerpt.indentation == 1)
        #expect(excerpt.caretWidth == 6)
    }

    @Test func aRunOfStrayBytesStaysShort() throws {
        let file = SourceFile(path: "a", bytes: [0x61] + [UInt8](repeating: 0x80, count: 100_000))
        let excerpt = try #require(Excerpt(at: SourceLocation(file: file, line: 1, column: 1), length: 1))
        #expect(excerpt.text == "\\x{61}\\x{80}\\x{80}\\x{80}")
    }

    @Test func manyEscapesStayWithinTheWidth() throws {
        let (text, caret) = try excerpt(String(repeating: "\u{202E}", count: 500), column: 200, length: 100)
        #expect(text.count <= 100)
        #expect(caret.count <= 100)
        #expect(text.hasPrefix("…\\u{202E}"))
        #expect(text.hasSuffix("\\u{202E}…"))
    }

    @Test func aLineThatDoesNotExistHasNoExcerpt() {
        let file = SourceFile(path: "a", text: "x")
        #expect(Excerpt(at: SourceLocation(file: file, line: 2, column: 1), length: 1) == nil)
    }

    /// A user's name that begins far before what is shown is none the less hidden.
    @Test func secretsAreHiddenThatBeginBeforeTheWindow() throws {
        let secret = String(repeating: "s", count: 5_000)
        let file = SourceFile(path: "a", text: "http://\(secret)@example " + String(repeating: "x", count: 5_000))
        let excerpt = try #require(
            Excerpt(at: SourceLocation(file: file, line: 1, column: 5_000), length: 1))
        #expect(!excerpt.text.contains("s"))
        #expect(excerpt.text.contains("****"))
    }
}
