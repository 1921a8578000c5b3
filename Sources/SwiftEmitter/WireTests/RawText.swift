internal import Safeguards

/// JSON text as a raw string literal, so that it stands there as it is, but for what does not show.
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

    /// - Parameter lines: Those of a JSON text.
    init(_ lines: [String]) { self.lines = lines.map(VisibleJSON.of) }

    /// Prints a statement around the literal, if that fits on a line.
    func printLine(_ prefix: String, _ suffix: String, to printer: inout CodePrinter) -> Bool {
        guard lines.count == 1, let text = lines.first else { return false }
        let signs = Self.signs(for: text, after: "\"")
        let line = [prefix, signs, "\"", text, "\"", signs, suffix].joined()
        guard printer.fits(line.utf8.count) else { return false }
        printer.line(line)
        return true
    }

    /// Prints a statement that ends in the literal.
    func print(_ prefix: String, to printer: inout CodePrinter) {
        if printLine(prefix, "", to: &printer) { return }
        let signs = signs
        printer.line(prefix, signs, "\"\"\"")
        printer.indented { $0.block(of: lines, end: "\"\"\"\(signs)") }
    }

    /// Prints a statement that ends in a call with the literal as its one argument.
    func print(argument prefix: String, _ suffix: String, to printer: inout CodePrinter) {
        if printLine(prefix, suffix, to: &printer) { return }
        let signs = signs
        printer.line(prefix)
        printer.indented { printer in
            printer.line(signs, "\"\"\"")
            printer.block(of: lines, end: "\"\"\"\(signs)\(suffix)")
        }
    }

    private var signs: String { Self.signs(for: lines.joined(separator: "\n"), after: "\"\"\"") }

    /// As many as nothing in the text can be taken for the literal's end, or for an escape.
    private static func signs(for text: String, after quote: String) -> String {
        // Bytes: a mark that combines with the sign hides it from a search for characters, and not from the compiler.
        let bytes = Array(text.utf8)
        var count = 0
        for start in [Array(quote.utf8), [UInt8(ascii: "\\")]] {
            for index in bytes.indices where bytes[index...].starts(with: start) {
                let signs = bytes[(index + start.count)...].prefix { $0 == UInt8(ascii: "#") }
                count = max(count, signs.count)
            }
        }
        return String(repeating: "#", count: count + 1)
    }
}

extension CodePrinter {
    fileprivate mutating func block(of lines: [String], end: String) {
        for line in lines { self.line(line) }
        line(end)
    }
}
