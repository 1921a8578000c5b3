/// Makes text of the document fit for pages of Markdown, whose structure it must not change.
enum MarkdownText {
    /// A text on one line, in which nothing begins a tag or a comment of HTML.
    static func singleLine(_ text: String) -> String {
        escapingTags(CommentText.singleLine(text))
    }

    /// The lines of a text that stands below a heading of the second level.
    ///
    /// Its headings become of the third level and deeper; what DocC would take for a directive (`@Metadata`) or a link
    /// to a symbol, or HTML for a tag, is plain text or code.
    static func lines(of text: String) -> [String] {
        var lines: [String] = []
        var isCode = false
        for line in CommentText.lines(of: text) {
            let content = line.drop { $0 == " " }
            if content.hasPrefix("```") {
                isCode.toggle()
            } else if !isCode {
                // A line below text would make a heading of it.
                if isUnderline(content), lines.last?.isEmpty == false { lines.append("") }
                lines.append(deepened(escapingTags(line.replacing("``", with: "`"))))
                continue
            }
            lines.append(line)
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

    /// The line with a backslash before each `<` outside code spans.
    private static func escapingTags(_ line: String) -> String {
        let ticks = line.utf8.count { $0 == UInt8(ascii: "`") }
        guard line.utf8.contains(UInt8(ascii: "<")) else { return line }
        var result = ""
        var isCode = false
        for character in line {
            // Backticks that are odd in number open a span that nothing closes.
            if character == "`", ticks.isMultiple(of: 2) { isCode.toggle() }
            if character == "<", !isCode { result.append("\\") }
            result.append(character)
        }
        return result
    }
}
