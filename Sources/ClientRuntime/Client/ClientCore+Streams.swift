public import JSONCoding

extension ClientCore {
    /// Makes a call whose result is a body that is read while it arrives.
    ///
    /// The call is repeated, where that is safe, until the head of a success (2xx) is there. Any other status throws as it
    /// does for every call, with the body in the error.
    ///
    /// - Throws: ``APIError`` or `CancellationError`.
    public func sendForStream(_ call: Call) async throws -> ResponseStream {
        try await response(to: call, streams: true).stream()
    }

    /// Makes a call whose result are server-sent events with JSON for data.
    ///
    /// - Parameters:
    ///   - call: The call. It accepts `text/event-stream`, whatever it says itself.
    ///   - terminator: The data of the event that ends the stream; nil if only the end of the response does.
    /// - Throws: ``APIError``, of code ``APIError/Code/unexpectedContent`` if the response is something else;
    ///   `CancellationError`.
    public func sendForEvents<Item: JSONDecodable & Sendable>(
        _ call: Call,
        terminator: String? = "[DONE]"
    ) async throws -> ItemStream<Item> {
        let failures = FailureReport(core: self, call: call, attempts: 1)
        return try await sendForEvents(call, terminator: terminator) { event throws(JSONError) in
            try failures.item(Array(event.data.utf8))
        }
    }

    /// Makes a call whose result are server-sent events, each decoded by a closure.
    ///
    /// - Parameters:
    ///   - call: The call. It accepts `text/event-stream`, whatever it says itself.
    ///   - terminator: The data of the event that ends the stream; nil if only the end of the response does.
    ///   - decode: Gives the item of an event; nil passes over it.
    /// - Throws: ``APIError``, of code ``APIError/Code/unexpectedContent`` if the response is something else;
    ///   `CancellationError`.
    public func sendForEvents<Item: Sendable>(
        _ call: Call,
        terminator: String? = "[DONE]",
        decode: @escaping @Sendable (ServerSentEvent) throws(JSONError) -> Item?
    ) async throws -> ItemStream<Item> {
        ItemStream(try await eventSource(call, terminator)) { record throws(JSONError) in
            guard case .event(let event) = record else { return nil }
            return try decode(event)
        }
    }

    /// Makes a call whose result is JSON Lines or NDJSON.
    ///
    /// - Throws: ``APIError`` or `CancellationError`.
    public func sendForJSONLines<Item: JSONDecodable & Sendable>(_ call: Call) async throws -> ItemStream<Item> {
        .jsonLines(try await sendForStream(call), itemLimit: itemLimit)
    }

    /// Makes a call whose result is a JSON text sequence (RFC 7464).
    ///
    /// - Throws: ``APIError`` or `CancellationError`.
    public func sendForJSONSequence<Item: JSONDecodable & Sendable>(_ call: Call) async throws -> ItemStream<Item> {
        .jsonSequence(try await sendForStream(call), itemLimit: itemLimit)
    }

    private var itemLimit: Int { max(0, configuration.maximumResponseBytes) }

    // MARK: Events

    private static let eventStream = "text/event-stream"

    private func eventSource(_ call: Call, _ terminator: String?) async throws -> ItemSource {
        let call = call.accept(Self.eventStream)
        var source = ItemSource(
            response: try await sendForEventStream(call), parser: EventParser(limit: itemLimit), itemLimit: itemLimit,
            terminator: terminator)
        source.sleep = pacing.sleep
        if call.content?.content.isRepeatable ?? true {
            source.reopen = { [self] id in
                let response = try await sendForEventStream(call.lastEventID(id))
                return response.status == .noContent ? nil : response
            }
        }
        return source
    }

    private func sendForEventStream(_ call: Call) async throws -> ResponseStream {
        let stream = try await sendForStream(call)
        // No content is no events. What does not name its type is taken for what was asked for.
        guard stream.status != .noContent, let type = stream.contentType,
            !type.lowercased().hasPrefix(Self.eventStream), let failures = stream.failures
        else { return stream }
        let response = APIResponse(
            status: stream.status, headers: stream.headers, body: [], failures: failures, arriving: stream.body)
        throw failures.unexpectedContent(
            try await response.collected(allOfIt: false), type, expected: Self.eventStream)
    }
}

extension Call {
    /// Names the event after which the stream is to go on; an empty id names none.
    fileprivate consuming func lastEventID(_ id: String) -> Call {
        headerValues.removeAll { $0.name.lowercased() == "last-event-id" }
        if !id.isEmpty { headerValues.append(("Last-Event-ID", id)) }
        return self
    }
}
