internal import DocumentTree
internal import OpenAPI

extension Schema.Keywords {
    /// Whether a bound or one of the values that are shown is a number beyond 64 bits, or the description says so.
    ///
    /// 2^63, as which a double has the largest `Int64`, is not: it says that integers are of 64 bits.
    var mentionLargeNumber: Bool {
        if examples.contains(where: \.isLargeNumber) || defaultValue?.isLargeNumber == true { return true }
        return describesLargeInteger
            || !constraints.isEmpty && Self.bounds.contains { constraints[$0]?.isLargeNumber == true }
    }

    private static let bounds = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]

    /// Whether an integer without a format and an upper bound is described as one of any size.
    private var describesLargeInteger: Bool {
        guard types.contains(.integer), format == nil, let description else { return false }
        return constraints["maximum"] == nil && constraints["exclusiveMaximum"] == nil
            && LargeIntegerWords.are(in: description)
    }
}

extension Node {
    /// Whether this is a number beyond 64 bits.
    var isLargeNumber: Bool {
        switch content {
        case .integer, .null, .boolean, .string, .sequence, .mapping: false
        case .number(let value): value.magnitude > 0x1p63
        }
    }
}

/// What people write of integers beyond 64 bits.
private enum LargeIntegerWords {
    /// These speak of the integer only where they are all of a sentence: `0 for unbounded` is another thing.
    private static let sentences: Set<[String]> = [["unbounded"], ["no", "upper", "bound"], ["no", "upper", "limit"]]
    private static let phrases: [[String]] = [
        ["unbounded", "integer"], ["arbitrary", "precision"], ["arbitrary", "size"], ["arbitrarily", "large"],
        ["beyond", "64", "bits"], ["more", "than", "64", "bits"], ["exceed", "64", "bits"], ["128", "bit", "integer"],
        ["128", "bit", "unsigned", "integer"], ["256", "bit", "integer"], ["256", "bit", "unsigned", "integer"],
        ["int128"], ["uint128"], ["int256"], ["uint256"],
    ]

    /// How far descriptions are searched: they may be of any length, and are asked for as often as the schema is used.
    private static let reach = 1_000

    static func are(in text: String) -> Bool {
        text.prefix(reach).split { ".,;:!?()\n".contains($0) }.contains { sentence in
            let words = sentence.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
            return sentences.contains(words) || phrases.contains { words.containsRow($0) }
        }
    }
}

extension [String] {
    fileprivate func containsRow(_ row: [String]) -> Bool {
        count >= row.count && indices.dropLast(row.count - 1).contains { self[$0...].starts(with: row) }
    }
}
