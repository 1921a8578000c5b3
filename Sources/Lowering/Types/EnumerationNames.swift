internal import ClientModel
internal import DocumentTree
internal import Naming

/// The names of an enumeration's members.
struct EnumerationNames {
    /// The enumeration's name as the document has it.
    let typeName: String

    func names(of shape: EnumerationShape) -> [String] {
        let texts = shape.values.map { Self.text($0.node) }
        // Those of `10` and `"10"` are one.
        let areTold = Set(texts).count == texts.count
        return assigned(
            zip(shape.values, texts).map { value, raw in
                let name = name(value.name.flatMap { $0.isEmpty ? nil : $0 } ?? raw)
                guard !areTold else { return NameScope.Candidate(raw: raw, name: name) }
                let kind = Self.kind(value.node)
                return NameScope.Candidate(raw: raw, name: name, alternatives: [name + kind], identity: raw + kind)
            })
    }

    /// The names of values that are spelled `raw` and would be called `wanted`.
    func names(_ values: [(raw: String, wanted: String)]) -> [String] {
        assigned(values.map { NameScope.Candidate(raw: $0.raw, name: name($0.wanted)) })
    }

    private func assigned(_ candidates: [NameScope.Candidate]) -> [String] {
        NameScope(
            reserved: ReservedNames.enumerationMembers, reservedSuffix: "Value", capitalised: false, keepsCapitals: true
        ).assign(candidates)
    }

    /// `size512` of `BlockSize`, `version2_1_0` of `messageVersion`: a number by itself is no name.
    private func name(_ raw: String) -> String {
        let name = SwiftNames.member(raw)
        guard name.first == "_", let noun, let digit = name.dropFirst().first, digit.isNumber else { return name }
        return SwiftNames.member(noun) + (noun.last?.isNumber == true ? "_" : "") + name.dropFirst()
    }

    /// The last word of the type's name that says what its values are.
    private var noun: String? {
        let words = Words.split(typeName).filter { $0.first?.isNumber != true }
        let noun = words.last { $0.count > 1 && !Self.empty.contains($0.lowercased()) }
        guard let word = noun else { return nil }
        return Inflection.singular(word) ?? word
    }

    private static let empty: Set<String> = [
        "body", "enum", "enumeration", "item", "items", "model", "object", "parameter", "request", "response", "value",
        "values",
    ]

    static func literal(_ node: Node, _ type: Enumeration.RawType) -> Literal? {
        switch type {
        case .string: node.string.map { .string($0) }
        case .integer: node.integer.map { .integer($0) }
        case .number: node.number.map { .number($0) }
        case .any: scalar(node)
        }
    }

    private static func scalar(_ node: Node) -> Literal? {
        switch node.content {
        case .string(let text): .string(text)
        case .boolean(let value): .boolean(value)
        case .integer(let value): .integer(value)
        case .number(let value): .number(value)
        case .null, .sequence, .mapping: nil
        }
    }

    private static func kind(_ node: Node) -> String {
        switch node.content {
        case .integer, .number: "Number"
        case .boolean: "Boolean"
        case .string, .null, .sequence, .mapping: "Text"
        }
    }

    private static func text(_ node: Node) -> String {
        if let text = node.string ?? node.text { return text }
        switch scalar(node) {
        case .integer(let value)?: return String(value)
        case .number(let value)?: return "\(value)"
        case .boolean(let value)?: return String(value)
        default: return ""
        }
    }
}
