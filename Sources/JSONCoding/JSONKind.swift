/// The kind of a JSON value (RFC 8259 section 3).
public enum JSONKind: Hashable, Sendable, CustomStringConvertible {
    /// The literal `null`.
    case null
    /// `true` or `false`.
    case boolean
    /// A number.
    case number
    /// A string.
    case string
    /// An array.
    case array
    /// An object.
    case object

    /// The kind with its article, for messages: "a string", "an object", "null".
    public var description: String {
        switch self {
        case .null: "null"
        case .boolean: "a boolean"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}
