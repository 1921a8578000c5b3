internal import DocumentTree
internal import Foundation
#if canImport(FoundationNetworking)
    internal import FoundationNetworking
#endif

/// Asks for a document by the URL session of the toolchain, in the process that is there for it alone.
///
/// An HTTP client of its own would take longer to build than the rest of the tool.
enum DocumentSession {
    /// Asks once for a URL, and waits for the answer as long as the process lives.
    static func document(
        at url: URIReference, limit: Int, reach: ReferenceAccess.Reach
    ) -> ReferenceAccess.Answer {
        guard url.isHTTP, let request = request(for: url), let host = request.url?.host(percentEncoded: false) else {
            return .failure("it is no URL that can be asked for")
        }
        if reach == .publicAddresses {
            guard let isPublic = HostAddresses.arePublic(host) else { return .failure("no such host is known") }
            guard isPublic else {
                return .failure(
                    "its server is this machine or in a private network; pass --allow-private-refs to let it be asked")
            }
        }
        let reception = DocumentReception(limit: limit)
        let session = URLSession(configuration: configuration, delegate: reception, delegateQueue: nil)
        return withExtendedLifetime(session) {
            session.dataTask(with: request).resume()
            return reception.wait()
        }
    }

    private static var configuration: URLSessionConfiguration {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpCookieStorage = nil
        configuration.httpShouldSetCookies = false
        configuration.httpCookieAcceptPolicy = .never
        configuration.urlCache = nil
        configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
        configuration.urlCredentialStorage = nil
        configuration.connectionProxyDictionary = [:]
        // One clock decides, that of `DocumentFetcher`: the session's starts anew with every byte.
        configuration.timeoutIntervalForRequest = 3600
        configuration.timeoutIntervalForResource = 3600
        return configuration
    }

    private static func request(for url: URIReference) -> URLRequest? {
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
}
