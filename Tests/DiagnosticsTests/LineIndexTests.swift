import Testing

@testable import Diagnostics

struct LineIndexTests {
    /// Every offset's position, found the slow way.
    @Test(arguments: ["", "\n", "\r", "\r\n", "a\r\r\nb", "ä\n\n😀x", "\u{FEFF}a\nb", "no break"])
    func positionsAgreeWithCounting(text: String) {
        let bytes = Array(text.utf8)
        let index = LineIndex(bytes)
        var offset = 0
        var line = 1
        var column = 1
        var previous: Unicode.Scalar?
        for (number, scalar) in text.unicodeScalars.enumerated() {
            if previous == "\r", scalar != "\n" { (line, column) = (line + 1, 1) }
            let position = index.position(ofOffset: offset, in: bytes)
            #expect(position.line == line)
            #expect(position.column == column)
            if scalar == "\n" {
                (line, column) = (line + 1, 1)
            } else if number > 0 || scalar != "\u{FEFF}" {
                column += 1
            }
            offset += String(scalar).utf8.count
            previous = scalar
        }
        #expect(index.lineStarts.count >= line)
    }

    @Test func columnsAreFoundInALongLine() {
        // Three bytes a character: checkpoints fall inside characters.
        let bytes = Array(String(repeating: "€", count: 50_000).utf8)
        let index = LineIndex(bytes)
        for column in [1, 2, 1365, 1366, 1367, 4096, 4097, 12_345, 49_999, 50_000] {
            #expect(index.offset(ofLine: 1, column: column, in: bytes) == (column - 1) * 3)
            #expect(index.position(ofOffset: (column - 1) * 3, in: bytes).column == column)
        }
        #expect(index.offset(ofLine: 1, column: 50_001, in: bytes) == 150_000)
        #expect(index.offset(ofLine: 1, column: .max, in: bytes) == 150_000)
    }

    @Test func columnsBeyondTheLineAreItsEnd() {
        let bytes = Array("ab\r\ncd".utf8)
        let index = LineIndex(bytes)
        #expect(index.offset(ofLine: 1, column: 9, in: bytes) == 2)
        #expect(index.offset(ofLine: 2, column: 2, in: bytes) == 5)
        #expect(index.offset(ofLine: 2, column: 0, in: bytes) == 4)
        #expect(index.offset(ofLine: 3, column: 1, in: bytes) == nil)
    }

    @Test func rangesLeaveTheLineBreakOut() {
        let bytes = Array("ab\r\n\ncd\r".utf8)
        let index = LineIndex(bytes)
        #expect((1...4).map { index.byteRange(ofLine: $0, in: bytes) } == [0..<2, 4..<4, 5..<7, 8..<8])
    }
}
