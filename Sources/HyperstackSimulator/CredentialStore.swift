#if Simulator

    #if canImport(FoundationEssentials)
        import FoundationEssentials
    #else
        import Foundation
    #endif

    /// Everything the simulated organization owns, and the rules by which it changes.
    struct CredentialStore: Sendable {
        private struct Holder: Hashable {
            let email: String
            let groupKey: String

            init(_ recipient: Recipient, _ groupKey: String) {
                email = recipient.email.lowercased()
                self.groupKey = groupKey
            }
        }

        var balance: Int?
        private let maximumPageSize: Int
        private let now: @Sendable () -> Date
        private var groups: [String: CredentialGroup] = [:]
        private var credentials: [String: StoredCredential] = [:]
        /// The IDs of what the list shows, oldest first.
        private var published: [String] = []
        private var holders: [Holder: Int] = [:]
        private var seedGroupKey: String?
        private var seedCount = 0

        init(configuration: HyperstackSimulator.Configuration) {
            balance = configuration.balance
            maximumPageSize = max(1, configuration.maximumPageSize)
            now = configuration.now
            _ = seed(configuration.seed)
        }

        // MARK: What the API does

        mutating func createGroup(_ request: GroupRequest, allowsDuplicates: Bool = false) -> CredentialGroup {
            let group = CredentialGroup(
                key: RandomKey.groupKey(), title: request.title, code: request.code ?? RandomKey.groupCode(),
                validity: request.validity, allowsDuplicates: allowsDuplicates)
            groups[group.key] = group
            return group
        }

        /// Issues a credential, or generates a draft, and takes one off the balance.
        ///
        /// Drafts count for conflicts as well: the page of generate shows the 409, too.
        mutating func issue(_ request: IssueRequest, asDraft isDraft: Bool) throws(ServiceError) -> CredentialBody {
            guard let group = groups[request.groupKey] else { throw .groupNotFound }
            guard group.allowsDuplicates || holders[Holder(request.recipient, group.key)] == nil else {
                throw .credentialExists
            }
            if let balance {
                guard balance > 0 else { throw .lowBalance }
                self.balance = balance - 1
            }
            let credential = add(request, group: group, isDraft: isDraft)
            return CredentialBody(credential, status: credential.publicationStatus)
        }

        func view(_ documentID: String) throws(ServiceError) -> CredentialBody {
            guard let credential = credentials[documentID] else { throw .credentialNotFound }
            return CredentialBody(credential, status: credential.status(at: now()))
        }

        /// One page, newest first; an empty one beyond the end.
        func list(_ request: ListRequest) -> CredentialPageBody {
            let pageSize = min(request.pageSize, maximumPageSize)
            let (skipped, overflow) = (request.page - 1).multipliedReportingOverflow(by: pageSize)
            let ids = overflow ? [] : published.reversed().dropFirst(skipped).prefix(pageSize)
            let moment = now()
            return CredentialPageBody(
                total: published.count, page: request.page, pageSize: pageSize,
                credentials: ids.compactMap { id in
                    credentials[id].map { CredentialBody($0, status: $0.status(at: moment)) }
                })
        }

        // MARK: What only the simulator does

        /// Issues credentials to made-up recipients, without touching the balance; gives their IDs, oldest first.
        mutating func seed(_ count: Int, groupKey: String? = nil) -> [String] {
            guard count > 0 else { return [] }
            let given = groupKey.map { groups[$0] }
            // A group that is asked for must exist; only without one is it made up.
            guard let group = given ?? seedGroup() else { return [] }
            return (0..<count).map { _ in
                seedCount += 1
                let recipient = Recipient(name: "Recipient \(seedCount)", email: "recipient-\(seedCount)@example.com")
                let request = IssueRequest(
                    recipient: recipient, groupKey: group.key,
                    customAttributes: ["custom_number": .string(String(seedCount))])
                return add(request, group: group, isDraft: false).documentID
            }
        }

        /// Removes a credential or a draft; false: there is none with that ID.
        mutating func remove(_ documentID: String) -> Bool {
            guard let credential = credentials.removeValue(forKey: documentID) else { return false }
            published.removeAll { $0 == documentID }
            let holder = Holder(credential.recipient, credential.group.key)
            let others = (holders[holder] ?? 1) - 1
            holders[holder] = others > 0 ? others : nil
            return true
        }

        /// Sets what view and list say from now on; false: there is no credential with that ID.
        mutating func override(_ documentID: String, status: String?, privacy: String?) -> Bool {
            guard var credential = credentials[documentID] else { return false }
            credential.statusOverride = status ?? credential.statusOverride
            credential.privacy = privacy ?? credential.privacy
            credentials[documentID] = credential
            return true
        }

        private mutating func seedGroup() -> CredentialGroup {
            if let seedGroupKey, let group = groups[seedGroupKey] { return group }
            let group = createGroup(GroupRequest(title: "Cloud Certification", code: "CC-2024"))
            seedGroupKey = group.key
            return group
        }

        private mutating func add(_ request: IssueRequest, group: CredentialGroup, isDraft: Bool) -> StoredCredential {
            // In whole seconds from the start, so that what is compared is what is shown.
            let issuedOn = Date(timeIntervalSince1970: now().timeIntervalSince1970.rounded(.down))
            let credential = StoredCredential(
                documentID: RandomKey.documentID(), recipient: request.recipient, group: group, issuedOn: issuedOn,
                validUntil: group.validity.map { Expiry.date($0, after: issuedOn) },
                metadata: request.customAttributes, isDraft: isDraft)
            credentials[credential.documentID] = credential
            if !isDraft { published.append(credential.documentID) }
            holders[Holder(request.recipient, group.key), default: 0] += 1
            return credential
        }
    }

#endif
