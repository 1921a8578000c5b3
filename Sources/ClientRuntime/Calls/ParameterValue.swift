/// A value that can stand in a path, a query, a header field or a cookie.
public protocol ParameterValue: Sendable {
    /// The value as parameter serialization sees it.
    var parameterContent: ParameterContent { get }
}

/// The three shapes that OpenAPI's parameter styles know. The text in it is not encoded yet.
public enum ParameterContent: Sendable {
    /// One value.
    case scalar(String)
    /// Several values; none means that the parameter is left out.
    case array([String])
    /// Named values, in order.
    case object([(String, String)])

    /// The text of each element, or the one there is.
    var texts: [String] { if case .array(let parts) = self { parts } else { [text] } }

    /// The content as one text, for where a nested value has no style of its own: parts are joined by commas.
    var text: String {
        switch self {
        case .scalar(let text): text
        case .array(let parts): parts.joined(separator: ",")
        case .object(let members): members.map { "\($0.0),\($0.1)" }.joined(separator: ",")
        }
    }
}
