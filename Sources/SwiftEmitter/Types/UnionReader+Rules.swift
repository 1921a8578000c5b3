import ClientModel

/// Prints how the case is told by rules, one after the other.
extension UnionReader {
    /// For each rule the kinds that no earlier rule takes, if the kind decides every rule.
    static func kinds(of rules: [Union.Rule]) -> [[Union.JSONType]]? {
        var taken: Set<Union.JSONType> = []
        var result: [[Union.JSONType]] = []
        for rule in rules {
            guard case .type(let types) = rule.test else { return nil }
            result.append(types.filter { taken.insert($0).inserted })
        }
        return result
    }

    /// ```swift
    /// switch try reader.peek() {
    /// case .string: self = .name(try String(json: &reader))
    /// default: self = .other(try JSONValue(json: &reader))
    /// }
    /// ```
    func printKinds(
        _ rules: [Union.Rule], _ kinds: [[Union.JSONType]], to printer: inout CodePrinter,
        _ spelling: (TypeReference) -> String
    ) {
        guard !rules.isEmpty else {
            printer.line(fallback(spelling))
            return
        }
        printer.line("switch try reader.peek() {")
        for (rule, types) in zip(rules, kinds) where !types.isEmpty {
            let patterns = types.map { ".\($0.rawValue)" }.joined(separator: ", ")
            printer.line("case \(patterns): \(assignment(rule.caseIndex, spelling))")
        }
        if kinds.joined().count < Union.JSONType.allCases.count { printer.line("default: \(fallback(spelling))") }
        printer.line("}")
    }

    func printRules(
        _ rules: [Union.Rule], to printer: inout CodePrinter, _ spelling: (TypeReference) -> String
    ) {
        if readsMembers || readsOwnString {
            printer.line("let probe = try reader.probe(Self.keys)")
        } else if rules.contains(where: { $0.test != .readable }) {
            printer.line("let kind = try reader.peek()")
        }
        let ranked = rules.filter(\.test.isRanked)
        var hasRanked = false
        for rule in rules {
            if rule.test == .readable {
                printAttempt(rule.caseIndex, to: &printer, spelling)
            } else if rule.test.isRanked {
                if !hasRanked { printRanked(ranked, unless: rule.test, to: &printer, spelling) }
                hasRanked = true
            } else {
                printer.conditional(conditions(for: rule.test)) { printer in
                    printer.line(assignment(rule.caseIndex, spelling))
                    printer.line("return")
                }
            }
        }
        printer.line(fallback(spelling))
    }

    /// ```swift
    /// if let value = try reader.attempt(Circle.self) {
    ///     self = .circle(value)
    ///     return
    /// }
    /// ```
    func printAttempt(_ index: Int, to printer: inout CodePrinter, _ spelling: (TypeReference) -> String) {
        let element = union.cases[index]
        printer.block("if let value = try reader.attempt(\(spelling(element.type.unwrapped)).self)") { printer in
            printer.line("self = .\(Identifier.member(element.name))(value)")
            printer.line("return")
        }
    }

    /// ```swift
    /// for branch in probe.ranking {
    ///     switch branch {
    ///     case 0:
    ///         if let value = try reader.attempt(Circle.self) {
    ///             self = .circle(value)
    ///             return
    ///         }
    ///     default: …
    ///     }
    /// }
    /// ```
    private func printRanked(
        _ rules: [Union.Rule], unless test: Union.Rule.Test, to printer: inout CodePrinter,
        _ spelling: (TypeReference) -> String
    ) {
        guard case .ranked(_, let key?) = test else { return printRanked(rules, to: &printer, spelling) }
        // A kind that no branch lists is of none of them.
        printer.block("if !probe.has(\(StringLiteral.quoted(key)))") { printRanked(rules, to: &$0, spelling) }
    }

    private func printRanked(
        _ rules: [Union.Rule], to printer: inout CodePrinter, _ spelling: (TypeReference) -> String
    ) {
        guard rules.count > 1 else {
            for rule in rules { printAttempt(rule.caseIndex, to: &printer, spelling) }
            return
        }
        if let combination = union.combination { printCombination(combination, to: &printer, spelling) }
        printer.block("for branch in probe.ranking") { printer in
            printer.line("switch branch {")
            for (number, rule) in rules.enumerated() {
                printer.line(number == rules.count - 1 ? "default:" : "case \(number):")
                printer.indented { printAttempt(rule.caseIndex, to: &$0, spelling) }
            }
            printer.line("}")
        }
    }

