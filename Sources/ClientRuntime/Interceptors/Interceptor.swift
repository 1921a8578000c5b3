/// What stands between a call and the wire: code of your own, around a call and around each of its attempts.
///
/// ```swift
/// struct Signing: Interceptor {
///     let key: SymmetricKey
///
///     func attempt(_ request: TransportRequest, next: Next) async throws -> TransportResponse {
///         var request = request
///         request.head.headerFields[signatureField] = signature(of: request.body ?? [], by: key)
///         return try await next(request)
///     }
/// }
///
/// let client = try PetsClient(token: token).with(interceptors: [Signing(key: key)])
/// ```
///
/// It may change the request before it calls `next`, answer in place of the server without calling it, call it again, and
/// change the response. The request says what it is for: ``TransportRequest/operation``, ``TransportRequest/tags``,
/// ``TransportRequest/pathTemplate``, ``TransportRequest/attempt``.
///
/// The first of several is the outermost. An ``APIError`` or `CancellationError` that one throws is thrown as it is; a
/// ``TransportError`` around an attempt counts as the transport's, so that the attempt may be repeated. Anything else ends
/// the call, as ``APIError`` of code ``APIError/Code/interceptor``.
public protocol Interceptor: Sendable {
    /// Goes on: to the next interceptor, in the end to the attempts or to the transport.
    typealias Next = @Sendable (TransportRequest) async throws -> TransportResponse

    /// Stands around a call: once, however many attempts it takes.
    ///
    /// The request has no credentials yet. `next` gives the last response, whatever its status, and throws ``APIError`` if
    /// there was none.
    func call(_ request: TransportRequest, next: @escaping Next) async throws -> TransportResponse

    /// Stands around each attempt.
    ///
    /// The request is as it will be sent, credentials included. `next` throws ``TransportError`` if no response came; each
    /// that comes, or is made here, is judged as one of the server.
    func attempt(_ request: TransportRequest, next: @escaping Next) async throws -> TransportResponse
}

extension Interceptor {
    /// Goes on.
    public func call(_ request: TransportRequest, next: @escaping Next) async throws -> TransportResponse {
        try await next(request)
    }

    /// Goes on.
    public func attempt(_ request: TransportRequest, next: @escaping Next) async throws -> TransportResponse {
        try await next(request)
    }
}

extension [any Interceptor] {
    /// All of them around calls, the first outermost.
    func aroundCalls(_ innermost: @escaping Interceptor.Next) -> Interceptor.Next {
        reversed().reduce(innermost) { next, interceptor in
            { try await interceptor.call($0, next: next) }
        }
    }

    /// All of them around attempts, the first outermost.
    func aroundAttempts(_ innermost: @escaping Interceptor.Next) -> Interceptor.Next {
        reversed().reduce(innermost) { next, interceptor in
            { try await interceptor.attempt($0, next: next) }
        }
    }
}
