extension PagedSequence {
    /// A sequence over pages with numbers.
    ///
    /// - Parameters:
    ///   - operation: The `operationId` of the listing, for errors.
    ///   - items: The items of a page.
    ///   - identity: What tells items apart.
    ///   - firstPage: The number of the first page.
    ///   - total: How many items the list has; nil if a page does not say.
    ///   - pageSize: How many items a page has room for; nil if a page does not say, then it is the number of items on
    ///     the first page.
    ///   - pageCount: How many pages there are; nil if a page does not say. Where nothing says it, the walk ends at the
    ///     first empty page.
    ///   - more: Whether there are more pages; nil if a page does not say.
    ///   - fetch: Fetches a page by its number.
    public init(
        operation: String,
        items: @escaping @Sendable (Page) -> [Item],
        identity: ItemIdentity<Item>,
        firstPage: Int,
        total: @escaping @Sendable (Page) -> Int? = { _ in nil },
        pageSize: @escaping @Sendable (Page) -> Int? = { _ in nil },
        pageCount: @escaping @Sendable (Page) -> Int? = { _ in nil },
        more: @escaping @Sendable (Page) -> Bool? = { _ in nil },
        fetch: @escaping @Sendable (Int) async throws -> Page
    ) {
        self.init {
            var walk = PageWalk<AnyHashable>()
            var last = RepeatedPage<Page>(isWatching: identity.key == nil)
            return .numbered(from: firstPage, operation: operation, fetch: fetch) { page, number in
                let items = items(page)
                try last.take(page, count: items.count)
                let progress = try walk.take(
                    .init(
                        number: number, count: items.count, identities: identity.identities(of: items),
                        total: total(page), size: pageSize(page), pageCount: pageCount(page), more: more(page)))
                return (progress.fresh.map { items[$0] }, progress.nextPage)
            }
        }
    }

    /// A sequence over pages that begin after so many items.
    ///
    /// - Parameters:
    ///   - operation: The `operationId` of the listing, for errors.
    ///   - items: The items of a page.
    ///   - identity: What tells items apart.
    ///   - firstOffset: Where the list begins.
    ///   - total: How many items the list has; nil if a page does not say. Where nothing says whether there are more, the
    ///     walk ends at the first empty page.
    ///   - more: Whether there are more; nil if a page does not say.
    ///   - fetch: Fetches the page that begins there.
    public init(
        operation: String,
        items: @escaping @Sendable (Page) -> [Item],
        identity: ItemIdentity<Item>,
        firstOffset: Int,
        total: @escaping @Sendable (Page) -> Int? = { _ in nil },
        more: @escaping @Sendable (Page) -> Bool? = { _ in nil },
        fetch: @escaping @Sendable (Int) async throws -> Page
    ) {
        self.init {
            var walk = OffsetWalk<AnyHashable>()
            var last = RepeatedPage<Page>(isWatching: identity.key == nil)
            return .walking(from: firstOffset, operation: operation) {
                PageArrival(page: try await fetch($0))
            } take: { arrival, offset in
                let page = arrival.page
                let items = items(page)
                try last.take(page, count: items.count)
                let (fresh, next) = try walk.take(
                    .init(
                        offset: offset - firstOffset, count: items.count, identities: identity.identities(of: items),
                        total: total(page), more: more(page)))
                return (fresh.map { items[$0] }, try next.map { try firstOffset.adding($0) })
            }
        }
    }

