#if Simulator

    #if canImport(FoundationEssentials)
        import FoundationEssentials
    #else
        import Foundation
    #endif

    /// A credential as the simulator keeps it.
    struct StoredCredential: Sendable {
        let documentID: String
        let recipient: Recipient
        let group: CredentialGroup
        let issuedOn: Date
        let validUntil: Date?
        let metadata: [String: JSONNode]
        let isDraft: Bool
        var statusOverride: String?
        var privacy = "public"

        /// What view and list say: an override, else derived from what happened to the credential.
        func status(at now: Date) -> String {
            if let statusOverride { return statusOverride }
            if isDraft { return "unpublished" }
            if let validUntil, validUntil <= now { return "expired" }
            return "active"
        }

        /// The first answer, by issue or generate, has a status of its own.
        var publicationStatus: String { isDraft ? "draft" : "published" }
    }

    /// Who gets a credential.
    struct Recipient: Hashable, Sendable, Codable {
        let name: String
        let email: String
    }

#endif
