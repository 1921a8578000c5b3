public import JSONCoding

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

    /// The event as the object that a document describes: `event`, `data`, `id` and `retry`, where JSON in `data` is a
    /// value.
    ///
    /// - Parameter textEvents: The types of those events whose data is a text, whatever it looks like.
    /// - Throws: `JSONError` if the value is not of that type.
    public func object<T: JSONDecodable>(textEvents: Set<String> = []) throws(JSONError) -> T {
        var members: [String: JSONValue] = ["event": .string(event), "data": .string(data)]
        if !id.isEmpty { members["id"] = .string(id) }
        if let retry { members["retry"] = .number(JSONNumber(Int64(min(max(retry / .milliseconds(1), 0), 1e15)))) }
        if !textEvents.contains(where: event.hasBytes), let value = try? JSON.decode(JSONValue.self, from: data) {
            members["data"] = value
        }
        return try JSON.decode(T.self, from: try JSON.encode(JSONValue.object(members)))
    }
}
