/// Makes text from elsewhere fit to stand in a message: one line, bounded, nothing invisible.
public enum VisibleLine {
    /// `text` with line breaks, controls, and characters that reorder or hide others escaped.
    ///
    /// - Parameter limit: How many Unicode scalars of the text to show; `…` stands for the rest.
    public static func of(_ text: String, limit: Int) -> String {
        var result = ""
        for (count, scalar) in text.unicodeScalars.enumerated() {
            if count == limit { return result + "…" }
            switch scalar {
            case "\t": result += "\\t"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case _ where scalar.isUnseen: result += scalar.escape
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
