import AsyncHTTPClient
import HTTPTransport
import NIOCore
import Synchronization

/// Lets one request wait for a connection while others have them all.
///
/// AsyncHTTPClient gives up waiting when the time for connecting has passed, which says nothing about the server: calls
/// by the thousand would fail for no other reason than that they began together.
final class ConnectionQueue: Sendable {
    private let client: HTTPClient
    private let fullness = Mutex(false)

    init(client: HTTPClient) { self.client = client }

    /// Whether the request has waited for longer than connecting may take.
    var wasFull: Bool { fullness.withLock { $0 } }

    /// Sends the request and receives the head of its response.
    ///
    /// - Throws: What AsyncHTTPClient throws, but not that a connection was not to be had yet.
    func execute(_ request: TransportRequest) async throws -> HTTPClientResponse {
        while true {
            do {
                return try await client.execute(HTTPClientRequest(request), deadline: .distantFuture)
            } catch let error as HTTPClientError where error == .getConnectionFromPoolTimeout {
                // It says so only where there are connections, and nothing of the request was sent.
                try Task.checkCancellation()
                fullness.withLock { $0 = true }
            }
        }
    }
}
