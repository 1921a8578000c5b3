import ClientRuntime
import Synchronization

/// Keeps answers that have an `ETag`, and asks the server only whether they are still good (RFC 9110 section 13.1.2).
final class CachingByETag: Interceptor {
    private struct Entry {
        var tag: String
        var response: TransportResponse
    }

    private static let limit = 100
    private let entries = Mutex<[String: Entry]>([:])

    func attempt(_ request: TransportRequest, next: @escaping Next) async throws -> TransportResponse {
        guard request.head.method == .get, !request.streamsResponse else { return try await next(request) }
        let key =
            "\(request.head.authority ?? "")\(request.head.path ?? "") \(request.head.headerFields[.accept] ?? "")"
        let known = entries.withLock { $0[key] }
        var request = request
        request.head.headerFields[.ifNoneMatch] = known?.tag
        // An answer may come as a stream: what is kept has to be there whole.
        let response = try await next(request).collected(upTo: request.maximumResponseBytes)
        if response.head.status == .notModified, let known { return known.response }
        if response.head.status == .ok, let tag = response.head.headerFields[.eTag] {
            entries.withLock { entries in
                if entries.count >= Self.limit { entries.removeAll() }
                entries[key] = Entry(tag: tag, response: response)
            }
        }
        return response
    }
}
