import ClientModel

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

    /// A comment from what the document says of the member, value, header field or parameter of that key; nothing where it
    /// only says the key or another of its names again, as in `ref: The ref parameter`.
    init(markdown: String?, of keys: String...) {
        guard let markdown, !keys.contains(where: { Self.repeats($0, markdown) }) else { return }
        lines = CommentText.lines(of: markdown)
    }

    /// A comment from what the document says of a type; nothing where it only says its name again, in Swift or in the
    /// document, as titles do.
    init(markdown: String?, ofType type: TypeDeclaration) {
        let step = type.pointer.split(separator: "/").last.map(String.init) ?? ""
        let names = [type.name.components.last ?? "", step]
        guard let markdown, !names.contains(where: { Self.repeats($0, markdown) }) else { return }
        lines = CommentText.lines(of: markdown)
    }

    private static func repeats(_ key: String, _ text: String) -> Bool {
        guard text.utf8.count <= key.utf8.count + 20 else { return false }
        // `C++` is no `c`.
        func words(_ text: String) -> String {
            text.lowercased().filter {
                $0.isLetter || $0.isNumber || $0.isMathSymbol || $0.isCurrencySymbol || "#%&@*".contains($0)
            }
        }
        let (said, name) = (words(text), words(key))
        return ["", "the"].contains { said == $0 + name || said == $0 + name + "parameter" }
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
