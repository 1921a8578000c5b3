internal import AsyncHTTPClientTransport
public import ClientRuntime
internal import Synchronization

/// Sends a test's requests over a socket to the server of this process, which gives the test's answer and keeps what came.
public final class WireConversation: ClientTransport {
    private let id: String
    private let origins = Mutex<[(scheme: String?, authority: String?)]>([])

    /// A conversation whose requests get one answer.
    ///
    /// - Parameter fileID: What `#fileID` is in the target of the tests.
    public init(_ answer: TransportResponse, of fileID: String) {
        id = WireServer.shared.expect(answer, of: fileID.prefix { $0 != "/" })
    }

    /// Sends a request as it is, to the server's address instead of its own.
    public func send(_ request: TransportRequest) async throws -> TransportResponse {
        var request = request
        origins.withLock { $0.append((request.head.scheme, request.head.authority)) }
        let origin = "\(request.head.scheme ?? "")://\(request.head.authority ?? "")"
        request.head.scheme = "http"
        request.head.authority = "127.0.0.1:\(WireServer.shared.port)"
        let tag = HTTPField.Name(WireServer.tagName)
        if let tag { request.head.headerFields[tag] = "\(id) \(origin)" }
        await Turns.shared.take()
        do {
            let response = try await AsyncHTTPClientTransport.shared.send(request)
            await Turns.shared.give()
            return response
        } catch {
            await Turns.shared.give()
            throw error
        }
    }

    /// What came over the socket, as a test looks at it.
    public var requests: [TransportRequest] {
        let origins = origins.withLock { $0 }
        return zip(WireServer.shared.requests(id), origins).map { raw, origin in
            var fields = HTTPFields()
            for (name, value) in raw.fields {
                guard let name = HTTPField.Name(name), !Self.ofTheSocket.contains(name.canonicalName) else { continue }
                fields.append(HTTPField(name: name, value: value))
            }
            let head = HTTPRequest(
                method: HTTPRequest.Method(raw.method) ?? .get, scheme: origin.scheme, authority: origin.authority,
                path: raw.target, headerFields: fields)
            return TransportRequest(head: head, body: raw.body)
        }
    }

    /// What a transport adds.
    private static let ofTheSocket: Set<String> = [
        "host", "content-length", "transfer-encoding", "connection", "accept-encoding", WireServer.tagName,
    ]
}
