import ClientModel

/// Prints how the case is told by what is in the value.
extension UnionReader {
    /// For each decision the kinds that no earlier one takes, if the kind decides everything.
    static func kinds(_ choice: Union.Choice) -> [[Union.JSONType]]? {
        guard choice.bestMatch == nil, choice.fallbacks.isEmpty else { return nil }
        var taken: Set<Union.JSONType> = []
        var result: [[Union.JSONType]] = []
        for decision in choice.decisions {
            guard case .type(let types) = decision.test, case .decided = decision.outcome else { return nil }
            result.append(types.filter { taken.insert($0).inserted })
        }
        return result
    }

    /// ```swift
    /// switch try reader.peek() {
    /// case .string: self = .name(try String(json: &reader))
    /// default: self = .other(try reader.readUndescribed())
    /// }
    /// ```
    func printKinds(
        _ decisions: [Union.Decision], _ kinds: [[Union.JSONType]], to printer: inout CodePrinter,
        _ spelling: (TypeReference) -> String
    ) {
        guard !decisions.isEmpty else {
            printer.line(fallback)
            return
        }
        printer.line("switch try reader.peek() {")
        for (decision, types) in zip(decisions, kinds) where !types.isEmpty {
            guard case .decided(let index) = decision.outcome else { continue }
            let patterns = types.map { ".\($0.rawValue)" }.joined(separator: ", ")
            printer.line("case \(patterns): \(assignment(index, spelling))")
        }
        if kinds.joined().count < Union.JSONType.allCases.count { printer.line("default: \(fallback)") }
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
        printTests(choice, to: &printer, spelling)
    }

    private func printTests(
        _ choice: Union.Choice, to printer: inout CodePrinter, _ spelling: (TypeReference) -> String
    ) {
        for decision in choice.decisions {
            switch decision.outcome {
            case .decided(let index) where decision.isFinal: printDecided(index, decision, to: &printer, spelling)
            case .decided(let index):
                printer.conditional(conditions(for: decision.test) + [attempt(index, spelling)]) { printer in
                    printTaken(index, to: &printer)
                }
            case .narrowed(let narrowed):
                printer.conditional(conditions(for: decision.test)) { printer in
                    printTests(narrowed, to: &printer, spelling)
                    printer.line("return")
                }
            }
        }
        printTrials(choice, to: &printer, spelling)
        // What was decided for says what is wrong with the value.
        for decision in choice.decisions where !decision.isFinal {
            if case .decided(let index) = decision.outcome { printDecided(index, decision, to: &printer, spelling) }
        }
        printer.line(fallback)
    }

    /// ```swift
    /// if probe.has("radius") {
    ///     self = .circle(try Circle(json: &reader))
    ///     return
    /// }
    /// ```
    private func printDecided(
        _ index: Int, _ decision: Union.Decision, to printer: inout CodePrinter, _ spelling: (TypeReference) -> String
    ) {
        printer.conditional(conditions(for: decision.test)) { printer in
            printer.line(assignment(index, spelling))
            printer.line("return")
        }
    }

    private func attempt(_ index: Int, _ spelling: (TypeReference) -> String) -> String {
        "let value = try reader.attempt(\(spelling(union.cases[index].type.unwrapped)).self)"
    }

    private func printTaken(_ index: Int, to printer: inout CodePrinter) {
        printer.line("self = .\(Identifier.member(union.cases[index].name))(value)")
        printer.line("return")
    }

    /// ```swift
    /// if let value = try reader.attempt(Circle.self) {
    ///     self = .circle(value)
    ///     return
    /// }
    /// ```
    func printAttempt(_ index: Int, to printer: inout CodePrinter, _ spelling: (TypeReference) -> String) {
        printer.block("if \(attempt(index, spelling))") { printTaken(index, to: &$0) }
    }

