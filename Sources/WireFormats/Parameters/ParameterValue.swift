/// A value that can stand in a path, a query, a header field or a cookie.
public protocol ParameterValue: Sendable {
    /// The value as parameter serialization sees it.
    var parameterContent: ParameterContent { get }
}

/// What OpenAPI's parameter styles know of a value. The text in it is not encoded yet.
public enum ParameterContent: Sendable {
    /// No value: `nil`, `null`. The parameter, element or member is left out (RFC 6570 section 2.3).
    case absent
    /// A text.
    case scalar(String)
    /// A number, `true` or `false`, as JSON has it.
    case literal(String)
    /// Several values, in order; none means that the parameter is left out.
    case array([ParameterContent])
    /// Named values, in order.
    case object([(String, ParameterContent)])
    /// A value that cannot be sent, for this reason.
    case invalid(String)
}

extension ParameterContent: ParameterValue {
    /// The content itself.
    public var parameterContent: ParameterContent { self }
}

extension ParameterContent {
    /// Whether nothing is there to be sent.
    package var isEmpty: Bool {
        switch self {
        case .absent: true
        case .array(let elements): elements.allSatisfy(\.isEmpty)
        case .object(let members): members.allSatisfy(\.1.isEmpty)
        case .scalar, .literal, .invalid: false
        }
    }

    /// Whether it has parts.
    package var isContainer: Bool {
        switch self {
        case .array, .object: true
        case .absent, .scalar, .literal, .invalid: false
        }
    }

    /// The elements, or the members with their names, that are there.
    package var parts: [(name: String?, value: ParameterContent)] {
        switch self {
        case .array(let elements): elements.filter { !$0.isEmpty }.map { (nil, $0) }
        case .object(let members): members.filter { !$0.1.isEmpty }.map { ($0, $1) }
        case .absent, .scalar, .literal, .invalid: []
        }
    }
}
