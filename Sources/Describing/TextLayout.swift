/// Lines that fit where they are read.
enum TextLayout {
    /// The line, cut where it is too long.
    static func clipped(_ line: String) -> String {
        line.count <= DescriptionText.width ? line : line.prefix(DescriptionText.width - 1) + "…"
    }

    /// The text with spaces behind it.
    static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    /// The words in lines, each behind the indentation.
    static func wrapped(_ text: String, indent: Int) -> [String] {
        let space = String(repeating: " ", count: indent)
        var lines: [String] = []
        var line = space
        for word in text.split(separator: " ") {
            if line.count > indent, line.count + 1 + word.count > DescriptionText.width {
                lines.append(line)
                line = space
            }
            line += (line.count > indent ? " " : "") + word
        }
        if line.count > indent { lines.append(line) }
        return lines.map(clipped)
    }
}
