public import DocumentTree
internal import JSONCoding

/// A JSON value whose members keep their order, as a document's examples have them.
public indirect enum SampleValue: Sendable {
    case null
    case boolean(Bool)
    /// The number's text, as JSON has it.
    case number(String)
    case string(String)
    case array([SampleValue])
    case object([Member])

    /// A member of an object.
    public struct Member: Sendable {
        /// The name.
        public var key: String
        /// The value.
        public var value: SampleValue

        /// A member of an object.
        public init(_ key: String, _ value: SampleValue) {
            self.key = key
            self.value = value
        }
    }

    /// The value that stands in a document.
    public init(_ node: Node) {
        switch node.content {
        case .null: self = .null
        case .boolean(let value): self = .boolean(value)
        case .integer, .number: self = .number(Self.number(node))
        case .string(let text): self = .string(text)
        case .sequence(let elements): self = .array(elements.map(SampleValue.init))
        case .mapping(let mapping): self = .object(mapping.entries.map { Member($0.key, SampleValue($0.value)) })
        }
    }

    /// One spelling for each number: YAML has more of them than JSON.
    private static func number(_ node: Node) -> String {
        guard case .number(let number) = node.value() else { return "0" }
        let plain = number.int64.map { JSONNumber($0) } ?? number.double.flatMap { JSONNumber($0) }
        return plain == number ? plain?.description ?? "0" : number.description
    }

    /// The members, if it is an object.
    public var members: [Member]? { if case .object(let members) = self { members } else { nil } }

    /// The elements, if it is an array.
    public var elements: [SampleValue]? { if case .array(let elements) = self { elements } else { nil } }

    /// The text, if it is a string.
    public var text: String? { if case .string(let text) = self { text } else { nil } }

    /// Whether it is `null`.
    public var isNull: Bool { if case .null = self { true } else { false } }

    /// The value of a member; nil if there is none.
    public subscript(_ key: String) -> SampleValue? { members?.first { $0.key == key }?.value }

    /// What it takes to go through it.
    var weight: Int {
        switch self {
        case .null, .boolean: 1
        case .number(let text), .string(let text): 1 + text.utf8.count / 16
        case .array(let elements): elements.reduce(1) { $0 + $1.weight }
        case .object(let members): members.reduce(1) { $0 + 1 + $1.value.weight }
        }
    }

    /// A scalar as parameters and forms write it; nil for `null`, arrays and objects.
    public var scalarText: String? {
        switch self {
        case .boolean(let value): value ? "true" : "false"
        case .number(let text), .string(let text): text
        case .null, .array, .object: nil
        }
    }
}

extension SampleValue: Hashable {
    /// Whether two values are the same JSON: the order of members says nothing, nor does the spelling of numbers.
    public static func == (left: SampleValue, right: SampleValue) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.boolean(let left), .boolean(let right)): left == right
        case (.number(let left), .number(let right)):
            left == right || JSONNumber(text: left) == JSONNumber(text: right) && JSONNumber(text: left) != nil
        case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
        case (.array(let left), .array(let right)): left == right
        case (.object(let left), .object(let right)):
            left.count == right.count && byKey(left) == byKey(right)
        default: false
        }
    }

    /// Feeds what equal values share.
    public func hash(into hasher: inout Hasher) {
        switch self {
        case .null: hasher.combine(0)
        case .boolean(let value): hasher.combine(value)
        case .number(let text):
            if let number = JSONNumber(text: text) { hasher.combine(number) } else { hasher.combine(ExactText(text)) }
        case .string(let text): hasher.combine(ExactText(text))
        case .array(let elements): hasher.combine(elements)
        case .object(let members):
            // In whatever order they stand.
            var sum = members.count
            for (key, value) in Self.byKey(members) {
                var own = Hasher()
                own.combine(key)
                own.combine(value)
                sum &+= own.finalize()
            }
            hasher.combine(sum)
        }
    }

    /// The members by name, of several the last.
    private static func byKey(_ members: [Member]) -> [ExactText: SampleValue] {
        Dictionary(members.map { (ExactText($0.key), $0.value) }) { $1 }
    }
}
