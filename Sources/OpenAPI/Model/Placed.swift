/// An object that knows where it stands.
public protocol Placed: Sendable {
    /// Where the object stands.
    var origin: Origin { get }
}

extension Parameter: Placed {}
extension RequestBody: Placed {}
extension Response: Placed {}
extension Header: Placed {}
extension SecurityScheme: Placed {}

extension Referenced where Value: Placed {
    /// Where the object, or the reference to it, stands.
    public var origin: Origin {
        switch self {
        case .value(let value): value.origin
        case .reference(let reference): reference.origin
        }
    }
}
