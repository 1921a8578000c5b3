public import HTTPTypes

/// What a transport is to send.
public struct TransportRequest: Sendable {
    /// Method, scheme, authority, path with query, and header fields.
    ///
    /// Names and values are valid as RFC 9110 has it. `Content-Length` is left to the transport.
    public var head: HTTPRequest
    /// The body; nil for none, which is not the same as an empty one.
    public var content: RequestBody?
    /// How long the attempt may take, from connecting to the last byte of the response.
    ///
    /// If the response is streamed, it is the time to its head; if the body is a file or a sequence, the time begins when
    /// that is sent.
    public var timeout: Duration
    /// How long to wait for the network between two chunks of a body that is streamed.
    public var idleTimeout: Duration
    /// The largest response body to collect, in bytes after decompression; one that is streamed has no limit.
    public var maximumResponseBytes: Int
    /// Whether to hand over the response when its head is there, with a body to be read while it arrives.
    ///
    /// If false, the transport collects the body.
    public var streamsResponse: Bool
    /// The operation of the document: its `operationId`, or what stands in for it. Nothing of it is sent.
    public var operation: String?
    /// The tags of the operation. Nothing of them is sent.
    public var tags: [String] = []
    /// The path as the document has it, such as `/pets/{petId}`. Nothing of it is sent.
    public var pathTemplate: String?
    /// The number of the attempt, from 1; 0 around the call as a whole.
    public var attempt = 0

    /// Makes a request with a body of bytes, or none.
    public init(
        head: HTTPRequest,
        body: [UInt8]? = nil,
        timeout: Duration = .seconds(60),
        maximumResponseBytes: Int = 64 * 1024 * 1024
    ) {
        self.init(
            head: head, content: body.map { .bytes($0) }, timeout: timeout,
            maximumResponseBytes: maximumResponseBytes)
    }

    /// Makes a request.
    public init(
        head: HTTPRequest,
        content: RequestBody?,
        timeout: Duration = .seconds(60),
        idleTimeout: Duration = .seconds(60),
        maximumResponseBytes: Int = 64 * 1024 * 1024,
        streamsResponse: Bool = false,
        operation: String? = nil
    ) {
        self.head = head
        self.content = content
        self.timeout = timeout
        self.idleTimeout = idleTimeout
        self.maximumResponseBytes = maximumResponseBytes
        self.streamsResponse = streamsResponse
        self.operation = operation
    }

    /// The bytes of the body; nil if there is none, or ``content`` is a file or a sequence.
    public var body: [UInt8]? {
        get { content?.bytes }
        set { content = newValue.map { .bytes($0) } }
    }
}

// The header fields, and a key in the query, are secrets.
extension TransportRequest: Redacted {
    /// The method and the path without its query.
    public var description: String {
        let path = head.path ?? ""
        return "\(head.method) \(path.prefix { $0 != "?" })"
    }

    /// Shows the names of header fields, never their values.
    public var customMirror: Mirror {
        Mirror(
            self,
            children: [
                "request": description,
                "headers": head.headerFields.map { $0.name.rawName },
                "body": content?.description as Any,
                "timeout": timeout,
                "idleTimeout": idleTimeout,
                "maximumResponseBytes": maximumResponseBytes,
                "streamsResponse": streamsResponse,
                "operation": operation as Any,
            ])
    }
}
