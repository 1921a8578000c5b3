public import JSONCoding

extension ItemStream where Item: JSONDecodable {
    /// The lines of a response in JSON Lines or NDJSON.
    static func jsonLines(_ response: ResponseStream, itemLimit: Int) -> Self {
        json(response, JSONLinesParser(limit: itemLimit), itemLimit)
    }

    /// The texts of a response that is a JSON text sequence (RFC 7464).
    static func jsonSequence(_ response: ResponseStream, itemLimit: Int) -> Self {
        json(response, JSONSequenceParser(limit: itemLimit), itemLimit)
    }

    private static func json(_ response: ResponseStream, _ parser: any RecordParser, _ limit: Int) -> Self {
        Self(ItemSource(response: response, parser: parser, itemLimit: limit)) { record throws(JSONError) in
            guard case .json(let bytes) = record else { return nil }
            do throws(JSONError) {
                guard let failures = response.failures else { return try JSON.decode(Item.self, from: bytes) }
                return try failures.item(bytes)
            } catch {
                // A line of text is often no JSON string.
                guard let text = String(validating: bytes, as: UTF8.self) as? Item else { throw error }
                return text
            }
        }
    }
}

extension ItemStream where Item: JSONEncodable & JSONDecodable {
    /// A stream of one's own, for a test double.
    ///
    /// - Throws: `JSONError` when an item has no JSON form.
    public init(_ items: [Item]) throws(JSONError) {
        var bytes: [UInt8] = []
        for item in items { bytes += try JSON.encode(item) + [UInt8(ascii: "\n")] }
        self = .jsonLines(ResponseStream(bytes, contentType: "application/jsonl"), itemLimit: .max)
    }
}
