/// Names that begin with a number, which Swift does not take.
enum NumberWords {
    /// `oneTime` for `1Time`; `_404` where spelling the number would not help.
    static func spelled(_ name: String) -> String {
        let digits = name.prefix { $0.isASCII && $0.isNumber }
        let rest = name.dropFirst(digits.count)
        let letters = rest.prefix { $0.isLetter }
        guard letters.count > 1, letters.lowercased() != "xx", let number = Int(digits), String(number) == digits,
            words.indices.contains(number)
        else { return "_" + name }
        if letters.count == 2, let ordinal = ordinals[digits + letters.lowercased()] { return ordinal + rest.dropFirst(2) }
        return words[number] + rest.prefix(1).uppercased() + rest.dropFirst()
    }

    private static let words = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]

    private static let ordinals = ["1st": "first", "2nd": "second", "3rd": "third"]
}
