public import HTTPTypes

/// What a response said: its head, and its body where that was collected.
public struct ResponseMetadata: DocumentedHeaders, Hashable, Sendable {
    /// The status.
    public var status: HTTPResponse.Status
    /// The header fields.
    public var headers: HTTPFields
    /// The body as it was received; empty where it arrives as a stream.
    public var body: [UInt8]
    /// How many times the request was handed to the transport.
    public var attempts: Int

    /// Makes metadata.
    public init(status: HTTPResponse.Status, headers: HTTPFields = [:], body: [UInt8] = [], attempts: Int = 1) {
        self.status = status
        self.headers = headers
        self.body = body
        self.attempts = attempts
    }

    /// The server's name for the request: `X-Request-ID`, `Request-ID` or `X-Correlation-ID`.
    public var requestID: String? { RequestID.find(in: headers) }
}

// A server may echo credentials.
extension ResponseMetadata: CustomReflectable {
    /// Shows the header fields by their names, the body by its size.
    public var customMirror: Mirror {
        Mirror(
            self,
            children: [
                "status": status.code, "headers": headers.map { $0.name.rawName }, "bodyBytes": body.count,
                "attempts": attempts,
            ])
    }
}
