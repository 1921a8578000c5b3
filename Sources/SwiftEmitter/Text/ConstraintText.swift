import ClientModel

/// Puts constraints into words, one line for the limits and one for each other rule.
///
/// ```swift
/// /// At most 64 characters, matching `^[a-z]+$`. Default: `web`.
/// ```
enum ConstraintText {
    /// The longest text of the document that is quoted.
    private static let maximumQuotation = 100

    static func lines(_ constraints: [Constraint]) -> [String] {
        guard !constraints.isEmpty else { return [] }
        let limits = constraints.compactMap(limit)
        var sentences = limits.isEmpty ? [] : [sentence(limits.joined(separator: ", "))]
        for case .format(let format) in constraints { sentences.append("Format: \(code(format)).") }
        for case .defaultValue(let value) in constraints where value.count <= maximumQuotation {
            sentences.append("Default: \(code(value)).")
        }
        return (sentences.isEmpty ? [] : [sentences.joined(separator: " ")]) + constraints.compactMap(rule)
    }

    /// A part of the first sentence.
    private static func limit(_ constraint: Constraint) -> String? {
        switch constraint {
        case .range(let minimum, let maximum): range(minimum, maximum)
        case .multipleOf(let number): "a multiple of \(plain(number))"
        case .length(let range): count(range, "character")
        case .pattern(let pattern):
            pattern.count <= maximumQuotation ? "matching \(code(pattern))" : "matching the document's `pattern`"
        case .items(let range): count(range, "element")
        case .uniqueItems: "no element twice"
        case .members(let range): count(range, "member")
        default: nil
        }
    }

    private static func range(_ minimum: Constraint.Bound?, _ maximum: Constraint.Bound?) -> String? {
        switch (minimum, maximum) {
        case (nil, nil): nil
        case (let low?, nil): low.isExclusive ? "more than \(plain(low.value))" : "at least \(plain(low.value))"
        case (nil, let high?): high.isExclusive ? "less than \(plain(high.value))" : "at most \(plain(high.value))"
        case (let low?, let high?):
            if low.isExclusive || high.isExclusive {
                [range(low, nil), range(nil, high)].compactMap { $0 }.joined(separator: ", ")
            } else {
                "from \(plain(low.value)) to \(plain(high.value))"
            }
        }
    }

    private static func count(_ count: Constraint.Count, _ noun: String) -> String? {
        func numbered(_ number: Int) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
        switch (count.minimum, count.maximum) {
        case (nil, nil), (0?, nil): return nil
        case (let low?, nil): return "at least \(numbered(low))"
        case (nil, let high?), (0?, let high?): return "at most \(numbered(high))"
        case (let low?, let high?):
            return low == high ? "exactly \(numbered(low))" : "\(low) to \(numbered(high))"
        }
    }

    /// A sentence of its own.
    private static func rule(_ constraint: Constraint) -> String? {
        switch constraint {
        case .requiredWith(let key, let names): "Also required with \(code(key)): \(list(names))."
        case .requiredWhen(let key, let value, let names):
            "Also required when \(code(key)) is \(code(value)): \(list(names))."
        case .notTogether(let names):
            names.count == 1 ? "Never with \(list(names))." : "Not all at once: \(list(names))."
        case .notAmong(let values): "None of these: \(list(values))."
        case .keysMatching(let pattern):
            pattern.count <= maximumQuotation
                ? "Keys match \(code(pattern))." : "Keys match the document's `propertyNames`."
        case .keysAmong(let names): "Keys are among \(list(names))."
        case .containing(let count):
            sentence("\(self.count(count, "element") ?? "elements") as the document's `contains` says")
        case .further(let keyword): "The document narrows this further, by \(code(keyword))."
        default: nil
        }
    }

    private static func list(_ names: [String]) -> String {
        let shown = names.prefix(12).map(code).joined(separator: ", ")
        return names.count > 12 ? shown + " and others" : shown
    }

    private static func sentence(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst() + "."
    }

    private static func plain(_ text: String) -> String { CommentText.singleLine(text) }

    private static func code(_ text: String) -> String { CommentText.code(text) }
}

extension Documentation {
    /// Adds what constrains a value: to a short sentence on its line, else as a paragraph.
    mutating func add(_ constraints: [Constraint]) {
        var text = ConstraintText.lines(constraints)
        guard let first = text.first else { return }
        guard lines.count == 1, let line = lines.first, let end = line.last, line.count + first.count < 100,
            line.first.map({ $0.isLetter || $0.isNumber || $0 == "`" }) ?? false,
            end == "." || end == ")" || end == "`" || end.isLetter || end.isNumber
        else {
            addParagraph(text)
            return
        }
        text.removeFirst()
        self = Documentation("\(line)\(end == "." ? "" : ".") \(first)")
        text.forEach { addLine($0) }
    }
}
