/// Makes text of the document fit for pages of Markdown, whose structure it must not change.
enum MarkdownText {
    /// A text on one line, in which nothing begins a tag or a comment of HTML, nor anything else than a paragraph.
    static func singleLine(_ text: String) -> String {
        let line = escapingTags(String(CommentText.singleLine(text).drop { $0 == " " })).text
        let isBlock = ["#", "~~~", ">", "- ", "+ ", "* "].contains { line.hasPrefix($0) }
        return isBlock ? "\\" + line : line
    }

    /// The lines of a text that stands below a heading of the second level.
    ///
    /// Its headings become of the third level and deeper; what DocC would take for a directive (`@Metadata`) or a link
    /// to a symbol, or HTML for a tag, is plain text or code.
    static func lines(of text: String) -> [String] {
        var lines: [String] = []
        var fence = CodeFence()
        // A span of code may begin in one line of a paragraph and end in another.
        var isBalanced = true
        for line in CommentText.lines(of: text) {
            guard !fence.take(line), !fence.isOpen else {
                lines.append(line)
                isBalanced = true
                continue
            }
            // A line below text would make a heading of it.
            if isUnderline(line.drop { $0 == " " }), lines.last?.isEmpty == false { lines.append("") }
            if line.isEmpty { isBalanced = true }
            let escaped = escapingTags(withSingleTicks(line), keepsCode: isBalanced)
            isBalanced = isBalanced && escaped.isBalanced
            lines.append(deepened(escaped.text))
        }
        return lines
    }

    private static func isUnderline(_ line: Substring) -> Bool {
        guard let first = line.first, first == "=" || first == "-" else { return false }
        return line.allSatisfy { $0 == first }
    }

    private static func deepened(_ line: String) -> String {
        let content = line.drop { $0 == " " }
        if content.hasPrefix("@") { return "\\\(content)" }
        let level = content.prefix { $0 == "#" }.count
        guard (1...6).contains(level), content.dropFirst(level).first == " " else { return line }
        return String(repeating: "#", count: min(level + 2, 6)) + content.dropFirst(level)
    }

    /// The line with one backtick wherever there are more: two would make a link to a symbol.
    private static func withSingleTicks(_ line: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in line.unicodeScalars where scalar != "`" || result.last != "`" { result.append(scalar) }
        return String(result)
    }

    /// The line with a backslash before each `<` outside code spans, or before all, and whether each span has an end.
    private static func escapingTags(_ line: String, keepsCode: Bool = true) -> (text: String, isBalanced: Bool) {
        let scalars = Array(line.unicodeScalars)
        var result = String.UnicodeScalarView()
        var ends = CodeSpanEnds(in: scalars)
        var isBalanced = true
        var index = 0
        while index < scalars.count {
            var end = index + 1
            switch scalars[index] {
            case "\\": end = min(index + 2, scalars.count)
            case "`":
                let ticks = scalars[index...].prefix { $0 == "`" }.count
                let close = ends.next(ticks, from: index + ticks)
                if close == nil { isBalanced = false }
                end = close.flatMap { keepsCode ? $0 : nil } ?? index + ticks
            case "<": result.append("\\")
            // A page loads nothing from where the document says.
            case "!" where index + 1 < scalars.count && scalars[index + 1] == "[": result.append("\\")
            default: break
            }
            // One by one: a sequence appended to a view of scalars copies all that is there.
            for scalar in scalars[index..<end] { result.append(scalar) }
            index = end
        }
        return (String(result), isBalanced)
    }
}

/// The runs of backticks of a line, each of which may end a code span that as many began.
private struct CodeSpanEnds {
    /// Where the runs of so many backticks end, the first at the end.
    private var ends: [Int: [Int]] = [:]

    init(in scalars: [Unicode.Scalar]) {
        var index = scalars.count
        while let last = scalars[..<index].lastIndex(of: "`") {
            let start = scalars[...last].lastIndex { $0 != "`" }.map { $0 + 1 } ?? 0
            ends[last + 1 - start, default: []].append(last + 1)
            index = start
        }
    }

    /// Where the code span ends that so many backticks begin; nil if nowhere in the line.
    ///
    /// - Parameter start: Behind these; never before where it was the last time.
    mutating func next(_ ticks: Int, from start: Int) -> Int? {
        while let end = ends[ticks]?.last {
            if end - ticks >= start { return end }
            ends[ticks]?.removeLast()
        }
        return nil
    }
}
