/// Names that begin with a number, which Swift does not take.
enum NumberWords {
    /// `one Time` for `1Time` and `1 Time`; `_404` where spelling the number would not help.
    static func spelled(_ words: [String]) -> [String] {
        guard let first = words.first, first.startsWithNumeral else { return words }
        let digits = String(first.prefix { $0.isASCII && $0.isNumber })
        let rest = String(first.dropFirst(digits.count))
        if let ordinal = ordinals[first.lowercased()] { return [ordinal] + words.dropFirst() }
        let letters = (rest.isEmpty ? words.dropFirst().first ?? "" : rest).prefix { $0.isLetter }
        guard letters.count > 1, letters.lowercased() != "xx", let number = Int(digits), String(number) == digits,
            numbers.indices.contains(number)
        else { return ["_" + first] + words.dropFirst() }
        return [numbers[number] + rest.prefix(1).uppercased() + rest.dropFirst()] + words.dropFirst()
    }

    private static let numbers = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]

    private static let ordinals = ["1st": "first", "2nd": "second", "3rd": "third"]
}
