import Testing

@testable import Safeguards

@Suite struct UnseenScalarsTests {
    /// What Unicode says may be left out, and what it calls a control, a separator of lines or a format of text that is
    /// no sign of a script.
    @Test func everyDefaultIgnorableAndControl() {
        for value in UInt32(0)...0x10_FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let properties = scalar.properties
            var isExpected = properties.isDefaultIgnorableCodePoint || properties.isBidiControl
            switch properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: isExpected = true
            default: break
            }
            if isExpected, !scalar.isUnseen { Issue.record("U+\(String(value, radix: 16)) is seen") }
            if scalar.isUnseen, properties.isAlphabetic, !properties.isDefaultIgnorableCodePoint {
                Issue.record("U+\(String(value, radix: 16)) is a letter")
            }
        }
    }

    @Test func lines() {
        #expect(
            VisibleLine.of("a\r\n\u{85}\u{2028}\u{E0100}\u{3164}\t\u{1B}[0m é", limit: 20)
                == #"a\r\n\u{85}\u{2028}\u{E0100}\u{3164}\t\u{1B}[0m é"#)
        #expect(VisibleLine.of("abc", limit: 2) == "ab…")
        #expect(("\u{FE0F}" as Unicode.Scalar).isOfEmoji(between: "\u{26A0}", " "))
        #expect(!("\u{FE0F}" as Unicode.Scalar).isOfEmoji(between: "a", "\u{26A0}"))
        #expect(!("\u{FE0E}" as Unicode.Scalar).isOfEmoji(between: "\u{26A0}", " "))
        #expect(("\u{200D}" as Unicode.Scalar).isOfEmoji(between: "\u{1F469}", "\u{1F680}"))
        #expect(!("\u{200D}" as Unicode.Scalar).isOfEmoji(between: "\u{1F469}", "a"))
    }

    @Test func json() {
        #expect(
            VisibleJSON.of("{\n  \"a\": \"\u{202E}\u{E0100}é##[x]##vso[y]\"\n}")
                == "{\n  \"a\": \"\\u202e\\udb40\\udd00é#\\u0023[x]#\\u0023vso[y]\"\n}")
    }

    /// U+0600 and the sign after it are one character, as are a bracket and a mark on it; a log sees their bytes.
    @Test func jsonWithMarks() {
        let text = VisibleJSON.of("\"\u{600}##vso[a]##[\u{301}b] #\u{301}#[\"")
        #expect(Array(text.utf8) == Array("\"\u{600}#\\u0023vso[a]#\\u0023[\u{301}b] #\u{301}#[\"".utf8))
    }
}
