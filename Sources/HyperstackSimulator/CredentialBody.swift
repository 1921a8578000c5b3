#if Simulator

    #if canImport(FoundationEssentials)
        import FoundationEssentials
    #else
        import Foundation
    #endif

    /// A credential as the answers show it.
    struct CredentialBody: Encodable, Sendable {
        private let credential: StoredCredential
        private let status: String

        init(_ credential: StoredCredential, status: String) {
            self.credential = credential
            self.status = status
        }

        private enum CodingKeys: String, CodingKey {
            case documentID = "document_id"
            case documentURL = "document_url"
            case recipient
            case group
            case issuedOn = "issued_on"
            case validUntil = "valid_until"
            case metadata
            case status
            case privacy
        }

        private struct Group: Encodable {
            let title: String
            let key: String
            let code: String
        }

        func encode(to encoder: any Encoder) throws {
            let group = credential.group
            var object = encoder.container(keyedBy: CodingKeys.self)
            try object.encode(credential.documentID, forKey: .documentID)
            try object.encode("https://hyperstack.id/credential/\(credential.documentID)", forKey: .documentURL)
            try object.encode(credential.recipient, forKey: .recipient)
            try object.encode(Group(title: group.title, key: group.key, code: group.code), forKey: .group)
            // The ISO 8601 format's default: whole seconds and `Z`.
            try object.encode(credential.issuedOn.formatted(.iso8601), forKey: .issuedOn)
            // Encoded as it is: a credential that does not expire has `null`, not no member.
            try object.encode(credential.validUntil?.formatted(.iso8601), forKey: .validUntil)
            try object.encode(credential.metadata, forKey: .metadata)
            try object.encode(status, forKey: .status)
            try object.encode(credential.privacy, forKey: .privacy)
        }
    }

    /// A page of the list as the answer shows it.
    struct CredentialPageBody: Encodable, Sendable {
        let total: Int
        let page: Int
        let pageSize: Int
        let credentials: [CredentialBody]

        private enum CodingKeys: String, CodingKey {
            case total
            case page
            case pageSize = "page_size"
            case credentials
        }
    }

#endif
