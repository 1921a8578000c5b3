extension Node {
    /// The string, if it is one.
    public var string: String? {
        guard case .string(let value) = content else { return nil }
        return value
    }

    /// The boolean, if it is one.
    public var boolean: Bool? {
        guard case .boolean(let value) = content else { return nil }
        return value
    }

    /// The whole number, if it is one of at most 64 bits; also of a number such as `1.0` or `1e3` (up to 2^53, beyond
    /// which a `Double` no longer tells whole numbers apart).
    public var integer: Int64? {
        switch content {
        case .integer(let value): value
        case .number(let value): abs(value) <= 0x1p53 ? Int64(exactly: value) : nil
        default: nil
        }
    }

    /// The number, if it is one, rounded to the nearest that a `Double` holds.
    public var number: Double? {
        switch content {
        case .integer(let value): Double(value)
        case .number(let value): value
        default: nil
        }
    }

    /// The elements, if it is a sequence.
    public var sequence: [Node]? {
        guard case .sequence(let elements) = content else { return nil }
        return elements
    }

    /// The mapping, if it is one.
    public var mapping: Mapping? {
        guard case .mapping(let mapping) = content else { return nil }
        return mapping
    }

    /// Whether it is `null`.
    public var isNull: Bool {
        guard case .null = content else { return false }
        return true
    }

    /// The value of a key, if it is a mapping that has it.
    public subscript(_ key: String) -> Node? { mapping?[key] }

    /// What it is, for messages: `null`, `a boolean`, `an integer`, `a number`, `a string`, `a sequence`, `a mapping`.
    public var typeName: String {
        switch content {
        case .null: "null"
        case .boolean: "a boolean"
        case .integer: "an integer"
        case .number: "a number"
        case .string: "a string"
        case .sequence: "a sequence"
        case .mapping: "a mapping"
        }
    }
}
