/// Splits names of any spelling into words: snake, kebab, dotted, camel case, signs, digits, other scripts.
package enum Words {
    package static func split(_ name: String) -> [String] {
        var splitter = WordSplitter(scalars: Array(name.unicodeScalars))
        return merged(splitter.words())
    }

    /// Letters, digits and emoji of any script that Swift takes in an identifier.
    package static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
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

    /// Accents and vowel signs that combine with the letter before them.
    static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        guard !scalar.isASCII, !scalar.properties.isDefaultIgnorableCodePoint, scalar.properties.isXIDContinue else {
            return false
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark: return true
        default: return false
        }
    }

    /// `O`, `Auth` and `I`, `Pv4` are one word each.
    private static func merged(_ words: [String]) -> [String] {
        var result: [String] = []
        for word in words {
            if let last = result.last, Initialisms.areOneWord(last, word) {
                result[result.count - 1] = last + word
            } else {
                result.append(word)
            }
        }
        return result
    }
}

/// One pass over a name.
private struct WordSplitter {
    let scalars: [Unicode.Scalar]
    private var found: [String] = []
    private var word = ""
    /// Whether the word has a small letter.
    private var hasSmall = false
    /// Whether the word is a `V`, and nothing but numerals after it.
    private var isVersion = false
    /// How many `<` stand for what a generic type is of.
    private var brackets = 0

    init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

    private func scalar(at index: Int) -> Unicode.Scalar? { scalars.indices.contains(index) ? scalars[index] : nil }

    private mutating func flush() {
        if !word.isEmpty { found.append(word) }
        word = ""
        hasSmall = false
        isVersion = false
    }

    /// What is asked of the word at each of its capitals is noted as it grows.
    private mutating func append(_ scalar: Unicode.Scalar) {
        isVersion = word.isEmpty ? scalar == "V" : isVersion && scalar.isNumeral
        hasSmall = hasSmall || scalar.isSmall
        word.unicodeScalars.append(scalar)
    }

    mutating func words() -> [String] {
        var index = 0
        while let scalar = scalar(at: index) {
            if Words.isWordScalar(scalar) {
                if !word.isEmpty, startsWord(at: index) { flush() }
                append(scalar)
                index += 1
            } else if !word.isEmpty, Words.isMark(scalar) {
                append(scalar)
                index += 1
            } else if !word.isEmpty, Self.apostrophes.contains(scalar),
                self.scalar(at: index + 1)?.isSmall == true
            {
                // `won't` is one word.
                index += 1
            } else {
                let isWithin = !word.isEmpty
                flush()
                let (name, length) = sign(at: index, isWithin: isWithin)
                if let name { found.append(name) }
                index += length
            }
        }
        flush()
        return found
    }

    /// Whether the capital at the index begins a word.
    private func startsWord(at index: Int) -> Bool {
        guard let current = scalar(at: index), current.isCapital, let previous = scalar(at: index - 1)
        else {
            return false
        }
        let isBeforeSmall = scalar(at: index + 1)?.isSmall == true
        // `HTTPServer`: the last capital before small letters begins the next word, unless it is a plural `s`.
        if previous.isCapital { return isBeforeSmall && !isPluralAcronym(at: index) }
        // `A2P`, `2FA` and `EST5EDT` are one word, `MD5Hash` and `V2API` two.
        if previous.isNumeral, !isBeforeSmall, !isVersion { return hasSmall }
        return true
    }

    /// `IDs`, `URLs`: the small `s` at the end belongs to the acronym.
    private func isPluralAcronym(at index: Int) -> Bool {
        guard scalar(at: index + 1) == "s" else { return false }
        return scalar(at: index + 2).map { !$0.isSmall } ?? true
    }

    /// What a sign at the index says, and how many scalars say it; separators say nothing.
    private mutating func sign(at index: Int, isWithin: Bool) -> (name: String?, length: Int) {
        if !Self.isSeparator(scalars[index]) {
            for (text, name) in Self.operators where matches(text, at: index) { return (name, text.count) }
        }
        let next = scalar(at: index + 1)
        let isBeforeWord = next.map(Words.isWordScalar) ?? false
        let isBeforeDigit = next?.isNumeral == true
        switch scalars[index] {
        case "-": return (isBeforeWord && !isWithin && (index == 0 || isBeforeDigit) ? "minus" : nil, 1)
        // `Page<Item>` says what it is a page of; `size<10` compares.
        case "<" where isWithin && isBeforeWord && !isBeforeDigit:
            brackets += 1
            return (nil, 1)
        case ">" where brackets > 0:
            brackets -= 1
            return (nil, 1)
        case "@": return (index == 0 ? "at" : nil, 1)
        case "!": return (isBeforeWord ? "not" : nil, 1)
        case let scalar: return (Self.signs[scalar], 1)
        }
    }

    private func matches(_ text: String, at index: Int) -> Bool {
        let end = index + text.unicodeScalars.count
        return end <= scalars.count && scalars[index..<end].elementsEqual(text.unicodeScalars)
    }

    private static let apostrophes: Set<Unicode.Scalar> = ["'", "\u{2019}"]

    /// Whether it begins no operator.
    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "_", "-", " ", "/", ".": true
        default: false
        }
    }

    private static let operators: [(String, String)] = [
        ("===", "tripleEquals"), ("==", "doubleEquals"), ("!=", "notEqual"), ("<=", "lessThanOrEqual"),
        (">=", "greaterThanOrEqual"), ("&&", "and"), ("||", "or"), ("=~", "matches"), ("!~", "matchesNot"),
    ]

    /// Signs that carry the meaning of a name.
    private static let signs: [Unicode.Scalar: String] = [
        "+": "plus", "<": "lessThan", ">": "greaterThan", "=": "equals", "*": "star", "%": "percent",
        "&": "and", "|": "or",
    ]
}
