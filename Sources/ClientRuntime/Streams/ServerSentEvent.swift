/// An event of `text/event-stream`, as the WHATWG has it (HTML, section 9.2).
public struct ServerSentEvent: Hashable, Sendable {
    /// The type, `message` unless the server names another.
    public var event: String
    /// The data; several lines are joined by line feeds.
    public var data: String
    /// The last id that the server gave, with this event or before; empty if it gave none.
    public var id: String
    /// How long the server asks to wait before reconnecting, if it said so with this event.
    public var retry: Duration?

    /// Makes an event.
    public init(event: String = "message", data: String, id: String = "", retry: Duration? = nil) {
        self.event = event
        self.data = data
        self.id = id
        self.retry = retry
    }
}
