/// The stable name of a kind of diagnostic, in kebab case, such as `duplicate-key`.
public struct DiagnosticID: RawRepresentable, Hashable, Sendable {
    /// The name.
    public let rawValue: String

    /// An id of that name.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }
}

extension DiagnosticID: ExpressibleByStringLiteral {
    /// An id of that name.
    public init(stringLiteral value: String) {
        self.init(rawValue: value)
    }
}

extension DiagnosticID: CustomStringConvertible {
    /// The name.
    public var description: String { rawValue }
}
