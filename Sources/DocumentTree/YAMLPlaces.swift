import Diagnostics

/// Turns libyaml's places into ours.
///
/// libyaml follows YAML 1.1 and counts a line at every NEL, LS and PS (U+0085, U+2028, U+2029). Editors and the rest of
/// this program do not, so in a document that has such characters the lines they made are taken back.
struct YAMLPlaces {
    private struct UnusualBreak {
        /// The character's number in the document, from 0.
        var index: Int
        /// The character's line and column, from 1.
        var line: Int
        var column: Int
    }

    private let file: SourceFile
    /// libyaml ends a document in a line of its own, which is there only behind the end of a line.
    private let hasLastLine: Bool
    private var breaks: [UnusualBreak] = []

    init(_ file: SourceFile, bytes: UnsafeRawBufferPointer, scan: TextScan) {
        self.file = file
        hasLastLine = bytes.last.map { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? true
        guard scan.hasUnusualLineBreaks else { return }
        var tracker = LineTracker(bytes)
        var index = 0
        var offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while offset < bytes.count {
            let start = offset
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            if TextScan.isUnusualLineBreak(at: start, length: offset - start, in: bytes) {
                let position = tracker.position(of: start)
                breaks.append(UnusualBreak(index: index, line: position.line, column: position.column))
            }
            index += 1
        }
    }

    /// The place of a mark.
    func location(_ mark: YAMLParser.Mark) -> SourceLocation {
        var line = mark.line + 1
        var column = mark.column + 1
        if !breaks.isEmpty {
            var low = 0
            var high = breaks.count
            while low < high {
                let middle = (low + high) / 2
                if breaks[middle].index < mark.index { low = middle + 1 } else { high = middle }
            }
            line -= low
            if low > 0, breaks[low - 1].line == line {
                column = breaks[low - 1].column + (mark.index - breaks[low - 1].index)
            }
        }
        if !hasLastLine, mark.column == 0, line > file.lineCount {
            return file.location(atOffset: file.bytes.count)
        }
        return SourceLocation(file: file, line: line, column: column)
    }
}
