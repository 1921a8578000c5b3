/// How a stream of events is taken up again when it ends or breaks off: the call is sent again with `Last-Event-ID`.
public struct EventReconnection: Hashable, Sendable {
    /// How often to try in a row without receiving an event.
    public var attempts: Int
    /// How long to wait before each attempt, until the server says otherwise by `retry`, which counts as a tenth of a
    /// second at least and five minutes at most.
    public var delay: Duration

    /// Makes an option.
    public init(attempts: Int = 5, delay: Duration = .seconds(3)) {
        self.attempts = attempts
        self.delay = delay
    }

    func pause(_ retry: Duration?) -> Duration {
        retry.map { min(max($0, .milliseconds(100)), .seconds(300)) } ?? delay
    }
}
