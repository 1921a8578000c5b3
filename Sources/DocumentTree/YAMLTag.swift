/// The tags of the core schema.
enum YAMLTag {
    static let corePrefix = "tag:yaml.org,2002:"

    case string, integer, float, boolean, null, sequence, mapping, merge
    /// `!`: the value is not resolved, a scalar is a string.
    case nonSpecific
    case unknown

    init(_ tag: String) {
        switch tag {
        case "!": self = .nonSpecific
        case Self.corePrefix + "str": self = .string
        case Self.corePrefix + "int": self = .integer
        case Self.corePrefix + "float": self = .float
        case Self.corePrefix + "bool": self = .boolean
        case Self.corePrefix + "null": self = .null
        case Self.corePrefix + "seq": self = .sequence
        case Self.corePrefix + "map": self = .mapping
        case Self.corePrefix + "merge": self = .merge
        default: self = .unknown
        }
    }

    /// What a scalar of this tag means; nil if the tag does not fit the text.
    ///
    /// For tags that say nothing about a scalar, what it means without.
    func resolve(_ text: String, isPlain: Bool) -> PlainScalar.Resolution? {
        switch self {
        case .string, .nonSpecific:
            return .value(.string(text))
        case .unknown, .merge:
            return isPlain ? PlainScalar.resolve(text) : .value(.string(text))
        case .integer:
            guard let number = PlainScalar.number(text), Self.isInteger(text, number) else { return nil }
            return number
        case .float:
            guard let number = PlainScalar.number(text) else { return nil }
            if case .value(.integer(let value)) = number { return .value(.number(Double(value))) }
            return number
        case .boolean:
            return PlainScalar.boolean(text).map { .value(.boolean($0)) }
        case .null:
            return PlainScalar.isNull(text) ? .value(.null) : nil
        case .sequence, .mapping:
            return nil
        }
    }

    private static func isInteger(_ text: String, _ number: PlainScalar.Resolution) -> Bool {
        switch number {
        case .value(.integer): true
        // Beyond 64 bits an integer is a number; a decimal one has digits and a sign only.
        case .value, .outOfRange: !text.utf8.contains { $0 == UInt8(ascii: ".") } && !hasExponent(text)
        case .notFinite: false
        }
    }

    private static func hasExponent(_ text: String) -> Bool {
        !text.hasPrefix("0x") && text.utf8.contains { $0 | 0x20 == UInt8(ascii: "e") }
    }
}
