import ClientModel

/// Prints how the case of a union is told when it is read.
///
/// By a discriminator:
///
/// ```swift
/// let probe = try reader.probe(Self.keys)
/// switch probe.string("kind") {
/// case "circle": self = .circle(try Circle(json: &reader))
/// default: self = .other(try reader.readUndescribed())
/// }
/// ```
///
/// By a choice:
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
/// self = .other(try reader.readUndescribed())
/// ```
struct UnionReader {
    let union: Union
    /// Members whose values decide.
    private let values: [String]
    /// Members whose presence decides.
    private let members: [String]
    /// Whether the value's own string decides.
    let readsOwnString: Bool
    /// The objects that are told apart by the members that are there, wherever in the choice, in their order.
    let candidates: [Union.BestMatch.Candidate]
    /// What these name.
    private let branches: [[String]]

    init(union: Union) {
        self.union = union
        var values: [String] = []
        var members: [String] = []
        var candidates: [Union.BestMatch.Candidate] = []
        var readsOwnString = false
        func look(at choice: Union.Choice) {
            for decision in choice.decisions {
                switch decision.test {
                case .members(let names): members.append(contentsOf: names)
                case .memberValue(let key, _): values.append(key)
                case .stringValue: readsOwnString = true
                case .type: break
                }
                if case .narrowed(let narrowed) = decision.outcome { look(at: narrowed) }
            }
            for candidate in choice.bestMatch?.candidates ?? []
            where !candidates.contains(where: { $0.caseIndex == candidate.caseIndex }) {
                candidates.append(candidate)
            }
        }
        switch union.selection {
        case .discriminator(let key, let named, _): if !named.isEmpty { values = [key] }
        case .choice(let choice):
            look(at: choice)
            members.append(contentsOf: candidates.map(\.members).joined())
        }
        var listed = Set<String>()
        self.values = values.filter { listed.insert($0).inserted }
        self.candidates = candidates
        branches = candidates.count > 1 ? candidates.map(\.members) : []
        listed.formUnion(self.branches.joined())
        self.members = members.filter { listed.insert($0).inserted }
        self.readsOwnString = readsOwnString
    }

    /// Whether members decide, also where the branches that are ranked name none.
    var readsMembers: Bool { !(values.isEmpty && members.isEmpty && branches.isEmpty) }

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
        case .choice(let choice):
            let choice = choice.among(union.cases.indices)
            if let kinds = Self.kinds(choice) {
                printKinds(choice.decisions, kinds, to: &printer, spelling)
            } else {
                printChoice(choice, to: &printer, spelling)
            }
        }
    }

    func assignment(_ index: Int, _ spelling: (TypeReference) -> String) -> String {
        let element = union.cases[index]
        return "self = .\(Identifier.member(element.name))(try \(spelling(element.type))(json: &reader))"
    }

    var fallback: String {
        "self = .\(Identifier.member(union.unknownCaseName))(try reader.readUndescribed())"
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
            printer.line("default: \(fallback)")
        } else {
            printer.line("default:")
            printer.indented { printDefault(defaultIndex, to: &$0, spelling) }
        }
        printer.line("}")
    }

    /// ```swift
    /// if let value = try reader.attempt(Base.self) {
    ///     self = .base(value)
    ///     return
    /// }
    /// self = .other(try reader.readUndescribed())
    /// ```
    private func printDefault(
        _ index: Int?, to printer: inout CodePrinter, _ spelling: (TypeReference) -> String
    ) {
        if let index { printAttempt(index, to: &printer, spelling) }
        printer.line(fallback)
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
}
