/// Any JSON value.
///
/// ```swift
/// let value: JSONValue = ["name": "Ada", "scores": [1, 2.5]]
/// value["scores"]?[0]?.integer  // 1
/// ```
///
/// What is read is written again as it was, but for white space, escapes and the order of members: numbers keep their text,
/// such as `1.0` or `2.50`. Values are equal where they mean the same: numbers by their value, however they are written
/// (`1`, `1.0` and `1e0` are equal), strings as `String` has it, objects whatever the order of their members.
public enum JSONValue: Hashable, Sendable {
    /// The literal `null`.
    case null
    /// `true` or `false`.
    case boolean(Bool)
    /// A number, as it is written.
    case number(JSONNumber)
    /// A string.
    case string(String)
    /// An array.
    case array([JSONValue])
    /// An object. The order of its members means nothing; they are written sorted by name.
    case object([String: JSONValue])

    /// The kind of the value.
    public var kind: JSONKind {
        switch self {
        case .null: .null
        case .boolean: .boolean
        case .number: .number
        case .string: .string
        case .array: .array
        case .object: .object
        }
    }

    /// Whether it is `null`.
    public var isNull: Bool { self == .null }

    /// The boolean; nil for other kinds.
    public var boolean: Bool? {
        if case .boolean(let value) = self { value } else { nil }
    }

    /// The number as an `Int`; nil for other kinds and for what is not whole or does not fit.
    public var integer: Int? {
        if case .number(let value) = self { value.integer } else { nil }
    }

    /// The number as the nearest double; nil for other kinds and for what only infinity is near to.
    public var double: Double? {
        if case .number(let value) = self { value.double } else { nil }
    }

    /// The exact number; nil for other kinds.
    public var number: JSONNumber? {
        if case .number(let value) = self { value } else { nil }
    }

    /// The string; nil for other kinds.
    public var string: String? {
        if case .string(let value) = self { value } else { nil }
    }

    /// The elements; nil for other kinds.
    public var array: [JSONValue]? {
        if case .array(let value) = self { value } else { nil }
    }

    /// The members; nil for other kinds.
    public var object: [String: JSONValue]? {
        if case .object(let value) = self { value } else { nil }
    }

    /// The member of this name; nil if there is none, or it is not an object.
    public subscript(_ key: String) -> JSONValue? {
        if case .object(let members) = self { members[key] } else { nil }
    }

    /// The element at this index; nil if there is none, or it is not an array.
    public subscript(_ index: Int) -> JSONValue? {
        if case .array(let elements) = self, elements.indices.contains(index) { elements[index] } else { nil }
    }
}

extension JSONValue: JSONCodable {
    /// Reads any value.
    public init(json reader: inout JSONReader) throws(JSONError) {
        switch try reader.peek() {
        case .null:
            _ = try reader.readNull()
            self = .null
        case .boolean: self = .boolean(try reader.readBool())
        case .number: self = .number(try reader.readNumber())
        case .string: self = .string(try reader.readString())
        case .array, .object: self = try Self.container(&reader)
        }
    }

    private static func container(_ reader: inout JSONReader) throws(JSONError) -> Self {
        if let value = reader.remembered(Self.self) { return value }
        let start = reader.offset
        let value: Self =
            try reader.peek() == .array
            ? .array(try [JSONValue](json: &reader)) : .object(try [String: JSONValue](json: &reader))
        reader.remember(value, from: start)
        return value
    }

    /// Writes the value; members are sorted by name.
    public func write(json writer: inout JSONWriter) {
        switch self {
        case .null: writer.writeNull()
        case .boolean(let value): writer.write(bool: value)
        case .number(let value): value.write(json: &writer)
        case .string(let value): writer.write(string: value)
        case .array(let value): value.write(json: &writer)
        case .object(let value): value.write(json: &writer)
        }
    }
}

extension JSONValue: CustomStringConvertible {
    /// The JSON text, without white space.
    public var description: String {
        var writer = JSONWriter()
        write(json: &writer)
        return writer.text
    }
}
