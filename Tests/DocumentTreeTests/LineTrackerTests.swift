import Diagnostics
import Testing

@testable import DocumentTree

struct LineTrackerTests {
    @Test(arguments: ["", "a\nb\r\nc\rd", "\r\r\n\n\r", "\u{FEFF}ü\t€\n😀x", "\n\n\n", "x\r"])
    func agreesWithTheSourceFile(text: String) {
        let file = SourceFile(path: "a", text: text)
        file.bytes.withUnsafeBytes { bytes in
            var tracker = LineTracker(bytes)
            var offset = 0
            for scalar in text.unicodeScalars {
                let position = tracker.position(of: offset)
                let expected = file.location(atOffset: offset)
                // Between CR and LF there is no place; nothing starts there.
                if scalar != "\n" || offset == 0 || bytes[offset - 1] != UInt8(ascii: "\r") {
                    #expect(position.line == expected.line)
                    #expect(position.column == expected.column)
                }
                offset += String(scalar).utf8.count
            }
            #expect(tracker.position(of: .max).line == file.lineCount)
        }
    }
}
