/// A member of every successful body that says whether the call succeeded.
public struct Envelope: Equatable, Sendable {
    /// The member's name in JSON, such as `success`; its value is true or false.
    public var key: String

    /// An envelope whose member is called `key`.
    public init(key: String) {
        self.key = key
    }
}
