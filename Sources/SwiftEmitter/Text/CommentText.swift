internal import Safeguards

/// Makes text of the document fit for comments: split at every newline Unicode knows, with nothing invisible in it.
enum CommentText {
    /// The lines of a Markdown text, with no more than one blank between them, none at either end, and no white space at
    /// the end of a line.
    static func lines(of text: String) -> [String] {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
            var lines = [trimmingEnd(text)].filter { !$0.isEmpty }
            closeFence(in: &lines)
            return lines
        }
        var lines: [String] = []
        var line = ""
        var previous: Unicode.Scalar = " "
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            if isNewline(scalar) {
                if !(scalar == "\n" && previous == "\r") {
                    lines.append(trimmingEnd(line))
                    line = ""
                }
            } else {
                let next = index + 1 < scalars.count ? scalars[index + 1] : " "
                appendVisible(scalar, between: previous, next, to: &line)
            }
            previous = scalar
        }
        lines.append(trimmingEnd(line))
        closeFence(in: &lines)
        lines = withSingleBlanks(lines)
        let first = lines.firstIndex { !$0.isEmpty } ?? lines.endIndex
        let last = lines.lastIndex { !$0.isEmpty } ?? lines.startIndex
        return first <= last && first < lines.endIndex ? Array(lines[first...last]) : []
    }

    /// Keeps one of several blank lines, which mean no more in Markdown; within a block of code they are the code's.
    private static func withSingleBlanks(_ lines: [String]) -> [String] {
        var fence = CodeFence()
        var kept: [String] = []
        for line in lines {
            _ = fence.take(line)
            if fence.isOpen || !line.isEmpty || kept.last?.isEmpty == false { kept.append(line) }
        }
        return kept
    }

    /// Ends a code block that the text leaves open, which would swallow what follows the text.
    private static func closeFence(in lines: inout [String]) {
        var fence = CodeFence()
        for line in lines { _ = fence.take(line) }
        if fence.isOpen { lines.append(fence.closing) }
    }

    /// The text as one line, each newline in it a space.
    static func singleLine(_ text: String) -> String {
        lines(of: text).filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// The text as a Markdown code span, on one line.
    ///
    /// A backtick would end the span, so it is written as an apostrophe.
    static func code(_ text: String) -> String {
        let line = singleLine(text)
        // An empty span would open a symbol link.
        guard !line.isEmpty else { return "`\"\"`" }
        guard line.utf8.contains(UInt8(ascii: "`")) else { return "`\(line)`" }
        return "`\(String(String.UnicodeScalarView(line.unicodeScalars.map { $0 == "`" ? "'" : $0 })))`"
    }

    /// LF, VT, FF, CR, NEL, LS and PS.
    private static func isNewline(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    private static func appendVisible(
        _ scalar: Unicode.Scalar, between previous: Unicode.Scalar, _ next: Unicode.Scalar, to line: inout String
    ) {
        if scalar == "\t" {
            line.append("    ")
        } else if scalar.isUnseen, !scalar.isOfEmoji(between: previous, next) {
            line.append(scalar.escape)
        } else {
            line.unicodeScalars.append(scalar)
        }
    }

    private static func trimmingEnd(_ line: String) -> String {
        guard let last = line.utf8.last, last == UInt8(ascii: " ") else { return line }
        guard let end = line.lastIndex(where: { $0 != " " }) else { return "" }
        return String(line[...end])
    }
}
