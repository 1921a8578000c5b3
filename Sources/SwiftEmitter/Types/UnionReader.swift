import ClientModel

/// Prints how the case of a union is told when it is read.
///
/// By a discriminator:
///
/// ```swift
/// let probe = try reader.probe(Self.keys)
/// switch probe.string("kind") {
/// case "circle": self = .circle(try Circle(json: &reader))
/// default: self = .other(try JSONValue(json: &reader))
/// }
/// ```
///
/// By rules:
///
/// ```swift
/// let probe = try reader.probe(Self.keys)
/// if probe.kind == .string {
///     self = .name(try String(json: &reader))
///     return
/// }
/// if probe.has("width"), probe.has("height") {
///     self = .square(try Square(json: &reader))
///     return
/// }
/// self = .other(try JSONValue(json: &reader))
/// ```
struct UnionReader {
    let union: Union
    /// Members whose values decide.
    private let values: [String]
    /// Members whose presence decides.
    private let members: [String]
    /// Whether the value's own string decides.
    private let readsOwnString: Bool
    /// What the rules that rank look for, in their order.
    private let branches: [[String]]

    init(union: Union) {
        self.union = union
        var values: [String] = []
        var members: [String] = []
        var branches: [[String]] = []
        var readsOwnString = false
        switch union.selection {
        case .discriminator(let key, let named, _): if !named.isEmpty { values = [key] }
        case .rules(let rules):
            for rule in rules {
                switch rule.test {
                case .members(let names): members.append(contentsOf: names)
                case .ranked(let names, _):
                    members.append(contentsOf: names)
                    branches.append(names)
                case .memberValue(let key, _): values.append(key)
                case .stringValue: readsOwnString = true
                case .type, .readable: break
                }
            }
        }
        var listed = Set<String>()
        self.values = values.filter { listed.insert($0).inserted }
        self.branches = branches.count > 1 ? branches : []
        listed.formUnion(self.branches.joined())
        self.members = members.filter { listed.insert($0).inserted }
        self.readsOwnString = readsOwnString
    }

    /// Whether members decide.
    private var readsMembers: Bool { !(values.isEmpty && members.isEmpty && branches.allSatisfy(\.isEmpty)) }

    /// The arguments for `JSONProbe.Keys`; none if nothing but the kind of the value matters.
    var keyArguments: [Expression.Argument] {
        var arguments: [Expression.Argument] = []
        func add(_ label: String, _ keys: [String]) {
            guard !keys.isEmpty else { return }
            arguments.append(.init(label, .array(keys.map { .text(StringLiteral.quoted($0)) })))
        }
        add("values", values)
        add("members", members)
        if !branches.isEmpty {
            let lists = branches.map { Expression.array($0.map { .text(StringLiteral.quoted($0)) }) }
            arguments.append(.init("branches", .array(lists)))
        }
        if readsOwnString { arguments.append(.init("ownString", "true")) }
        return arguments
    }

    /// Prints the body of the reading initialiser.
    func print(to printer: inout CodePrinter, spelling: (TypeReference) -> String) {
        switch union.selection {
        case .discriminator(let key, let values, let defaultIndex):
            printDiscriminator(key, values, defaultIndex, to: &printer, spelling)
        case .rules(let rules):
            let rules = rules.filter { union.cases.indices.contains($0.caseIndex) && $0.test != .type([]) }
            if let kinds = Self.kinds(of: rules) {
                printKinds(rules, kinds, to: &printer, spelling)
            } else {
                printRules(rules, to: &printer, spelling)
            }
        }
    }

    private func assignment(_ index: Int, _ spelling: (TypeReference) -> String) -> String {
        let element = union.cases[index]
        return "self = .\(Identifier.member(element.name))(try \(spelling(element.type))(json: &reader))"
    }

    private func fallback(_ spelling: (TypeReference) -> String) -> String {
        "self = .\(Identifier.member(union.unknownCaseName))(try \(spelling(.any))(json: &reader))"
    }

    // MARK: Discriminators

