import Foundation

// What one writes by hand for `JSONDecoder`: synthesized `Codable`, the stored types of the generated models.
// The generated types themselves would not do as a baseline: their `Codable` goes through `JSONValue`.

struct PlainPage: Codable, Hashable, Sendable {
    var total: Int
    var page: Int
    var pageSize: Int
    var credentials: [PlainCredential]

    enum CodingKeys: String, CodingKey {
        case total, page, credentials
        case pageSize = "page_size"
    }
}

struct PlainCredential: Codable, Hashable, Sendable {
    var documentID: String
    var documentURL: URL
    var status: Status
    var recipient: Recipient
    var group: Group
    var issuedOn: Date
    var validUntil: Date?
    var metadata: [String: PlainValue]
    var privacy: Privacy

    enum Status: String, Codable, Sendable {
        case published, draft, active, suspended, expired, revoked, unpublished
    }

    enum Privacy: String, Codable, Sendable {
        case `public`, `private`
    }

    struct Recipient: Codable, Hashable, Sendable {
        var name: String
        var email: String
    }

    struct Group: Codable, Hashable, Sendable {
        var title: String
        var key: String
        var code: String
    }

    enum CodingKeys: String, CodingKey {
        case documentID = "document_id"
        case documentURL = "document_url"
        case issuedOn = "issued_on"
        case validUntil = "valid_until"
        case status, recipient, group, metadata, privacy
    }
}

struct PlainListRequest: Codable, Sendable {
    var page: Int
    var pageSize: Int

    enum CodingKeys: String, CodingKey {
        case page
        case pageSize = "page_size"
    }
}
