/// Splits names of any spelling into words: snake, kebab, dotted, camel case, signs, digits, other scripts.
enum Words {
    static func split(_ name: String) -> [String] {
        var words: [String] = []
        var word = ""
        let scalars = Array(name.unicodeScalars)
        func flush() {
            if !word.isEmpty { words.append(word) }
            word = ""
        }
        for (index, scalar) in scalars.enumerated() {
            let previous = index > 0 ? scalars[index - 1] : nil
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            guard isWordScalar(scalar) else {
                flush()
                if let spelled = sign(scalar, next: next, isFirst: words.isEmpty && index == 0) {
                    words.append(spelled)
                }
                continue
            }
            if let previous, isWordScalar(previous), !word.isEmpty {
                let isUpper = scalar.properties.isUppercase
                let startsWord = isUpper && !previous.properties.isUppercase
                // `HTTPServer`: the last capital before small letters begins the next word, unless it is a plural `s`.
                let endsAcronym =
                    isUpper && previous.properties.isUppercase && next?.properties.isLowercase == true
                    && !isPluralAcronym(scalars, at: index)
                // Digits between two numbers stay apart: `1_2` is not `12`.
                if startsWord || endsAcronym { flush() }
            }
            word.unicodeScalars.append(scalar)
        }
        flush()
        return words
    }

    /// Letters, digits and emoji of any script that Swift takes in an identifier.
    static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return (0x30...0x39).contains(scalar.value) || (0x41...0x5A).contains(scalar.value)
                || (0x61...0x7A).contains(scalar.value)
        }
        let properties = scalar.properties
        if properties.isDefaultIgnorableCodePoint || properties.isPatternSyntax || properties.isPatternWhitespace {
            return false
        }
        return properties.isAlphabetic && properties.isXIDContinue || properties.numericType == .decimal
            || (0x1F300...0x1FAFF).contains(scalar.value)
    }

    /// `IDs`, `URLs`: the small `s` at the end belongs to the acronym.
    private static func isPluralAcronym(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
        guard index + 1 < scalars.count, scalars[index + 1] == "s" else { return false }
        return index + 2 == scalars.count || !scalars[index + 2].properties.isLowercase
    }

    /// Signs that carry the meaning of a name; separators say nothing.
    private static func sign(_ scalar: Unicode.Scalar, next: Unicode.Scalar?, isFirst: Bool) -> String? {
        switch scalar {
        case "+": return "plus"
        case "-": return isFirst && next.map { (0x30...0x39).contains($0.value) } == true ? "minus" : nil
        case "<": return "lessThan"
        case ">": return "greaterThan"
        case "=": return "equals"
        case "!": return "not"
        case "*": return "star"
        case "%": return "percent"
        case "&": return "and"
        case "|": return "or"
        case "@": return isFirst ? "at" : nil
        case "$": return nil
        default: return nil
        }
    }

    /// The English singular, as far as an ending tells: `categories`, `addresses`, `tags`; nil when it is none.
    static func singular(_ word: String) -> String? {
        let lower = word.lowercased()
        if lower.hasSuffix("ies"), lower.count > 4 { return String(word.dropLast(3)) + "y" }
        for ending in ["sses", "shes", "ches", "xes"] where lower.hasSuffix(ending) { return String(word.dropLast(2)) }
        if lower.hasSuffix("ss") || lower.hasSuffix("us") || lower.hasSuffix("is") { return nil }
        if lower.hasSuffix("s"), lower.count > 2 { return String(word.dropLast()) }
        return nil
    }
}
