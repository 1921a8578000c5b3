public import JSONCoding

extension ItemStream {
    /// How large an item may be, in bytes, where nobody says otherwise.
    public static var defaultItemLimit: Int { 64 * 1024 * 1024 }

    /// The events of a response (`text/event-stream`), each decoded by a closure.
    ///
    /// - Parameters:
    ///   - response: The response.
    ///   - terminator: The data of the event that ends the stream; nil if only the end of the response does.
    ///   - itemLimit: How large an event may be, in bytes.
    ///   - decode: Gives the item of an event; nil passes over it.
    public static func events(
        _ response: ResponseStream,
        terminator: String? = "[DONE]",
        itemLimit: Int = defaultItemLimit,
        decode: @escaping @Sendable (ServerSentEvent) throws(JSONError) -> Item?
    ) -> Self {
        Self(
            ItemSource(
                response: response, parser: EventParser(limit: itemLimit), itemLimit: itemLimit, terminator: terminator)
        ) { record throws(JSONError) in
            guard case .event(let event) = record else { return nil }
            return try decode(event)
        }
    }
}

extension ItemStream where Item: JSONDecodable {
    /// The events of a response (`text/event-stream`) whose data is JSON.
    ///
    /// - Parameters:
    ///   - response: The response.
    ///   - terminator: The data of the event that ends the stream; nil if only the end of the response does.
    ///   - itemLimit: How large an event may be, in bytes.
    public static func events(
        _ response: ResponseStream,
        terminator: String? = "[DONE]",
        itemLimit: Int = defaultItemLimit
    ) -> Self {
        events(response, terminator: terminator, itemLimit: itemLimit) { event throws(JSONError) in
            try JSON.decode(Item.self, from: Array(event.data.utf8))
        }
    }

    /// The lines of a response in JSON Lines or NDJSON (`application/jsonl`, `application/x-ndjson`).
    ///
    /// - Parameters:
    ///   - response: The response.
    ///   - itemLimit: How large a line may be, in bytes.
    public static func jsonLines(_ response: ResponseStream, itemLimit: Int = defaultItemLimit) -> Self {
        json(response, JSONLinesParser(limit: itemLimit), itemLimit)
    }

    /// The texts of a response that is a JSON text sequence (RFC 7464, `application/json-seq`).
    ///
    /// - Parameters:
    ///   - response: The response.
    ///   - itemLimit: How large a text may be, in bytes.
    public static func jsonSequence(_ response: ResponseStream, itemLimit: Int = defaultItemLimit) -> Self {
        json(response, JSONSequenceParser(limit: itemLimit), itemLimit)
    }

    private static func json(_ response: ResponseStream, _ parser: any RecordParser, _ limit: Int) -> Self {
        Self(ItemSource(response: response, parser: parser, itemLimit: limit)) { record throws(JSONError) in
            guard case .json(let bytes) = record else { return nil }
            return try JSON.decode(Item.self, from: bytes)
        }
    }
}

extension ItemStream where Item: JSONEncodable & JSONDecodable {
    /// A stream of one's own, for a test double: the items as JSON Lines.
    ///
    /// - Throws: `JSONError` when an item has no JSON form.
    public init(_ items: [Item]) throws(JSONError) {
        var bytes: [UInt8] = []
        for item in items { bytes += try JSON.encode(item) + [UInt8(ascii: "\n")] }
        self = .jsonLines(ResponseStream(bytes, contentType: "application/jsonl"))
    }
}
