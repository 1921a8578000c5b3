import Testing

@testable import DocumentTree

struct TextScanTests {
    private func scan(_ bytes: [UInt8]) -> TextScan { bytes.withUnsafeBytes { TextScan($0) } }

    /// Every sequence of up to four bytes from the bytes at which UTF-8's rules change agrees with the standard library.
    @Test func agreesWithTheStandardLibrary() {
        let bytes: [UInt8] = [
            0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF,
            0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
        ]
        var wrong: [[UInt8]] = []
        for first in bytes {
            for second in bytes {
                for third in bytes {
                    for sequence in [[first, second], [first, second, third], [first, second, third, 0x80]] {
                        let isValid = String(validating: sequence, as: UTF8.self) != nil
                        if (scan(sequence).invalidOffset == nil) != isValid { wrong.append(sequence) }
                    }
                }
            }
        }
        #expect(wrong == [])
    }

    @Test func findsTheFirstInvalidByte() {
        for length in 0..<40 {
            let text = Array(String(repeating: "ab€", count: length).utf8)
            #expect(scan(text).invalidOffset == nil)
            #expect(scan(text + [0xFF, 0x61]).invalidOffset == text.count)
            #expect(scan(text + [0xE2, 0x82]).invalidOffset == text.count)
        }
        #expect(scan([]).invalidOffset == nil)
    }

    @Test func findsUnusualLineBreaks() {
        for text in ["a\u{85}b", "\u{2028}", "ü\u{2029}"] {
            #expect(scan(Array(text.utf8)).hasUnusualLineBreaks)
        }
        for text in ["", "a\nb\r", "\u{84}\u{86}\u{2027}\u{202A}ü"] {
            #expect(!scan(Array(text.utf8)).hasUnusualLineBreaks)
        }
    }
}
