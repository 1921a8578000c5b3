#if !AsyncHTTPClient
    #error("the package clientgen must have its trait AsyncHTTPClient, which is on unless `traits:` leaves it out")
#endif
public import AsyncHTTPClient
public import HTTPTransport
import NIOCore
import NIOHTTPCompression

/// Sends requests with AsyncHTTPClient.
///
/// ```swift
/// let client = try PetsClient(token: "…", transport: AsyncHTTPClientTransport(client: httpClient))
/// ```
public struct AsyncHTTPClientTransport: ClientTransport {
    /// The transport that clients use unless they are given another.
    ///
    /// Its HTTP client lives as long as the process. It does not follow redirects, gives up connecting after 10 seconds
    /// and does not try again, so that a refused port is known at once, and refuses bodies that decompress to more than
    /// 200 times their size. It holds eight connections to one server, of which each carries one request at a time unless
    /// the server speaks HTTP/2; further requests wait for their turn.
    public static let shared = AsyncHTTPClientTransport(client: HTTPClient(configuration: configuration))

    private let client: HTTPClient

    /// A transport that uses a client of one's own, with that client's settings as they are.
    ///
    /// The runtime expects a client that does not follow redirects: a redirect that is followed may take a credential
    /// to another server. Retrying the establishment of connections (AsyncHTTPClient's default) makes a refused port
    /// known only after the connect timeout. Who gives the client shuts it down.
    public init(client: HTTPClient) {
        self.client = client
    }

    private static var configuration: HTTPClient.Configuration {
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        configuration.timeout.connect = .seconds(10)
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.decompression = .enabled(limit: .ratio(200))
        // Its spans have the whole URL, and a query can have a key.
        configuration.tracing.tracer = nil
        return configuration
    }

    /// True: ``send(_:)`` gives up when the time is up.
    public var keepsTimeLimit: Bool { true }

    /// Makes one attempt.
    ///
    /// While all connections to the server are taken, the request waits for one as long as its time limit allows.
    ///
    /// - Throws: `TransportError`; `CancellationError` when the task is cancelled.
    public func send(_ request: TransportRequest) async throws -> TransportResponse {
        let response: TransportResponse?
        let queue = ConnectionQueue(client: client)
        do {
            // The deadline of `execute` does not count while the body is received.
            response = try await request.withinTimeLimit { try await exchange($0, queue) }
        } catch {
            if Task.isCancelled { throw CancellationError() }
            throw TransportFailure.error(for: error, to: request.head)
        }
        guard let response else {
            throw TransportError(
                .timeout(wasSent: true),
                message: "no response from \(TransportFailure.place(of: request.head)) within \(request.timeout)"
                    + (queue.wasFull ? ", some of which all connections to it were taken by other requests" : ""))
        }
        return response
    }

    private func exchange(_ request: TransportRequest, _ queue: ConnectionQueue) async throws -> TransportResponse {
        let response = try await queue.execute(request)
        let head = try response.head()
        if request.streamsResponse {
            return TransportResponse(head: head, stream: response.stream(to: request).idleLimit(request.idleTimeout))
        }
        return TransportResponse(head: head, body: try await response.bytes(to: request))
    }
}