    /// ```swift
    /// if probe.holdsSeveral {
    ///     guard reader.mayHold(parts: 2) else {
    ///         self = .other(try JSONValue(json: &reader))
    ///         return
    ///     }
    ///     let value0 = try reader.part(Cat.self, of: 2)
    ///     let value1 = try reader.part(Dog.self, of: 2)
    ///     if [value0 != nil, value1 != nil].filter({ $0 }).count > 1 {
    ///         self = .several(cat: value0, dog: value1)
    ///         try reader.skip()
    ///         return
    ///     }
    /// }
    /// ```
    private func printCombination(
        _ combination: Union.Combination, to printer: inout CodePrinter, _ spelling: (TypeReference) -> String
    ) {
        let cases = combination.caseIndices.map { union.cases[$0] }
        printer.block("if probe.holdsSeveral") { printer in
            printer.block("guard reader.mayHold(parts: \(cases.count)) else") { printer in
                printer.line(fallback(spelling))
                printer.line("return")
            }
            for (number, element) in cases.enumerated() {
                let type = spelling(element.type.unwrapped)
                printer.line("let value\(number) = try reader.part(\(type).self, of: \(cases.count))")
            }
            let flags = cases.indices.map { "value\($0) != nil" }.joined(separator: ", ")
            printer.block("if [\(flags)].filter({ $0 }).count > 1") { printer in
                let arguments = zip(cases, cases.indices).map {
                    Expression.Argument(Identifier.label($0.name), "value\($1)")
                }
                printer.filledCall("self = .\(Identifier.member(combination.name))", arguments)
                printer.line("try reader.skip()")
                printer.line("return")
            }
        }
    }

    private func conditions(for test: Union.Rule.Test) -> [String] {
        switch test {
        case .type(let types):
            let kind = readsMembers || readsOwnString ? "probe.kind" : "kind"
            return [types.map { "\(kind) == .\($0.rawValue)" }.joined(separator: " || ")]
        case .members(let names):
            guard !names.isEmpty else { return ["probe.kind == .object"] }
            return names.map { "probe.has(\(StringLiteral.quoted($0)))" }
        case .memberValue(let key, let values): return Self.conditions(StringLiteral.quoted(key), values)
        case .stringValue(let values): return Self.conditions("probe.stringValue", values.map(StringLiteral.quoted))
        case .readable, .ranked: return ["true"]
        }
    }

    /// - Parameter key: The literal of the member's name.
    private static func conditions(_ key: String, _ values: [Literal]) -> [String] {
        var strings: [String] = []
        var integers: [String] = []
        var others: [String] = []
        for value in values {
            switch value {
            case .string(let text): strings.append(StringLiteral.quoted(text))
            case .integer(let integer): integers.append(String(integer))
            case .boolean(let boolean): others.append("probe.boolean(\(key)) == \(boolean)")
            case .null, .number, .member, .array, .emptyDictionary, .object, .payload: break
            }
        }
        if integers.isEmpty && others.isEmpty { return conditions("probe.string(\(key))", strings) }
        if strings.isEmpty && others.isEmpty { return conditions("probe.integer(\(key))", integers) }
        others += strings.map { "probe.string(\(key)) == \($0)" }
        others += integers.map { "probe.integer(\(key)) == \($0)" }
        return [others.joined(separator: " || ")]
    }

    private static func conditions(_ subject: String, _ literals: [String]) -> [String] {
        if let first = literals.first, literals.count == 1 { return ["\(subject) == \(first)"] }
        return ["let constant = \(subject)", "[\(literals.joined(separator: ", "))].contains(constant)"]
    }
}

extension CodePrinter {
    /// Prints `if`, the conditions, as many on a line as fit, and the body in braces.
    fileprivate mutating func conditional(_ conditions: [String], _ body: Body) {
        let flat = "if \(conditions.joined(separator: ", "))"
        if fits(flat.utf8.count + 2) { return block(flat, body) }
        line("if")
        indented { $0.filled(conditions) }
        line("{")
        closeBlock(after: body)
    }
}

extension Union.Rule.Test {
    fileprivate var isRanked: Bool {
        if case .ranked = self { true } else { false }
    }
}
