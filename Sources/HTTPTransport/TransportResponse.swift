public import HTTPTypes
public import JSONCoding

/// What a transport received.
public struct TransportResponse: Sendable {
    /// Status and header fields.
    public var head: HTTPResponse
    /// The body, decompressed.
    public var content: Content

    /// A body that is there, or one that arrives.
    public enum Content: Sendable {
        /// The whole body.
        case bytes([UInt8])
        /// The body while it arrives.
        case stream(ByteStream)
    }

    /// Makes a response with the whole of its body.
    public init(head: HTTPResponse, body: [UInt8] = []) {
        self.head = head
        content = .bytes(body)
    }

    /// Makes a response whose body arrives.
    public init(head: HTTPResponse, stream: ByteStream) {
        self.head = head
        content = .stream(stream)
    }

    /// The whole body; empty while it is a stream, see ``collected(upTo:)``.
    public var body: [UInt8] {
        get { if case .bytes(let bytes) = content { bytes } else { [] } }
        set { content = .bytes(newValue) }
    }

    /// The body to be read chunk by chunk, whether it is there already or arrives.
    public var stream: ByteStream {
        switch content {
        case .bytes(let bytes): ByteStream(bytes)
        case .stream(let stream): stream
        }
    }

    /// The response with the whole of its body.
    ///
    /// - Throws: ``TransportError`` of kind ``TransportError/Kind/responseTooLarge`` if there is more than `limit`; what
    ///   reading the stream throws.
    public func collected(upTo limit: Int) async throws -> Self {
        guard case .stream(let stream) = content else { return self }
        return Self(head: head, body: try await stream.collect(upTo: limit))
    }

    /// A response with a JSON body, from its text.
    public static func json(_ text: String, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]) -> Self {
        bytes([UInt8](text.utf8), contentType: "application/json", status: status, headers: headers)
    }

    /// A response with a JSON body, from a value.
    ///
    /// - Throws: `JSONError` when the value has no JSON form.
    public static func json(
        encoding value: some JSONEncodable,
        status: HTTPResponse.Status = .ok,
        headers: HTTPFields = [:]
    ) throws(JSONError) -> Self {
        bytes(try JSON.encode(value), contentType: "application/json", status: status, headers: headers)
    }

    /// A response without a body.
    public static func status(_ status: HTTPResponse.Status, headers: HTTPFields = [:]) -> Self {
        Self(head: HTTPResponse(status: status, headerFields: headers))
    }

    /// A response with a body of any type that arrives chunk by chunk.
    ///
    /// ```swift
    /// let transport = InMemoryTransport { _ in
    ///     .stream(ByteStream(chunks), contentType: "text/event-stream")
    /// }
    /// ```
    public static func stream(
        _ stream: ByteStream,
        contentType: String,
        status: HTTPResponse.Status = .ok,
        headers: HTTPFields = [:]
    ) -> Self {
        var response = bytes([], contentType: contentType, status: status, headers: headers)
        response.content = .stream(stream)
        return response
    }

    /// A response with a body of any type.
    public static func bytes(
        _ bytes: [UInt8],
        contentType: String,
        status: HTTPResponse.Status = .ok,
        headers: HTTPFields = [:]
    ) -> Self {
        var response = Self.status(status, headers: headers)
        response.head.headerFields[.contentType] = contentType
        response.body = bytes
        return response
    }
}

// A server may echo credentials.
extension TransportResponse: Redacted {
    /// The status, and how many bytes of the body are there.
    public var description: String { "\(head.status.code), \(body.count) bytes" }
}
