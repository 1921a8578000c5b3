internal import Dispatch
internal import DocumentTree
internal import Foundation
internal import Synchronization
#if canImport(FoundationNetworking)
    internal import FoundationNetworking
#endif

/// What the session tells of one document. The first that decides the answer is right; what comes later is ignored, and
/// ends with the process.
final class DocumentReception: NSObject, Sendable {
    private struct State {
        var hasHead = false
        var bytes: [UInt8] = []
        var answer: ReferenceAccess.Answer?
    }

    private let limit: Int
    private let state = Mutex(State())
    private let decided = DispatchSemaphore(value: 0)

    init(limit: Int) { self.limit = limit }

    func wait() -> ReferenceAccess.Answer {
        decided.wait()
        return state.withLock { $0.answer } ?? .failure(Self.invalid)
    }

    private func decide(_ answer: ReferenceAccess.Answer) {
        let isFirst = state.withLock { state in
            guard state.answer == nil else { return false }
            state.answer = answer
            return true
        }
        if isFirst { decided.signal() }
    }

    /// Takes the head of a response; only that of status 200 has a document.
    private func take(_ response: URLResponse) {
        guard let head = response as? HTTPURLResponse else { return decide(.failure(Self.invalid)) }
        switch head.statusCode {
        case 100..<200: return
        case 200:
            state.withLock { $0.hasHead = true }
            if head.expectedContentLength > Int64(limit) { decide(.tooLarge) }
        case 301, 302, 303, 307, 308:
            decide(
                head.value(forHTTPHeaderField: "Location").map { .redirect($0) }
                    ?? .failure("the server redirects to nowhere"))
        case let status: decide(.failure("the server answered \(status)"))
        }
    }

    /// Takes a part of the body, decompressed.
    private func take(_ data: Data) {
        let isTooLarge = state.withLock { state in
            guard state.answer == nil else { return false }
            guard data.count <= limit - state.bytes.count else { return true }
            state.bytes.append(contentsOf: data)
            return false
        }
        if isTooLarge { decide(.tooLarge) }
    }

    /// Takes the end of the response.
    ///
    /// - Parameter response: Its head, which outside Apple's systems is told nowhere else where it redirects to nowhere.
    private func finish(_ response: URLResponse?, _ error: (any Error)?) {
        if let error { return decide(.failure(Self.reason(error))) }
        if let response { take(response) }
        let (hasHead, bytes) = state.withLock { ($0.hasHead, $0.bytes) }
        decide(hasHead ? .document(bytes) : .failure(Self.invalid))
    }

    private static let invalid = "the server's answer is cut off, or not valid HTTP"

    /// Why there is no answer, in words of our own: the system's may hold the URL.
    private static func reason(_ error: any Error) -> String {
        let error = error as? URLError
        return switch error?.code {
        case .timedOut: "the server did not answer in time"
        case .cannotFindHost, .dnsLookupFailed: "no such host is known"
        case .cannotConnectToHost: "there is no connection to the server"
        case .secureConnectionFailed, .serverCertificateHasBadDate, .serverCertificateUntrusted,
            .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid:
            "there is no secure connection, or the server's certificate is not trusted"
        case .badURL: "it is no URL that can be asked for"
        case .notConnectedToInternet: "there is no connection to the network"
        // What libcurl has no better name for; its own words hold host and port at most.
        case .unknown: "the connection failed: " + (error?.localizedDescription ?? "")
        default: invalid
        }
    }
}

extension DocumentReception: URLSessionDataDelegate {
    func urlSession(
        _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
        completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
    ) {
        take(response)
        completionHandler(.allow)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) { take(data) }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        finish(task.response, error)
    }

    /// Where a redirect may lead is decided elsewhere.
    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        take(response)
        completionHandler(nil)
    }

    /// A question for a password is the answer 401; without this, the session would wait for one for ever.
    func urlSession(
        _ session: URLSession, task: URLSessionTask, didReceive challenge: URLAuthenticationChallenge,
        completionHandler: @escaping @Sendable (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
    ) {
        guard let response = challenge.failureResponse else { return completionHandler(.performDefaultHandling, nil) }
        take(response)
        completionHandler(.cancelAuthenticationChallenge, nil)
    }
}
