extension SampleValue {
    /// Values that differ from this one in a single place: a character, a number, a truth or a part with one of these.
    ///
    /// `"a1"` gives `"a2"` … `"b1"` … `"a12"`. Which of them a schema describes, it has to be asked.
    var variations: some Sequence<SampleValue> {
        let found: [SampleValue] =
            switch self {
            case .null: []
            case .boolean(let value): [.boolean(!value)]
            case .number(let text): Self.numbers(text)
            case .string(let text): Self.texts(text).map { .string($0) }
            case .array(let elements):
                elements.indices.flatMap { index in
                    elements[index].variations.prefix(Self.limit).map { element in
                        var elements = elements
                        elements[index] = element
                        return .array(elements)
                    }
                }
            case .object(let members):
                members.indices.flatMap { index in
                    members[index].value.variations.prefix(Self.limit).map { value in
                        var members = members
                        members[index].value = value
                        return .object(members)
                    }
                }
            }
        return found.prefix(Self.limit)
    }

    /// Schemas that want more than twenty elements get no more.
    private static let limit = 60

    private static func numbers(_ text: String) -> [SampleValue] {
        guard let number = Int64(text), number.magnitude < Int32.max.magnitude else { return [] }
        return (1...20 as ClosedRange<Int64>).flatMap { [.number("\(number + $0)"), .number("\(number - $0)")] }
    }

    /// Another digit for a digit, another letter for a letter, from the last on, then a digit more: formats stay what
    /// they are.
    private static func texts(_ text: String) -> [String] {
        let characters = Array(text)
        var texts: [String] = []
        for index in characters.indices.reversed() where texts.count < limit {
            let others: String =
                switch characters[index] {
                case "0"..."9": "123456789"
                case "a"..."z": "abcdef"
                case "A"..."Z": "ABCDEF"
                default: ""
                }
            for other in others where other != characters[index] {
                var changed = characters
                changed[index] = other
                texts.append(String(changed))
            }
        }
        return texts + (1...9).map { "\(text)\($0)" }
    }
}
