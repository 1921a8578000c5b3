import Hyperstack
import HyperstackOnly
import HyperstackOnlyRelaxed
import Pagination

/// Two generated clients in one file, each against answers from memory.
@main
struct Downstream {
    static func main() async throws {
        let hyperstack = try HyperstackClient(token: "token", transport: InMemoryTransport(answer))
        guard let serverURL = URL(string: "https://museum.example.com") else { return check(false) }
        let museum = try PaginationClient(serverURL: serverURL, transport: InMemoryTransport(answer))

        let service = HyperstackOnly.IssuingService(hyperstack)
        let issued = try await service.issue(to: "John Doe", email: "john@example.com", groupKey: "g")
        check(issued?.holder == "John Doe" && issued?.link == "https://hyperstack.id/credential/c1")
        check(try await service.holders() == ["Holder 1", "Holder 2", "Holder 3"])
        let refused = try await service.issue(to: "Twice", email: "twice@example.com", groupKey: "g")
        check(refused == nil)

        var artworks: [Artwork] = []
        for try await artwork in museum.artworks.all(query: "blue", pageSize: 1) { artworks.append(artwork) }
        check(artworks.map(\.title) == ["One", "Two"])
        check(try await HyperstackOnlyRelaxed.IssuingService(hyperstack).holders().count == 3)
        print("Two generated clients work side by side in a package of their own.")
    }

    static func check(_ holds: Bool, line: Int = #line) {
        guard !holds else { return }
        print("Downstream.swift:\(line): this does not hold")
        exitUnsuccessfully()
    }

    /// Answers for both services.
    @Sendable static func answer(_ request: TransportRequest) async throws -> TransportResponse {
        let body = try request.body.map { try JSON.decode(JSONValue.self, from: $0) }
        let page = body?["page"]?.integer ?? 1
        switch request.head.path {
        case "/v1/credentials/new" where body?["recipient"]?["name"]?.string == "Twice":
            return response(
                .conflict, #"{"success": false, "error": "It exists.", "error_code": "credential_exists"}"#)
        case "/v1/credentials/new": return response(.ok, credential(1, "John Doe"))
        case "/v1/credentials/all":
            let numbers = page == 1 ? [1, 2] : [3]
            let credentials = numbers.map { credential($0, "Holder \($0)") }.joined(separator: ", ")
            return response(
                .ok,
                #"{"success": true, "total": 3, "page": \#(page), "page_size": 2, "credentials": [\#(credentials)]}"#)
        case "/artworks/search":
            let title = page == 1 ? "One" : "Two"
            let id = "0190163d-8694-739b-aea5-966c26f8ad9\(page)"
            return response(
                .ok,
                #"{"total": 2, "page": \#(page), "page_size": 1, "artworks": [{"artwork_id": "\#(id)", "title": "\#(title)"}]}"#
            )
        default: return response(.notFound, "{}")
        }
    }

    static func response(_ status: HTTPResponse.Status, _ body: String) -> TransportResponse {
        TransportResponse(head: HTTPResponse(status: status), body: Array(body.utf8))
    }

    static func credential(_ number: Int, _ name: String) -> String {
        """
        {"success": true, "status": "active", "document_id": "c\(number)",
         "document_url": "https://hyperstack.id/credential/c\(number)",
         "recipient": {"name": "\(name)", "email": "john@example.com"},
         "group": {"title": "Cloud Certification", "key": "g", "code": "CC-2024"},
         "issued_on": "2024-03-15T10:30:00.250Z", "valid_until": null, "metadata": {}, "privacy": "public"}
        """
    }
}
