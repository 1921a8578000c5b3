import ClientModel

/// Prints how the case is told by what is in the value.
extension UnionReader {
    /// For each decision the kinds that no earlier one takes, if the kind decides everything.
    static func kinds(_ choice: Union.Choice) -> [[Union.JSONType]]? {
        guard choice.bestMatch == nil, choice.fallbacks.isEmpty else { return nil }
        var taken: Set<Union.JSONType> = []
        var result: [[Union.JSONType]] = []
        for decision in choice.decisions {
            guard case .type(let types) = decision.test else { return nil }
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
        _ decisions: [Union.Decision], _ kinds: [[Union.JSONType]], to printer: inout CodePrinter,
        _ spelling: (TypeReference) -> String
    ) {
        guard !decisions.isEmpty else {
            printer.line(fallback(spelling))
            return
        }
        printer.line("switch try reader.peek() {")
        for (decision, types) in zip(decisions, kinds) where !types.isEmpty {
            let patterns = types.map { ".\($0.rawValue)" }.joined(separator: ", ")
            printer.line("case \(patterns): \(assignment(decision.caseIndex, spelling))")
        }
        if kinds.joined().count < Union.JSONType.allCases.count { printer.line("default: \(fallback(spelling))") }
        printer.line("}")
    }

    func printChoice(
        _ choice: Union.Choice, to printer: inout CodePrinter, _ spelling: (TypeReference) -> String
    ) {
        if readsMembers || readsOwnString {
            printer.line("let probe = try reader.probe(Self.keys)")
        } else if !choice.decisions.isEmpty || choice.bestMatch != nil {
            printer.line("let kind = try reader.peek()")
        }
        for decision in choice.decisions {
            printer.conditional(conditions(for: decision.test)) { printer in
                printer.line(assignment(decision.caseIndex, spelling))
                printer.line("return")
            }
        }
        if let bestMatch = choice.bestMatch { printBestMatch(bestMatch, to: &printer, spelling) }
        for index in choice.fallbacks { printAttempt(index, to: &printer, spelling) }
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
    private func printBestMatch(
        _ match: Union.BestMatch, to printer: inout CodePrinter, _ spelling: (TypeReference) -> String
    ) {
        guard let key = match.tagKey else { return print(match.candidates, to: &printer, spelling) }
        // A kind that no branch lists is of none of them.
        printer.block("if !probe.has(\(StringLiteral.quoted(key)))") { print(match.candidates, to: &$0, spelling) }
    }

    private func print(
        _ candidates: [Union.BestMatch.Candidate], to printer: inout CodePrinter,
        _ spelling: (TypeReference) -> String
    ) {
        guard candidates.count > 1 else {
            for candidate in candidates { printAttempt(candidate.caseIndex, to: &printer, spelling) }
            return
        }
        if let combination = union.combination { printCombination(combination, to: &printer, spelling) }
        printer.block("for branch in probe.ranking") { printer in
            printer.line("switch branch {")
            for (number, candidate) in candidates.enumerated() {
                printer.line(number == candidates.count - 1 ? "default:" : "case \(number):")
                printer.indented { printAttempt(candidate.caseIndex, to: &$0, spelling) }
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

    private func conditions(for test: Union.Decision.Test) -> [String] {
        switch test {
        case .type(let types):
            let kind = readsMembers || readsOwnString ? "probe.kind" : "kind"
            return [types.map { "\(kind) == .\($0.rawValue)" }.joined(separator: " || ")]
        case .members(let names):
            guard !names.isEmpty else { return ["probe.kind == .object"] }
            return names.map { "probe.has(\(StringLiteral.quoted($0)))" }
        case .memberValue(let key, let values): return Self.conditions(StringLiteral.quoted(key), values)
        case .stringValue(let values): return Self.conditions("probe.stringValue", values.map(StringLiteral.quoted))
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

extension Union.Choice {
    /// What can be chosen of cases at those positions.
    func among(_ indices: Range<Int>) -> Union.Choice {
        var choice = self
        choice.decisions.removeAll { !indices.contains($0.caseIndex) || $0.test == .type([]) }
        choice.bestMatch?.candidates.removeAll { !indices.contains($0.caseIndex) }
        choice.fallbacks.removeAll { !indices.contains($0) }
        return choice
    }
}
