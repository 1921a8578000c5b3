/// A constant of the document (a default, a `const`, an enum's value).
public indirect enum Literal: Hashable, Sendable {
    case null
    case boolean(Bool)
    case integer(Int64)
    case number(Double)
    case string(String)
    /// A static member of a generated enumeration, written `.name`.
    case member(String)
    case array([Literal])
    case emptyDictionary
    /// The members of a map, of a structure by their names in JSON, or of any JSON object.
    case object([Member])
    /// A case of a generated union, and what it holds.
    case payload(String, Literal)

    /// A member of ``object(_:)``.
    public struct Member: Hashable, Sendable {
        /// The name in JSON.
        public var key: String
        /// The value.
        public var value: Literal

        /// A member of an object.
        public init(key: String, value: Literal) {
            self.key = key
            self.value = value
        }
    }
}