    private func printDiscriminator(
        _ key: String, _ values: [Union.DiscriminatorValue], _ defaultIndex: Int?, to printer: inout CodePrinter,
        _ spelling: (TypeReference) -> String
    ) {
        var order: [Int] = []
        var patterns: [Int: [String]] = [:]
        for value in values where union.cases.indices.contains(value.caseIndex) {
            if patterns[value.caseIndex] == nil { order.append(value.caseIndex) }
            patterns[value.caseIndex, default: []].append(StringLiteral.quoted(value.value))
        }
        guard !order.isEmpty else {
            printDefault(defaultIndex, to: &printer, spelling)
            return
        }
        printer.line("let probe = try reader.probe(Self.keys)")
        printer.line("switch probe.string(\(StringLiteral.quoted(key))) {")
        for index in order where index != defaultIndex {
            printCase(patterns[index] ?? [], assignment(index, spelling), to: &printer)
        }
        if defaultIndex == nil {
            printer.line("default: \(fallback(spelling))")
        } else {
            printer.line("default:")
            printer.indented { printDefault(defaultIndex, to: &$0, spelling) }
        }
        printer.line("}")
    }

    /// ```swift
    /// let start = reader.mark()
    /// if let value = try? Base(json: &reader) {
    ///     self = .base(value)
    ///     return
    /// }
    /// reader.rewind(to: start)
    /// self = .other(try JSONValue(json: &reader))
    /// ```
    private func printDefault(
        _ index: Int?, to printer: inout CodePrinter, _ spelling: (TypeReference) -> String
    ) {
        if let index {
            printer.line("let start = reader.mark()")
            printAttempt(index, to: &printer, spelling)
        }
        printer.line(fallback(spelling))
    }

    private func printCase(_ patterns: [String], _ statement: String, to printer: inout CodePrinter) {
        let flat = "case \(patterns.joined(separator: ", ")): \(statement)"
        if printer.fits(flat.utf8.count) || patterns.count == 1 {
            printer.line(flat)
        } else {
            printer.line("case")
            printer.indented { $0.filled(patterns, last: ":") }
            printer.indented { $0.line(statement) }
        }
    }

    // MARK: Rules

    /// For each rule the kinds that no earlier rule takes, if the kind decides every rule.
    private static func kinds(of rules: [Union.Rule]) -> [[Union.JSONType]]? {
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
    private func printKinds(
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

    private func printRules(
        _ rules: [Union.Rule], to printer: inout CodePrinter, _ spelling: (TypeReference) -> String
    ) {
        if readsMembers || readsOwnString {
            printer.line("let probe = try reader.probe(Self.keys)")
        } else if rules.contains(where: { $0.test != .readable }) {
            printer.line("let kind = try reader.peek()")
        }
        let ranked = rules.filter(\.test.isRanked)
        if !ranked.isEmpty || rules.contains(where: { $0.test == .readable }) {
            printer.line("let start = reader.mark()")
        }
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
    /// if let value = try? Circle(json: &reader) {
    ///     self = .circle(value)
    ///     return
    /// }
    /// reader.rewind(to: start)
    /// ```
    private func printAttempt(_ index: Int, to printer: inout CodePrinter, _ spelling: (TypeReference) -> String) {
        printReading(index, to: &printer, spelling)
        printer.line("reader.rewind(to: start)")
    }

    private func printReading(_ index: Int, to printer: inout CodePrinter, _ spelling: (TypeReference) -> String) {
        let element = union.cases[index]
        printer.block("if let value = try? \(spelling(element.type))(json: &reader)") { printer in
            printer.line("self = .\(Identifier.member(element.name))(value)")
            printer.line("return")
        }
    }

    /// ```swift
    /// for branch in probe.ranking {
    ///     switch branch {
    ///     case 0:
    ///         if let value = try? Circle(json: &reader) {
    ///             self = .circle(value)
    ///             return
    ///         }
    ///     default: …
    ///     }
    ///     reader.rewind(to: start)
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
                printer.indented { printReading(rule.caseIndex, to: &$0, spelling) }
            }
            printer.line("}")
            printer.line("reader.rewind(to: start)")
        }
    }

    /// ```swift
    /// if probe.holdsSeveral {
    ///     let value0 = try? Cat(json: &reader)
    ///     reader.rewind(to: start)
    ///     let value1 = try? Dog(json: &reader)
    ///     reader.rewind(to: start)
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
            for (number, element) in cases.enumerated() {
                printer.line("let value\(number) = try? \(spelling(element.type.unwrapped))(json: &reader)")
                printer.line("reader.rewind(to: start)")
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

extension TypeReference {
    /// The type without the optional around it.
    var unwrapped: TypeReference {
        if case .optional(let wrapped) = self { wrapped } else { self }
    }
}
