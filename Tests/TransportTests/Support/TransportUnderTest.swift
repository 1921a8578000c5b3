import AsyncHTTPClientTransport
import ClientRuntime
import Testing
import URLSessionTransport

/// The transports that every test of this target runs over.
enum TransportUnderTest: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case asyncHTTPClient = "AsyncHTTPClient"
    case urlSession = "URLSession"

    var testDescription: String { rawValue }

    var transport: any ClientTransport {
        switch self {
        case .asyncHTTPClient: AsyncHTTPClientTransport.shared
        case .urlSession: URLSessionTransport.shared
        }
    }

    func send(_ request: TransportRequest) async throws -> TransportResponse { try await transport.send(request) }

    /// The error that sending throws.
    func failure(
        _ request: TransportRequest,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> TransportError {
        let error = await #expect(throws: TransportError.self, sourceLocation: sourceLocation) {
            _ = try await send(request)
        }
        return try #require(error, sourceLocation: sourceLocation)
    }
}

extension TransportRequest {
    /// A request to a server of the test.
    static func to(
        _ authority: String,
        _ method: HTTPRequest.Method = .get,
        path: String = "/",
        headers: HTTPFields = [:],
        content: RequestBody? = nil,
        timeout: Duration = .seconds(30),
        idleTimeout: Duration = .seconds(30),
        maximum: Int = 1_000_000,
        streams: Bool = false
    ) -> TransportRequest {
        TransportRequest(
            head: HTTPRequest(method: method, scheme: "http", authority: authority, path: path, headerFields: headers),
            content: content, timeout: timeout, idleTimeout: idleTimeout, maximumResponseBytes: maximum,
            streamsResponse: streams)
    }
}

/// A response with as many bytes of body.
func answer(_ count: Int, _ head: String = "HTTP/1.1 200 OK") -> String {
    "\(head)\r\nContent-Length: \(count)\r\n\r\n" + String(repeating: "x", count: count)
}
