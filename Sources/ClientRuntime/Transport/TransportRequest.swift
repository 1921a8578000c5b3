public import HTTPTypes

/// What a transport is to send.
public struct TransportRequest: Sendable {
    /// Method, scheme, authority, path with query, and header fields.
    ///
    /// Names and values are valid as RFC 9110 has it. `Content-Length` is left to the transport.
    public var head: HTTPRequest
    /// The body; nil for none, which is not the same as an empty one.
    public var body: [UInt8]?
    /// How long the attempt may take, from connecting to the last byte of the response.
    public var timeout: Duration
    /// The largest response body to accept, in bytes after decompression.
    public var maximumResponseBytes: Int

    /// Makes a request.
    public init(
        head: HTTPRequest,
        body: [UInt8]? = nil,
        timeout: Duration = .seconds(60),
        maximumResponseBytes: Int = 64 * 1024 * 1024
    ) {
        self.head = head
        self.body = body
        self.timeout = timeout
        self.maximumResponseBytes = maximumResponseBytes
    }
}

// The header fields, and a key in the query, are secrets.
extension TransportRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The method and the path without its query.
    public var description: String {
        let path = head.path ?? ""
        return "\(head.method) \(path.prefix { $0 != "?" })"
    }

    /// The method and the path without its query.
    public var debugDescription: String { description }

    /// Shows the names of header fields, never their values.
    public var customMirror: Mirror {
        Mirror(
            self,
            children: [
                "request": description,
                "headers": head.headerFields.map { $0.name.rawName },
                "bodyBytes": body?.count as Any,
                "timeout": timeout,
                "maximumResponseBytes": maximumResponseBytes,
            ])
    }
}
