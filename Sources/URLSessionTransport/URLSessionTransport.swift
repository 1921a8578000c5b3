public import HTTPTransport

#if canImport(FoundationNetworking)
    import Foundation
    public import FoundationNetworking
#else
    public import Foundation
#endif

/// Sends requests with Foundation's `URLSession`, for apps that want no SwiftNIO.
///
/// ```swift
/// let client = try PetsClient(token: "…", transport: URLSessionTransport.shared)
/// ```
///
/// Redirects are not followed, and there are no cookies, cache or stored credentials. The page of this module says
/// what Foundation cannot do.
public struct URLSessionTransport: ClientTransport {
    /// A transport with a session that lives as long as the process.
    public static let shared = URLSessionTransport()

    private let session: Session

    /// A transport with a session of its own, which ends with it.
    ///
    /// - Parameter configuration: Proxies, TLS and what else a session can be told. Cookies, cache, stored credentials and
    ///   time limits are taken out: the runtime sees to them, or does not want them.
    public init(configuration: URLSessionConfiguration = .ephemeral) {
        session = Session(configuration)
    }

    /// True: ``send(_:)`` gives up when the time is up.
    public var keepsTimeLimit: Bool { true }

    /// Makes one attempt.
    ///
    /// - Throws: `TransportError`; `CancellationError` when the task is cancelled.
    public func send(_ request: TransportRequest) async throws -> TransportResponse {
        let response: TransportResponse?
        do {
            response = try await request.withinTimeLimit { try await exchange($0) }
        } catch {
            if Task.isCancelled { throw CancellationError() }
            throw SessionFailure.error(for: error, to: request.head)
        }
        guard let response else {
            throw TransportError(
                .timeout(wasSent: true),
                message: "no response from \(SessionFailure.place(of: request.head)) within \(request.timeout)")
        }
        return response
    }

    private func exchange(_ request: TransportRequest) async throws -> TransportResponse {
        var urlRequest = try URLRequest(request.head)
        var file: BodyFile?
        if let content = request.content {
            if let bytes = content.bytes {
                urlRequest.httpBody = Data(bytes)
            } else {
                file = try await BodyFile(content)
            }
        }
        let transfer = Transfer(request, bodyFile: file)
        transfer.didSend(0)
        let task = session.start(urlRequest, file, transfer)
        let head = try await withTaskCancellationHandler {
            try await transfer.head()
        } onCancel: {
            task.cancel()
        }
        let stream = transfer.stream(of: head)
        if request.streamsResponse {
            return TransportResponse(head: head, stream: stream.idleLimit(request.idleTimeout))
        }
        return TransportResponse(head: head, body: try await stream.collect(upTo: request.maximumResponseBytes))
    }
}
