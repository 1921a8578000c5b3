#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif
internal import DocumentTree
internal import Foundation
#if canImport(FoundationNetworking)
    internal import FoundationNetworking
#endif

/// Fetches documents over HTTP, for references that name a URL.
///
/// The URL session comes with the toolchain; an HTTP client of its own would take longer to build than the rest of the
/// tool.
struct DocumentFetcher: Sendable {
    /// Fetches with the limits of the command line.
    static let fetch: ReferenceAccess.Fetch = { url, limit in
        shared.document(at: url, limit: limit)
    }

    private static let shared = DocumentFetcher()

    private let session: URLSession
    private let receptions = DocumentReceptions()
    private let timeout: Double

    /// - Parameter timeout: Seconds until the whole document must be there.
    init(timeout: Double = 30) {
        Self.withoutProxy
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpCookieStorage = nil
        configuration.httpShouldSetCookies = false
        configuration.httpCookieAcceptPolicy = .never
        configuration.urlCache = nil
        configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
        configuration.urlCredentialStorage = nil
        configuration.connectionProxyDictionary = [:]
        // One clock decides, that of `document(at:limit:)`: the session's starts anew with every byte.
        configuration.timeoutIntervalForRequest = timeout + 5
        configuration.timeoutIntervalForResource = timeout + 5
        session = URLSession(configuration: configuration, delegate: receptions, delegateQueue: nil)
        self.timeout = timeout
    }

    /// libcurl, which stands behind the session outside Apple's systems, would ask a proxy that the environment names.
    private static let withoutProxy: Void = {
        #if canImport(FoundationNetworking)
            setenv("no_proxy", "*", 1)
        #endif
    }()

    /// Ends the session with its last request; the command itself ends with its process.
    func shutdown() { session.finishTasksAndInvalidate() }

    /// Asks once for a URL, and waits for the answer, never longer than the time limit.
    func document(at url: URIReference, limit: Int) -> ReferenceAccess.Answer {
        guard url.isHTTP, let request = request(for: url) else { return .failure("it is no URL that can be asked for") }
        let task = session.dataTask(with: request)
        let reception = receptions.begin(task, limit: limit)
        task.resume()
        let answer =
            reception.wait(seconds: timeout)
            ?? .failure("the server did not answer within \(Self.text(timeout)) seconds")
        receptions.end(task)
        return answer
    }

    private func request(for url: URIReference) -> URLRequest? {
        guard let target = URL(string: url.withoutUserInfo.withoutFragment.description), target.host() != nil else {
            return nil
        }
        var request = URLRequest(url: target)
        request.setValue("clientgen", forHTTPHeaderField: "User-Agent")
        request.setValue("application/yaml, application/json, */*", forHTTPHeaderField: "Accept")
        if let user = url.userInfo {
            let parts = user.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
                .map { URIReference.decoded(String($0)) ?? String($0) }
            let secret = "\(parts.first ?? ""):\(parts.dropFirst().first ?? "")"
            request.setValue(
                "Basic " + Data(secret.utf8).base64EncodedString(), forHTTPHeaderField: "Authorization")
        }
        return request
    }

    private static func text(_ seconds: Double) -> String {
        seconds == seconds.rounded() ? String(Int(seconds)) : String(seconds)
    }
}
