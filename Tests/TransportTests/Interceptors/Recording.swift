import ClientRuntime
import Synchronization

/// Keeps what was asked and answered, without what may be secret, and answers from it later.
final class Recording: Interceptor {
    struct Exchange: Sendable {
        var method: String
        var path: String
        var status: Int
        var headers: [String: String]
        var body: [UInt8]
    }

    struct Missing: Error {}

    /// Header fields that tell nothing of who calls.
    private static let kept: Set<String> = ["content-type", "etag", "link", "location", "retry-after"]

    private let exchanges: Mutex<[Exchange]>
    private let isReplaying: Bool

    /// Records.
    init() {
        exchanges = Mutex([])
        isReplaying = false
    }

    /// Answers in place of the server.
    init(replaying exchanges: [Exchange]) {
        self.exchanges = Mutex(exchanges)
        isReplaying = true
    }

    var recorded: [Exchange] { exchanges.withLock { $0 } }

    // Around the call: the request has no credentials there, not in its query either.
    func call(_ request: TransportRequest, next: @escaping Next) async throws -> TransportResponse {
        let (method, path) = (request.head.method.rawValue, request.head.path ?? "/")
        if isReplaying {
            let found = exchanges.withLock { exchanges in
                exchanges.firstIndex { $0.method == method && $0.path == path }.map { exchanges.remove(at: $0) }
            }
            guard let found else { throw Missing() }
            var fields = HTTPFields()
            for (name, value) in found.headers { if let name = HTTPField.Name(name) { fields[name] = value } }
            return TransportResponse(
                head: HTTPResponse(status: .init(code: found.status), headerFields: fields), body: found.body)
        }
        let response = try await next(request).collected(upTo: request.maximumResponseBytes)
        let headers = response.head.headerFields.filter { Self.kept.contains($0.name.canonicalName) }
        let exchange = Exchange(
            method: method, path: path, status: response.head.status.code,
            headers: Dictionary(headers.map { ($0.name.canonicalName, $0.value) }) { first, _ in first },
            body: response.body)
        exchanges.withLock { $0.append(exchange) }
        return response
    }
}
