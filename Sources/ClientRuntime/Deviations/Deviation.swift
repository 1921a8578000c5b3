public import JSONCoding

/// Where answers of a service are not what its document says, though they were read; or what they have that is new to it.
///
/// It tells places and kinds, and holds no value of an answer.
@dynamicMemberLookup
public struct Deviation: Hashable, Sendable {
    /// The operation that was answered, or the webhook that came.
    public let operation: String
    /// The operation's place in the document, as a JSON pointer (RFC 6901) such as `#/paths/~1credentials/get`; nil where
    /// the call does not tell its path, and of webhooks.
    public let operationPointer: String?
    /// Where in the answer, and what; its count is that of all answers so far.
    public internal(set) var inAnswer: JSONDeviation

    /// Where in the answer, and what.
    public subscript<Value>(dynamicMember keyPath: KeyPath<JSONDeviation, Value>) -> Value {
        inAnswer[keyPath: keyPath]
    }
}

extension Deviation: CustomStringConvertible {
    /// One line, such as
    /// `listCredentials: /credentials/3/issued_on: expected a date and time, found an empty string; it is nil [left-out]`.
    public var description: String { "\(operation): \(inAnswer)" }
}
