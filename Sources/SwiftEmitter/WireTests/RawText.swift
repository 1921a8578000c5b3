/// Text as a raw string literal, so that JSON stands there as it is.
///
/// ```swift
/// let sent = #"{"name": "Rex"}"#
/// let sent = #"""
///     {
///       "name": "Rex"
///     }
///     """#
/// ```
struct RawText {
    let lines: [String]

    init(_ lines: [String]) { self.lines = lines }

    /// Prints a statement around the literal.
    func print(_ prefix: String, _ suffix: String, to printer: inout CodePrinter) {
        let text = lines.joined(separator: "\n")
        let isShort = lines.count == 1 && printer.fits(prefix.utf8.count + text.utf8.count + suffix.utf8.count + 4)
        if isShort {
            let signs = Self.signs(for: text, after: "\"")
            printer.line(prefix, signs, "\"", text, "\"", signs, suffix)
        } else {
            let signs = Self.signs(for: text, after: "\"\"\"")
            printer.line(prefix, signs, "\"\"\"")
            printer.indented { printer in
                for line in lines { printer.line(line) }
                printer.line("\"\"\"", signs, suffix)
            }
        }
    }

    /// As many as nothing in the text can be taken for the literal's end, or for an escape.
    private static func signs(for text: String, after quote: String) -> String {
        var signs = "#"
        while text.contains(quote + signs) || text.contains("\\" + signs) { signs += "#" }
        return signs
    }
}