    /// A sequence over pages each of which has a cursor that leads to the next one.
    ///
    /// - Parameters:
    ///   - operation: The `operationId` of the listing, for errors.
    ///   - items: The items of a page.
    ///   - identity: What tells items apart.
    ///   - nextCursor: The cursor of the next page; nil or an empty text at the end of the list.
    ///   - fetch: Fetches the page that a cursor leads to; nil is the first.
    public init<Cursor: Hashable & Sendable>(
        operation: String,
        items: @escaping @Sendable (Page) -> [Item],
        identity: ItemIdentity<Item>,
        nextCursor: @escaping @Sendable (Page) -> Cursor?,
        fetch: @escaping @Sendable (Cursor?) async throws -> Page
    ) {
        self.init(operation: operation, items: items, identity: identity) { arrival in
            nextCursor(arrival.page).map { (lead: "\($0)", step: $0) }
        } fetch: { (cursor: Cursor?) in
            PageArrival(page: try await fetch(cursor))
        }
    }

    /// A sequence over pages whose responses have a header field with a cursor that leads to the next one.
    ///
    /// - Parameters:
    ///   - operation: The `operationId` of the listing, for errors.
    ///   - items: The items of a page.
    ///   - identity: What tells items apart.
    ///   - cursorField: The header field with the cursor of the next page; missing or empty at the end of the list.
    ///   - fetch: Fetches the page that a cursor leads to by a call of that operation; nil is the first.
    public init<Cursor: LosslessStringConvertible & Sendable>(
        operation: String,
        items: @escaping @Sendable (Page) -> [Item],
        identity: ItemIdentity<Item>,
        cursorField: String,
        fetch: @escaping @Sendable (Cursor?) async throws -> Page
    ) {
        self.init(operation: operation, items: items, identity: identity) { arrival throws(PageFailure) in
            guard let text = arrival.head?.field(cursorField), !text.isEmpty else { return nil }
            guard let cursor = Cursor(text) else {
                throw PageFailure(message: "the header field `\(cursorField)` has no cursor of the call's type")
            }
            return (text, cursor)
        } fetch: { (cursor: Cursor?) in
            try await PageTurn(operation: operation).fetch { try await fetch(cursor) }
        }
    }

    /// A sequence over pages each of which has the URL of the next one.
    ///
    /// A relative URL is one seen from the page's own. One of another server, by scheme, host or port, is not asked for.
    ///
    /// - Parameters:
    ///   - operation: The `operationId` of the listing.
    ///   - items: The items of a page.
    ///   - identity: What tells items apart.
    ///   - nextURL: The URL of the next page; nil or an empty text at the end of the list.
    ///   - fetch: Fetches the first page by a call of that operation; for the others, the client makes the same call to
    ///     where they are, as a GET without a body.
    public init(
        operation: String,
        items: @escaping @Sendable (Page) -> [Item],
        identity: ItemIdentity<Item>,
        nextURL: @escaping @Sendable (Page) -> String?,
        fetch: @escaping @Sendable () async throws -> Page
    ) {
        self.init(
            operation: operation, items: items, identity: identity, reference: { nextURL($0.page) }, fetch: fetch)
    }

    /// A sequence over pages whose responses have a header field `Link` (RFC 8288) that leads to the next one.
    ///
    /// A relative URL is one seen from the page's own. One of another server, by scheme, host or port, is not asked for.
    ///
    /// - Parameters:
    ///   - operation: The `operationId` of the listing.
    ///   - items: The items of a page.
    ///   - identity: What tells items apart.
    ///   - linkRelation: What the link to the next page is, usually `next`.
    ///   - fetch: Fetches the first page by a call of that operation; for the others, the client makes the same call to
    ///     where they are, as a GET without a body.
    public init(
        operation: String,
        items: @escaping @Sendable (Page) -> [Item],
        identity: ItemIdentity<Item>,
        linkRelation: String,
        fetch: @escaping @Sendable () async throws -> Page
    ) {
        let relation = linkRelation.lowercased()
        self.init(
            operation: operation, items: items, identity: identity,
            reference: { $0.head.flatMap { LinkHeader.target(relation, in: $0.fields("Link")) } }, fetch: fetch)
    }

