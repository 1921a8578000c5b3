/// What punctuation is called, where it is all that a name has, or all that tells it from another.
package enum Punctuation {
    /// The words of a name without letters and digits: `/` is `slash`.
    package static func words(_ name: String) -> [String] {
        name.unicodeScalars.prefix(longest).flatMap { called($0).split(separator: " ").map(String.init) }
    }

    /// The name with the punctuation between its words spelled out: `first-name` is `first dash name`.
    package static func spelledOut(_ name: String) -> String {
        guard name.unicodeScalars.count <= 60 else { return name }
        var result = ""
        let scalars = Array(name.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            if Words.isWordScalar(scalar) || Words.isMark(scalar) {
                result.unicodeScalars.append(scalar)
            } else if scalar == "-", index + 1 < scalars.count, scalars[index + 1].properties.numericType != nil {
                result += " minus "
            } else {
                result += " \(called(scalar)) "
            }
        }
        return result
    }

    /// What a sign is called: by its usual name, or by Unicode's.
    private static func called(_ scalar: Unicode.Scalar) -> String {
        if let name = names[scalar] { return name }
        guard let name = scalar.properties.name else { return "sign" }
        return Words.split(name.lowercased()).joined(separator: " ")
    }

    /// A name longer than this is no name any more.
    private static let longest = 6

    private static let names: [Unicode.Scalar: String] = [
        " ": "space", "\t": "tab", "\n": "newline", "\r": "return", "\0": "null", "-": "dash", "_": "underscore",
        ".": "dot", ",": "comma", ":": "colon", ";": "semicolon", "/": "slash", "\\": "backslash", "#": "hash",
        "$": "dollar", "@": "at", "^": "caret", "~": "tilde", "`": "backtick", "\"": "quote", "'": "apostrophe",
        "?": "question", "+": "plus", "<": "lessThan", ">": "greaterThan", "=": "equals", "!": "exclamation",
        "*": "star", "%": "percent", "&": "ampersand", "|": "pipe", "\u{2013}": "dash", "\u{2014}": "dash",
    ]
}
