/// Makes text from elsewhere fit to stand in a message: one line, bounded, nothing invisible.
enum VisibleText {
    /// `text` with line breaks, controls, and characters that reorder or hide others escaped.
    ///
    /// - Parameter limit: How many Unicode scalars of the text to show; `…` stands for the rest.
    static func line(_ text: String, limit: Int) -> String {
        var result = ""
        for (count, scalar) in text.unicodeScalars.enumerated() {
            if count == limit { return result + "…" }
            switch scalar.value {
            case 0x09: result += "\\t"
            case 0x0A: result += "\\n"
            case 0x0D: result += "\\r"
            case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF:
                result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
