public import HTTPTypes
public import JSONCoding
import Synchronization

/// Why a call has no result.
///
/// Every call of every generated client throws this, or `CancellationError`.
///
/// ```swift
/// do {
///     _ = try await client.pets.create(pet)
/// } catch let error as APIError {
///     if error.status == .conflict, let body = error.body(as: ErrorResponse.self) { … }
/// }
/// ```
///
/// What is printed of an error is one line without secrets: credentials that the server echoed are replaced by
/// `[redacted]`. Only ``rawBody`` is as it was received.
public struct APIError: PrintedError, DocumentedHeaders, Sendable {
    /// What is known about the request.
    public enum Outcome: Hashable, Sendable, CaseIterable {
        /// Certainly not a byte of the request reached the server.
        case notSent
        /// The server may have acted on the request: no whole response came.
        case unknown
        /// The server answered.
        case answered
    }

    /// What kind of failure it is.
    public let code: Code
    /// The `operationId` of the call.
    public let operation: String
    /// What happened, on one line.
    public let message: String
    /// The status of the response; nil if there was none.
    public let status: HTTPResponse.Status?
    /// The header fields of the response, without echoed credentials.
    public let headers: HTTPFields
    /// The server's name for the request: `X-Request-ID`, `Request-ID` or `X-Correlation-ID`.
    public let requestID: String?
    /// The body of the response, as received.
    public let rawBody: [UInt8]
    /// How many times the request was handed to the transport.
    public let attempts: Int
    /// What is known about the request.
    public let outcome: Outcome
    /// Whether sending the same call again may help and can do no harm.
    ///
    /// True if the request was not sent, or the server refused to act for now (429, 503 with `Retry-After`), or the call
    /// can be repeated and the failure may pass. The client has then used up its retries already.
    public let isSafeToRetry: Bool
    /// How long the server asks to wait (`Retry-After`, RFC 9110 section 10.2.3).
    public let retryAfter: Duration?
    /// The `JSONError`, ``TransportError`` or other error behind it.
    public let underlying: (any Error)?
    /// How ``body(as:)`` reads.
    var reading = JSON.Reading.strict

    /// Makes an error, such as one that a test double throws.
    public init(
        code: Code, operation: String, message: String, status: HTTPResponse.Status? = nil, headers: HTTPFields = [:],
        rawBody: [UInt8] = [], attempts: Int = 0, outcome: Outcome, isSafeToRetry: Bool = false,
        retryAfter: Duration? = nil, underlying: (any Error)? = nil
    ) {
        self.code = code
        self.operation = operation
        self.message = message
        self.status = status
        self.headers = headers
        self.requestID = RequestID.find(in: headers)
        self.rawBody = rawBody
        self.attempts = attempts
        self.outcome = outcome
        self.isSafeToRetry = isSafeToRetry
        self.retryAfter = retryAfter
        self.underlying = underlying
    }

    /// The body of the response, read as a value; nil if it is not one: also where it is an object of which the type has
    /// not a single member.
    public func body<T: JSONDecodable>(as type: T.Type = T.self) -> T? {
        let unknown = Mutex(0)
        var options = JSON.DecodingOptions()
        options.reading = reading
        options.onDeviations = { found in
            let count = found.count {
                $0.kind == .unknownMember && $0.pointer.utf8.count { $0 == UInt8(ascii: "/") } == 1
            }
            unknown.withLock { $0 = count }
        }
        guard let value = try? JSON.decode(type, from: rawBody, options: options) else { return nil }
        let unknownCount = unknown.withLock { $0 }
        if unknownCount > 0, let members = try? JSON.decode([String: JSONValue].self, from: rawBody),
            members.count == unknownCount
        {
            return nil
        }
        return value
    }

    /// Throws what a call is answered with that a test double does not implement: ``unimplemented(_:_:)``.
    public static func throwUnimplemented(_ operation: String, _ method: String = #function) throws -> Never {
        throw unimplemented(operation, method)
    }

    /// What a generated protocol's default implementation throws, so that a test double implements only what it needs.
    ///
    /// It names the method, all of whose parameters a double must take: one with fewer is another method.
    public static func unimplemented(_ operation: String, _ method: String = #function) -> APIError {
        APIError(
            code: .unimplemented, operation: operation,
            message: "this test double does not implement `\(method)` with all of these parameters, in the types of "
                + "the protocol: any other method is not reached through it", outcome: .notSent)
    }
}
