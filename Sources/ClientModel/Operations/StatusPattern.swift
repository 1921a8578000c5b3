/// A status code, a range of them, or any.
public enum StatusPattern: Hashable, Sendable {
    case code(Int)
    /// The hundreds digit: 4 for `4XX`.
    case range(Int)
    case `default`
}
