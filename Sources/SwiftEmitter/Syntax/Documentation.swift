/// A documentation comment, line by line.
///
/// ```swift
/// /// A credential, as it was issued.
/// ///
/// /// `#/components/schemas/credential-view`
/// ```
struct Documentation {
    /// The lines, without `///`; none of them has a newline.
    private(set) var lines: [String] = []

    /// A comment of one line that the generator wrote itself.
    init(_ line: String) {
        lines = [line]
    }

    /// A comment from a Markdown text of the document.
    init(markdown: String?) {
        if let markdown { lines = CommentText.lines(of: markdown) }
    }

    /// Adds lines, with a blank one before them if they are not the first.
    mutating func addParagraph(_ paragraph: [String]) {
        guard !paragraph.isEmpty else { return }
        if !lines.isEmpty { lines.append("") }
        lines.append(contentsOf: paragraph)
    }

    /// Adds one line, with a blank one before it if it is not the first.
    mutating func addParagraph(_ line: String) {
        if !lines.isEmpty { lines.append("") }
        lines.append(line)
    }

    /// Adds a line directly below the last one.
    mutating func addLine(_ line: String) {
        lines.append(line)
    }
}
