import Foundation
import Hyperstack

/// Answers each call of the API from memory, and records the paths.
final class CannedTransport: ClientTransport {
    private let lock = NSLock()
    nonisolated(unsafe) private var recorded: [TransportRequest] = []
    nonisolated(unsafe) private var refusal: (HTTPResponse.Status, String)?

    var requests: [TransportRequest] { lock.withLock { recorded } }
    var paths: [String] { requests.map { $0.head.path ?? "" } }

    func refuse(with status: HTTPResponse.Status, _ body: String) {
        lock.withLock { refusal = (status, body) }
    }

    func send(_ request: TransportRequest) async throws -> TransportResponse {
        let path = request.head.path ?? ""
        let refusal = lock.withLock {
            recorded.append(request)
            return self.refusal
        }
        let (status, body) = refusal ?? (.ok, Self.answer(path, request.body ?? []))
        var head = HTTPResponse(status: status)
        head.headerFields[.contentType] = "application/json"
        head.headerFields[HTTPField.Name("X-Request-ID")!] = "r-1"
        return TransportResponse(head: head, body: Array(body.utf8))
    }

    private static func answer(_ path: String, _ body: [UInt8]) -> String {
        switch path {
        case "/v1/groups/new": return #"{"success": true, "group_key": "aBcDeFgHiJkL"}"#
        case "/v1/credentials/generate": return credential("j4nDvaxF", "draft")
        case "/v1/credentials/new", "/v1/credential/issue": return credential("j4nDvaxF", "published")
        case "/v1/credentials/all":
            let page = (try? JSON.decode(JSONValue.self, from: body))?["page"]?.integer ?? 1
            return
                #"{"success": true, "total": 3, "page": \#(page), "page_size": 1, "credentials": [\#(credential("c\(page)", "active"))]}"#
        default: return credential("j4nDvaxF", "active")
        }
    }

    static func credential(_ id: String, _ status: String) -> String {
        """
        {"success": true, "status": "\(status)", "document_id": "\(id)",
         "document_url": "https://hyperstack.id/credential/\(id)",
         "recipient": {"name": "John Doe", "email": "john@example.com"},
         "group": {"title": "Cloud Certification", "key": "GcI6H5b66a3v", "code": "CC-2024"},
         "issued_on": "2024-03-15T10:30:00Z", "valid_until": null,
         "metadata": {"custom_location": "Mars"}, "privacy": "public"}
        """
    }
}
