internal import Safeguards

/// One line of a document with the caret line below it, cut to a width.
struct Excerpt {
    /// At most this many characters of a line are shown, ellipses included.
    static let maximumWidth = 100
    private static let tab = "    "

    /// The line as shown.
    private(set) var text = ""
    /// The width of the text before the caret.
    private(set) var indentation = 0
    /// The width of the caret and what follows of it.
    private(set) var caretWidth = 1

    /// What is shown for one character of the source.
    private struct Cell {
        var text: String
        var width: Int
    }

    /// The excerpt around a location; nil if the file has no such line.
    init?(at location: SourceLocation, length: Int) {
        let file = location.file
        guard file.isShown else { return nil }
        let index = file.lineIndex
        guard let line = index.byteRange(ofLine: location.line, in: file.bytes),
            let caret = index.offset(ofLine: location.line, column: location.column, in: file.bytes)
        else { return nil }

        let before = Self.cells(before: caret, from: line.lowerBound, in: file)
        let after = Self.cells(from: caret, to: line.upperBound, in: file)
        let meant = after.cells.prefix(max(1, length))
        lay(out: before, after: after, meant: meant.count)
    }

    private mutating func lay(
        out before: (cells: [Cell], isCut: Bool), after: (cells: [Cell], isCut: Bool), meant: Int
    ) {
        let total = (before.cells + after.cells).reduce(0) { $0 + $1.width }
        var first = 0
        var end = after.cells.count
        if before.isCut || after.isCut || total > Self.maximumWidth {
            // First what the caret means, then some text before it, then as much as fits after it.
            var room = Self.maximumWidth - 2
            end = 0
            while end < meant, after.cells[end].width <= room - 30 {
                room -= after.cells[end].width
                end += 1
            }
            var leading = min(room, 30)
            first = before.cells.count
            while first > 0, before.cells[first - 1].width <= leading {
                first -= 1
                leading -= before.cells[first].width
                room -= before.cells[first].width
            }
            while end < after.cells.count, after.cells[end].width <= room {
                room -= after.cells[end].width
                end += 1
            }
            while first > 0, before.cells[first - 1].width <= room {
                first -= 1
                room -= before.cells[first].width
            }
        }
        if first > 0 || before.isCut { text += "…" }
        indentation = text.isEmpty ? 0 : 1
        for cell in before.cells[first...] {
            text += cell.text
            indentation += cell.width
        }
        for cell in after.cells[..<end] { text += cell.text }
        if end < after.cells.count || after.isCut { text += "…" }
        // Of the same width, for the caret's sake.
        text = LogCommands.disarmed(text, replacingSignWith: "·")
        caretWidth = max(1, after.cells[..<min(meant, end)].reduce(0) { $0 + $1.width })
    }

    /// The last characters before `offset`, enough to fill the width.
    private static func cells(before offset: Int, from start: Int, in file: SourceFile) -> (cells: [Cell], isCut: Bool)
    {
        let bytes = file.bytes
        var reversed: [Cell] = []
        var end = offset
        while end > start, reversed.count <= maximumWidth {
            var begin = end - 1
            while begin > start, bytes[begin] & 0xC0 == 0x80 { begin -= 1 }
            reversed.append(cell(begin..<end, in: file))
            end = begin
        }
        return (reversed.reversed(), end > start)
    }

    /// The first characters from `offset` on, enough to fill the width.
    private static func cells(from offset: Int, to end: Int, in file: SourceFile) -> (cells: [Cell], isCut: Bool) {
        let bytes = file.bytes
        var cells: [Cell] = []
        var begin = offset
        while begin < end, cells.count <= maximumWidth {
            var next = begin + 1
            while next < end, bytes[next] & 0xC0 == 0x80 { next += 1 }
            cells.append(cell(begin..<next, in: file))
            begin = next
        }
        return (cells, begin < end)
    }

    /// A character, or a star where it is a part of a user's name or password.
    private static func cell(_ range: Range<Int>, in file: SourceFile) -> Cell {
        isSecret(range.lowerBound, file.credentials) ? Cell(text: "*", width: 1) : cell(file.bytes[range])
    }

    private static func isSecret(_ offset: Int, _ secrets: [Range<Int>]) -> Bool {
        var low = 0
        var high = secrets.count
        while low < high {
            let middle = (low + high) / 2
            if secrets[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low < secrets.count && secrets[low].lowerBound <= offset
    }

    private static func cell(_ bytes: ArraySlice<UInt8>) -> Cell {
        if bytes.first == UInt8(ascii: "\t") { return Cell(text: tab, width: tab.count) }
        // More than four bytes are never one character; a long run of stray bytes must not become a long text.
        guard let text = String(validating: bytes.prefix(5), as: UTF8.self), let scalar = text.unicodeScalars.first,
            text.unicodeScalars.count == 1
        else {
            let escapes = bytes.prefix(4).map { "\\x{" + String($0, radix: 16, uppercase: true) + "}" }.joined()
            return Cell(text: escapes, width: escapes.count)
        }
        let shown = VisibleText.escaped(scalar)
        return Cell(text: shown, width: shown.unicodeScalars.count)
    }
}
