/// JSON text in which nothing is invisible, and no log takes a part for a command; its values are the same.
public enum VisibleJSON {
    /// `text` with escapes in its strings for what does not show, and for the second sign of `##[` and `##vso[`.
    public static func of(_ text: String) -> String {
        let result = LogCommands.disarmed(text, replacingSignWith: "\\u0023")
        // Between strings, JSON has nothing that does not show but the breaks of its lines.
        guard result.unicodeScalars.contains(where: { $0.isUnseen && $0 != "\n" }) else { return result }
        var visible = ""
        for scalar in result.unicodeScalars {
            if scalar.isUnseen, scalar != "\n" {
                visible += String(scalar).utf16.map(escape).joined()
            } else {
                visible.unicodeScalars.append(scalar)
            }
        }
        return visible
    }

    private static func escape(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
