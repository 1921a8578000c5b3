#if Simulator

    extension HyperstackSimulator {
        /// The API requests received, oldest first, the latest 10,000 at most; those under `/_simulator/` are left out.
        public var requests: [RecordedRequest] {
            get async { await log.requests }
        }

        /// Lets something go wrong with the next requests that match.
        ///
        /// Faults wait in line: the one injected first is used up first. A request with a fault in its own
        /// `X-Simulator-Fault` header leaves the line alone.
        ///
        /// - Parameters:
        ///   - fault: What goes wrong.
        ///   - times: With how many requests; nothing happens below 1.
        ///   - method: The method of the requests; nil: any.
        ///   - path: The path of the requests, or its start followed by `*`; nil: any.
        public func inject(_ fault: Fault, times: Int = 1, method: String? = nil, path: String? = nil) async {
            await faults.add(fault, times: times, target: FaultQueue.Target(method: method, path: path))
        }

        /// Forgets the faults that have not happened yet.
        public func removeFaults() async {
            await faults.removeAll()
        }

        /// Goes back to the state at the start: faults and recorded requests forgotten, credentials as seeded then.
        public func reset() async {
            await faults.removeAll()
            await service.reset()
            await log.removeAll()
        }

        /// How many credentials can still be issued or generated; nil: without limit.
        public var balance: Int? {
            get async { await service.with { $0.balance } }
        }

        /// Sets how many credentials can still be issued or generated; nil: without limit.
        public func setBalance(_ balance: Int?) async {
            await service.with { $0.balance = balance }
        }

        /// Creates a group as `POST /v1/groups/new` does, with settings that the API's documented calls cannot make.
        ///
        /// - Parameters:
        ///   - title: The group's title.
        ///   - code: The group's code; nil: a random one.
        ///   - validity: How many years its credentials are valid, above 0, at most 1000; nil: they do not expire.
        ///   - allowsDuplicates: Whether one recipient may get several credentials of the group instead of a 409.
        /// - Returns: The group's key.
        public func createGroup(
            title: String, code: String? = nil, validity: Double? = nil, allowsDuplicates: Bool = false
        ) async -> String {
            let request = GroupRequest(
                title: title, code: code, validity: validity.flatMap { $0 > 0 ? min($0, 1_000) : nil })
            return await service.with { $0.createGroup(request, allowsDuplicates: allowsDuplicates).key }
        }

        /// Issues credentials to made-up recipients, at no cost to the balance.
        ///
        /// - Parameters:
        ///   - credentials: How many.
        ///   - groupKey: Their group; nil: one that is made up, too. Nothing is issued if there is no such group.
        /// - Returns: Their document IDs, oldest first: the reverse of the list's order.
        @discardableResult
        public func seed(credentials: Int, groupKey: String? = nil) async -> [String] {
            await service.with { $0.seed(credentials, groupKey: groupKey) }
        }

        /// Removes a credential or a draft, so that the list gets shorter.
        ///
        /// - Returns: Whether there was one with that ID.
        @discardableResult
        public func removeCredential(_ documentID: String) async -> Bool {
            await service.with { $0.remove(documentID) }
        }

        /// Sets the status that view and list give from now on, for example `revoked`; any value will do.
        ///
        /// - Returns: Whether there is a credential with that ID.
        @discardableResult
        public func setStatus(_ status: String, of documentID: String) async -> Bool {
            await service.with { $0.override(documentID, status: status, privacy: nil) }
        }

        /// Sets the privacy that view and list give from now on, for example `private`; any value will do.
        ///
        /// - Returns: Whether there is a credential with that ID.
        @discardableResult
        public func setPrivacy(_ privacy: String, of documentID: String) async -> Bool {
            await service.with { $0.override(documentID, status: nil, privacy: privacy) }
        }
    }

#endif
