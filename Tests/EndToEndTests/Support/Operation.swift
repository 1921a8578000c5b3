#if Simulator

    import Hyperstack

    /// The operations of the document, so that what holds for all of them is tested for all of them.
    enum Operation: String, CaseIterable, Sendable {
        case issueCredential, issueCredentialLegacy, generateCredential, viewCredential, listCredentials, createGroup

        /// What to call it with.
        struct Arguments {
            var recipient = Recipient.john
            var groupKey = "no-such-group"
            var documentID = "no-such-credential"
            var badgeTemplate: String? = "xyz"
        }

        func call(_ client: HyperstackClient, _ arguments: Arguments = .init()) async throws {
            let recipient = arguments.recipient
            switch self {
            case .issueCredential:
                _ = try await client.credentials.issue(recipient: recipient, groupKey: arguments.groupKey)
            case .issueCredentialLegacy:
                let request = IssueCredentialRequest(recipient: recipient, groupKey: arguments.groupKey)
                _ = try await client.credentials.legacy(request)
            case .generateCredential:
                _ = try await client.credentials.generate(recipient: recipient, groupKey: arguments.groupKey)
            case .viewCredential:
                _ = try await client.credentials.view(documentID: arguments.documentID)
            case .listCredentials:
                _ = try await client.credentials.list()
            case .createGroup:
                _ = try await client.groups.create(
                    title: "T", description: "D", badgeTemplate: arguments.badgeTemplate)
            }
        }

        /// Whether the call only reads.
        var isRepeatable: Bool { self == .viewCredential || self == .listCredentials }

        static let changing = allCases.filter { !$0.isRepeatable }
        static let reading = allCases.filter(\.isRepeatable)
    }

    /// Calls the deprecated alias without a warning where it is tested.
    private protocol LegacyCalls {
        func callByAlias(_ request: IssueCredentialRequest) async throws -> Credential
    }

    extension HyperstackClient.Credentials: LegacyCalls {
        @available(*, deprecated)
        func callByAlias(_ request: IssueCredentialRequest) async throws -> Credential {
            try await issueLegacy(request)
        }

        func legacy(_ request: IssueCredentialRequest) async throws -> Credential {
            let calls: any LegacyCalls = self
            return try await calls.callByAlias(request)
        }
    }

#endif
