/// A piece of a path template.
public enum PathSegment: Equatable, Sendable {
    /// Text sent as it stands.
    case literal(String)
    /// The path parameter at this index of the operation's parameters.
    case parameter(Int)
}