    /// ```swift
    /// var choice = reader.choice(of: Self.self)
    /// for branch in probe.ranking {
    ///     switch branch {
    ///     case 0: try reader.offer(Circle.self, to: &choice) { .circle($0) }
    ///     default: …
    ///     }
    /// }
    /// if let value = reader.take(choice) {
    ///     self = value
    ///     return
    /// }
    /// ```
    private func printTrials(
        _ choice: Union.Choice, to printer: inout CodePrinter, _ spelling: (TypeReference) -> String
    ) {
        let matched = choice.bestMatch?.candidates ?? []
        let known = Set(matched.map(\.caseIndex) + choice.fallbacks)
        let rivals = choice.rivals.filter { !known.contains($0) }
        guard matched.count + rivals.count + choice.fallbacks.count > 1 else {
            guarded(by: choice.bestMatch?.tagKey, &printer) { printer in
                for index in matched.map(\.caseIndex) { printAttempt(index, to: &printer, spelling) }
            }
            for index in choice.fallbacks { printAttempt(index, to: &printer, spelling) }
            return
        }
        if matched.count > 1, let combination = union.combination {
            guarded(by: choice.bestMatch?.tagKey, &printer) { printCombination(combination, to: &$0, spelling) }
        }
        printer.line("var choice = reader.choice(of: Self.self)")
        if !matched.isEmpty {
            guarded(by: choice.bestMatch?.tagKey, &printer) { printOffers(matched, to: &$0, spelling) }
        }
        for index in rivals + choice.fallbacks { printOffer(index, to: &printer, spelling) }
        printer.block("if let value = reader.take(choice)") { printer in
            printer.line("self = value")
            printer.line("return")
        }
    }

    /// A kind that no branch lists is of none of them.
    private func guarded(by tagKey: String?, _ printer: inout CodePrinter, _ body: (inout CodePrinter) -> Void) {
        guard let tagKey else { return body(&printer) }
        printer.block("if !probe.has(\(StringLiteral.quoted(tagKey)))") { body(&$0) }
    }

    private func printOffers(
        _ matched: [Union.BestMatch.Candidate], to printer: inout CodePrinter, _ spelling: (TypeReference) -> String
    ) {
        guard candidates.count > 1 else {
            for candidate in matched { printOffer(candidate.caseIndex, to: &printer, spelling) }
            return
        }
        let indices = Set(matched.map(\.caseIndex))
        let numbers = candidates.indices.filter { indices.contains(candidates[$0].caseIndex) }
        printer.block("for branch in probe.ranking") { printer in
            printer.line("switch branch {")
            for number in numbers {
                let isLast = numbers.count == candidates.count && number == numbers.last
                printOffer(
                    candidates[number].caseIndex, label: isLast ? "default:" : "case \(number):", to: &printer,
                    spelling)
            }
            if numbers.count < candidates.count { printer.line("default: break") }
            printer.line("}")
        }
    }

    private func printOffer(
        _ index: Int, label: String? = nil, to printer: inout CodePrinter, _ spelling: (TypeReference) -> String
    ) {
        let element = union.cases[index]
        let call = "try reader.offer(\(spelling(element.type.unwrapped)).self, to: &choice)"
        let made = ".\(Identifier.member(element.name))($0)"
        let line = "\(call) { \(made) }"
        if let label {
            if printer.fits(label.utf8.count + 1 + line.utf8.count) { return printer.line("\(label) \(line)") }
            printer.line(label)
            return printer.indented { printOffer(index, to: &$0, spelling) }
        }
        if printer.fits(line.utf8.count) { printer.line(line) } else { printer.block(call) { $0.line(made) } }
    }

    /// ```swift
    /// if probe.holdsSeveral {
    ///     guard reader.mayHold(parts: 2) else {
    ///         self = .other(try reader.readUndescribed())
    ///         return
    ///     }
    ///     let value0 = try reader.part(Cat.self, of: 2)
    ///     let value1 = try reader.part(Dog.self, of: 2)
    ///     if [value0 != nil, value1 != nil].filter({ $0 }).count > 1 {
    ///         self = .several(cat: value0, dog: value1)
    ///         _ = try JSONValue(json: &reader)
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
                printer.line(fallback)
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
                // Nothing of it is lost, as it is of what is skipped.
                printer.line("_ = try \(spelling(.any))(json: &reader)")
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
        choice.decisions = choice.decisions.compactMap { decision in
            guard decision.test != .type([]) else { return nil }
            switch decision.outcome {
            case .decided(let index): return indices.contains(index) ? decision : nil
            case .narrowed(let narrowed):
                return Union.Decision(
                    test: decision.test, outcome: .narrowed(narrowed.among(indices)), isFinal: decision.isFinal)
            }
        }
        choice.bestMatch?.candidates.removeAll { !indices.contains($0.caseIndex) }
        choice.fallbacks.removeAll { !indices.contains($0) }
        choice.rivals.removeAll { !indices.contains($0) }
        return choice
    }
}
