public import HTTPTypes

/// What a response said beside its body.
public struct ResponseMetadata: Sendable {
    /// The status.
    public var status: HTTPResponse.Status
    /// The header fields.
    public var headers: HTTPFields
    /// How many times the request was handed to the transport.
    public var attempts: Int

    /// Makes metadata.
    public init(status: HTTPResponse.Status, headers: HTTPFields = [:], attempts: Int = 1) {
        self.status = status
        self.headers = headers
        self.attempts = attempts
    }

    /// The server's name for the request: `X-Request-ID`, `Request-ID` or `X-Correlation-ID`.
    public var requestID: String? { RequestID.find(in: headers) }
}
