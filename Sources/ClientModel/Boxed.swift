/// A wide value behind one reference: what holds it is copied in one step, and compiles to less.
@propertyWrapper @frozen public struct Boxed<Value: Sendable>: Sendable {
    @usableFromInline
    final class Storage: Sendable {
        @usableFromInline let value: Value

        @inlinable
        init(_ value: Value) { self.value = value }
    }

    @usableFromInline var storage: Storage

    /// A box of its own.
    @inlinable
    public init(wrappedValue: Value) { storage = Storage(wrappedValue) }

    /// The value; one that is set goes into another box, so that no copy of the old one changes.
    @inlinable public var wrappedValue: Value {
        get { storage.value }
        set { storage = Storage(newValue) }
    }
}
