import ClientModel

/// Prints how the case of a union is told when it is read.
///
/// By a discriminator:
///
/// ```swift
/// let probe = try reader.probe(Self.keys)
/// switch probe.string(0) {
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
/// if probe.has(0), probe.has(1) {
///     self = .square(try Square(json: &reader))
///     return
/// }
/// self = .other(try JSONValue(json: &reader))
/// ```
struct UnionReader {
    let union: Union
    /// Members whose strings decide.
    private let strings: [String]
    /// Members whose presence decides.
    private let members: [String]
    /// Whether the value's own string decides.
    private let readsOwnString: Bool
    /// The members' numbers: strings first.
    private let numbers: [String: Int]

    init(union: Union) {
        self.union = union
        var strings: [String] = []
        var members: [String] = []
        var readsOwnString = false
        switch union.selection {
        case .discriminator(let key, let values): if !values.isEmpty { strings = [key] }
        case .rules(let rules):
            for rule in rules {
                switch rule.test {
                case .members(let names): members.append(contentsOf: names)
                case .memberValue(let key, _): strings.append(key)
                case .stringValue: readsOwnString = true
                case .type, .readable: break
                }
            }
        }
        var numbers: [String: Int] = [:]
        func number(_ keys: [String]) -> [String] {
            keys.filter { key in
                guard numbers[key] == nil else { return false }
                numbers[key] = numbers.count
                return true
            }
        }
        self.strings = number(strings)
        self.members = number(members)
        self.readsOwnString = readsOwnString
        self.numbers = numbers
    }

    /// The arguments for `JSONProbe.Keys`; none if nothing but the kind of the value matters.
    var keyArguments: [Expression.Argument] {
        var arguments: [Expression.Argument] = []
        func add(_ label: String, _ keys: [String]) {
            guard !keys.isEmpty else { return }
            arguments.append(.init(label, .array(keys.map { .text(StringLiteral.quoted($0)) })))
        }
        add("strings", strings)
        add("members", members)
        if readsOwnString { arguments.append(.init("ownString", "true")) }
        return arguments
    }

    /// Prints the body of the reading initialiser.
    func print(to printer: inout CodePrinter, spelling: (TypeReference) -> String) {
        switch union.selection {
        case .discriminator(_, let values): printDiscriminator(values, to: &printer, spelling)
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
        _ values: [Union.DiscriminatorValue], to printer: inout CodePrinter, _ spelling: (TypeReference) -> String
    ) {
        var order: [Int] = []
        var patterns: [Int: [String]] = [:]
        for value in values where union.cases.indices.contains(value.caseIndex) {
            if patterns[value.caseIndex] == nil { order.append(value.caseIndex) }
            patterns[value.caseIndex, default: []].append(StringLiteral.quoted(value.value))
        }
        guard !order.isEmpty else {
            printer.line(fallback(spelling))
            return
        }
        printer.line("let probe = try reader.probe(Self.keys)")
        printer.line("switch probe.string(0) {")
        for index in order { printCase(patterns[index] ?? [], assignment(index, spelling), to: &printer) }
        printer.line("default: \(fallback(spelling))")
        printer.line("}")
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
        if !numbers.isEmpty || readsOwnString {
            printer.line("let probe = try reader.probe(Self.keys)")
        } else if rules.contains(where: { $0.test != .readable }) {
            printer.line("let kind = try reader.peek()")
        }
        if rules.contains(where: { $0.test == .readable }) { printer.line("let start = reader.mark()") }
        for rule in rules {
            if rule.test == .readable {
                printAttempt(rule.caseIndex, to: &printer, spelling)
            } else {
                printer.block("if \(condition(for: rule.test))") { printer in
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
        let element = union.cases[index]
        printer.block("if let value = try? \(spelling(element.type))(json: &reader)") { printer in
            printer.line("self = .\(Identifier.member(element.name))(value)")
            printer.line("return")
        }
        printer.line("reader.rewind(to: start)")
    }

    private func condition(for test: Union.Rule.Test) -> String {
        switch test {
        case .type(let types):
            let kind = numbers.isEmpty && !readsOwnString ? "kind" : "probe.kind"
            return types.map { "\(kind) == .\($0.rawValue)" }.joined(separator: " || ")
        case .members(let names):
            guard !names.isEmpty else { return "probe.kind == .object" }
            return names.map { "probe.has(\(numbers[$0] ?? 0))" }.joined(separator: ", ")
        case .memberValue(let key, let values):
            return Self.condition("probe.string(\(numbers[key] ?? 0))", values)
        case .stringValue(let values): return Self.condition("probe.stringValue", values)
        case .readable: return "true"
        }
    }

    private static func condition(_ subject: String, _ values: [String]) -> String {
        let literals = values.map { StringLiteral.quoted($0) }
        if let first = literals.first, literals.count == 1 { return "\(subject) == \(first)" }
        return "let text = \(subject), [\(literals.joined(separator: ", "))].contains(text)"
    }
}
