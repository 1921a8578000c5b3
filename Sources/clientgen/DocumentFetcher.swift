#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif
internal import AsyncHTTPClient
internal import DocumentTree
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix

/// Fetches documents over HTTP, for references that name a URL.
struct DocumentFetcher: Sendable {
    /// Fetches with the limits of the command line.
    static let fetch: ReferenceAccess.Fetch = { url, limit in
        shared.document(at: url, limit: limit)
    }

    private static let shared = DocumentFetcher()

    private let client: HTTPClient
    private let connectTimeout: Int64
    private let timeout: Int64

    /// - Parameters:
    ///   - connectTimeout: Seconds until a connection must stand.
    ///   - timeout: Seconds until the whole document must be there.
    init(connectTimeout: Int64 = 10, timeout: Int64 = 30) {
        var configuration = HTTPClient.Configuration()
        // Where a redirect may lead is decided elsewhere.
        configuration.redirectConfiguration = .disallow
        configuration.timeout.connect = .seconds(connectTimeout)
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.tracing.tracer = nil
        client = HTTPClient(configuration: configuration)
        self.connectTimeout = connectTimeout
        self.timeout = timeout
    }

    /// Gives the client's connections back; the command itself ends with its process.
    func shutdown() async throws { try await client.shutdown() }

    /// Asks once for a URL.
    func document(at url: URIReference, limit: Int) -> ReferenceAccess.Answer {
        do {
            let request = try request(for: url)
            let body = ResponseAccumulator(request: request, maxBodySize: limit)
            let deadline = NIODeadline.now() + .seconds(timeout)
            return answer(try client.execute(request: request, delegate: body, deadline: deadline).wait())
        } catch is ResponseAccumulator.ResponseTooBigError {
            return .tooLarge
        } catch {
            return .failure(reason(error))
        }
    }

    private func request(for url: URIReference) throws -> HTTPClient.Request {
        var request = try HTTPClient.Request(url: url.withoutUserInfo.withoutFragment.description)
        request.headers.add(name: "User-Agent", value: "clientgen")
        request.headers.add(name: "Accept", value: "application/yaml, application/json, */*")
        if let user = url.userInfo {
            let parts = user.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
                .map { URIReference.decoded(String($0)) ?? String($0) }
            let authorization = HTTPClient.Authorization.basic(
                username: parts.first ?? "", password: parts.dropFirst().first ?? "")
            request.headers.add(name: "Authorization", value: authorization.headerValue)
        }
        return request
    }

    private func answer(_ response: HTTPClient.Response) -> ReferenceAccess.Answer {
        switch response.status.code {
        case 200: .document(response.body.map { Array($0.readableBytesView) } ?? [])
        case 301, 302, 303, 307, 308:
            response.headers.first(name: "Location").map { .redirect($0) }
                ?? .failure("the server redirects to nowhere")
        case let code: .failure("the server answered \(code)")
        }
    }

    /// Why there is no answer, without the URL, which may hold a password.
    private func reason(_ error: any Error) -> String {
        switch error {
        case let error as HTTPClientError:
            switch error {
            case .connectTimeout: "there is no connection within \(connectTimeout) seconds"
            case .deadlineExceeded, .readTimeout: "the server did not answer within \(timeout) seconds"
            default: error.shortDescription
            }
        case let error as IOError where error.errnoCode == ECONNREFUSED: "the connection is refused"
        case let error as NIOConnectionError: "there is no connection to \(error.host):\(error.port)"
        default: "\(error)"
        }
    }
}
