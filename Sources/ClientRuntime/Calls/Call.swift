public import HTTPTypes

/// One call of an operation, as a value: generated code says what to send, ``ClientCore`` sends it.
///
/// ```swift
/// Call("viewCredential", .get, "/v1/credential/\(documentID)/view").envelope("success")
/// ```
///
/// Each method returns a changed copy. Nothing here throws: what cannot be sent is found out when the call is sent.
public struct Call: Sendable {
    let operation: String
    private(set) var method: HTTPRequest.Method
    let path: CallPath
    /// Path and query of the page that another page leads to, in place of the call's own; the query is there as well.
    private(set) var pageTarget: String?
    let tags: [String]
    /// Nil where it is not known: the path itself may have secrets.
    let pathTemplate: String?
    var encodedQuery: [UInt8] = []
    var headerValues: [(name: String, value: String)] = []
    /// Joined by "; ", as the header field has it.
    var encodedCookies: [UInt8] = []
    var content: CallBody?
    var acceptedType = "application/json"
    /// Nil: what the client says.
    var requirement: [[String]]?
    /// Nil: the client's.
    var ownServer: ServerTemplate?
    var envelopeKey: String?
    /// Statuses that are successes beside 2xx.
    var successes: [ClosedRange<Int>] = []
    var isRepeatable: Bool
    /// The header field whose value tells the server that a call is one it has had before.
    var idempotencyField: String?
    /// Why the call cannot be sent: the first reason found.
    var failure: CallFailure?

    /// A call without parameters or body, accepting `application/json`.
    ///
    /// - Parameters:
    ///   - operation: The `operationId`, for errors and logs.
    ///   - method: The method. Unless it is `POST`, `PATCH` or one of which nothing is known, the call may be repeated
    ///     (RFC 9110 section 9.2.2).
    ///   - path: The path below the server's URL.
    ///   - template: The path as the document has it; nil if it has no parameters, or that is not told.
    ///   - tags: The tags of the operation.
    public init(
        _ operation: String, _ method: HTTPRequest.Method, _ path: CallPath, template: String? = nil,
        tags: [String] = []
    ) {
        self.operation = operation
        self.method = method
        self.path = path
        self.tags = tags
        pathTemplate = template ?? (path.hasValues ? nil : String(decoding: path.bytes, as: UTF8.self))
        isRepeatable = [.get, .head, .options, .put, .delete, .trace].contains(method) || method.rawValue == "QUERY"
        failure = path.failure.map { CallFailure(message: $0) }
    }

    /// A call of an operation with one tag, whose path has no parameters, or whose template is not told.
    public init(_ operation: String, _ method: HTTPRequest.Method, _ path: CallPath, tag: String) {
        self.init(operation, method, path, template: nil, tags: [tag])
    }

    /// A call of an operation with one tag.
    public init(_ operation: String, _ method: HTTPRequest.Method, _ path: CallPath, template: String, tag: String) {
        self.init(operation, method, path, template: template, tags: [tag])
    }

    /// Sets the media type to ask for.
    public consuming func accept(_ contentType: String) -> Call {
        acceptedType = contentType
        return self
    }

    /// Sets the security requirement, instead of the client's: alternatives of scheme names that apply together.
    public consuming func security(_ alternatives: [[String]]) -> Call {
        requirement = alternatives
        return self
    }

    /// Sets the server that the document has for the operation, unless the caller has given one.
    ///
    /// A relative one is relative to the client's server.
    public consuming func server(_ server: ServerTemplate) -> Call {
        ownServer = server
        return self
    }

    /// Names the member of the response body whose value `false` makes a success an error.
    public consuming func envelope(_ key: String) -> Call {
        envelopeKey = key
        return self
    }

    /// Makes a success of statuses that are none by themselves, such as a redirection that is the call's only outcome.
    public consuming func succeeds(with statuses: ClosedRange<Int>...) -> Call {
        successes += statuses
        return self
    }

    /// The call made to where a page is, which is read and never acted on.
    consuming func turned(to target: String) -> Call {
        pageTarget = target
        encodedQuery = Array(target.utf8.drop { $0 != UInt8(ascii: "?") }.dropFirst())
        guard method != .get else { return self }
        method = .get
        content = nil
        isRepeatable = true
        return self
    }

    /// Whether the call asks for a range of media types, such as `*/*`.
    var acceptsRange: Bool { acceptedType.contains("*") }

    func isSuccess(_ status: HTTPResponse.Status) -> Bool {
        (200..<300).contains(status.code) || successes.contains { $0.contains(status.code) }
    }

    /// Says that the call may be repeated although its method does not say so.
    public consuming func repeatable() -> Call {
        isRepeatable = true
        return self
    }

    /// Names the header field by which the server knows a call that it has had before: one is sent with each call, the
    /// same for all its attempts, unless a parameter has given it. That makes the call repeatable.
    public consuming func idempotencyKey(_ field: String) -> Call {
        idempotencyField = field
        return self
    }
}

// Parameters and bodies may be secrets.
extension Call: Redacted {
    /// The operation.
    public var description: String { "Call(\(operation))" }
}

/// A body, ready to be sent.
struct CallBody: Sendable {
    var content: RequestBody
    var contentType: String
}

/// Why a call cannot be sent.
struct CallFailure: Sendable {
    var message: String
    var underlying: (any Error)?
}

extension CallFailure? {
    /// Notes a reason, if it is the first.
    mutating func note(_ message: String, _ underlying: (any Error)? = nil) {
        self = self ?? CallFailure(message: message, underlying: underlying)
    }
}