    private init(
        operation: String,
        items: @escaping @Sendable (Page) -> [Item],
        identity: ItemIdentity<Item>,
        reference: @escaping @Sendable (PageArrival<Page>) -> String?,
        fetch: @escaping @Sendable () async throws -> Page
    ) {
        self.init(operation: operation, items: items, identity: identity) { arrival in
            guard let reference = reference(arrival), !reference.isEmpty else { return nil }
            // A page that no client fetched is on no server.
            let from = arrival.head?.location ?? PageLocation(scheme: "", authority: "", target: "/")
            let location = from.resolving(reference)
            return ("\(location.scheme)://\(location.authority)\(location.target)", (reference, from))
        } fetch: { (lead: (reference: String, from: PageLocation)?) in
            try await PageTurn(operation: operation, lead: lead).fetch(fetch)
        }
    }

    /// - Parameters:
    ///   - next: What leads to the next page, as a text that tells one from another, and as it is handed to `fetch`.
    ///   - fetch: Fetches the page that a step leads to; nil is the first.
    private init<Step: Sendable>(
        operation: String,
        items: @escaping @Sendable (Page) -> [Item],
        identity: ItemIdentity<Item>,
        next: @escaping @Sendable (PageArrival<Page>) throws(PageFailure) -> (lead: String, step: Step)?,
        fetch: @escaping @Sendable (Step?) async throws -> PageArrival<Page>
    ) {
        self.init {
            var walk = LeadingWalk<AnyHashable>()
            return .walking(from: Step?.none, operation: operation, fetch: fetch) { arrival, _ in
                let items = items(arrival.page)
                let next = try next(arrival)
                let (fresh, goesOn) = try walk.take(
                    lead: next?.lead, identities: identity.identities(of: items), count: items.count)
                // Without a step, the walk would begin again: no step is not the same as none to follow.
                guard goesOn, let next else { return (fresh.map { items[$0] }, .none) }
                return (fresh.map { items[$0] }, .some(next.step))
            }
        }
    }
}

extension PageWalker {
    /// Walks from one step to the next.
    ///
    /// - Parameters:
    ///   - first: What leads to the first page.
    ///   - take: Gives the new items of the page that a step led to, and the next step; nil at the end of the list.
    static func walking<Step: Sendable>(
        from first: Step,
        operation: String,
        fetch: @escaping @Sendable (Step) async throws -> PageArrival<Page>,
        take: @escaping (PageArrival<Page>, Step) throws -> (fresh: [Item], next: Step?)
    ) -> PageWalker {
        var step = first
        return PageWalker {
            try await fetch(first)
        } take: { arrival in
            do {
                let (fresh, next) = try take(arrival, step)
                guard let next else { return (fresh, nil) }
                step = next
                return (fresh, { try await fetch(next) })
            } catch let failure as PageFailure {
                throw APIError(code: .pagination, operation: operation, message: failure.message, outcome: .answered)
            }
        }
    }

    /// Walks by numbers, as ``PageWalk`` counts them: from 1.
    static func numbered(
        from first: Int,
        operation: String,
        fetch: @escaping @Sendable (Int) async throws -> Page,
        take: @escaping (Page, Int) throws -> (fresh: [Item], next: Int?)
    ) -> PageWalker {
        .walking(from: first, operation: operation) {
            PageArrival(page: try await fetch($0))
        } take: { arrival, page in
            let (fresh, next) = try take(arrival.page, page - first + 1)
            return (fresh, try next.map { try first.adding($0 - 1) })
        }
    }
}

/// Tells when a page comes twice in turn, where its items have no identity that would tell.
private struct RepeatedPage<Page> {
    let isWatching: Bool
    private var last: AnyHashable?

    init(isWatching: Bool) { self.isWatching = isWatching }

    mutating func take(_ page: Page, count: Int) throws(PageFailure) {
        guard isWatching, count > 0, let hashable = page as? any Hashable else { return }
        let page = AnyHashable(hashable)
        if page == last { throw PageFailure(message: "the same page comes again: the walk would never end") }
        last = page
    }
}
