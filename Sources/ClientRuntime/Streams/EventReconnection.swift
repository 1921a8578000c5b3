/// How a stream of events is taken up again when it ends or breaks off: the call is sent again with `Last-Event-ID`.
public struct EventReconnection: Hashable, Sendable {
    /// How often to try in a row without receiving an event.
    public var attempts: Int
    /// How long to wait before each attempt, until the server says otherwise by `retry`.
    public var delay: Duration

    /// Makes an option.
    public init(attempts: Int = 5, delay: Duration = .seconds(3)) {
        self.attempts = attempts
        self.delay = delay
    }
}
