/// The items of a listing that comes in pages.
///
/// ```swift
/// for try await credential in client.credentials.all(pageSize: 200) { … }
/// for try await page in client.credentials.all(pageSize: 200).pages { … }
/// ```
///
/// The next page is fetched while the current one is used; that fetch is cancelled when the loop is left.
///
/// The list may change meanwhile. No item comes twice, although new ones push the list down. An item that stays listed
/// throughout is not missed unless others are removed meanwhile: then it can move up, to a page already read.
///
/// Walking throws ``APIError`` of code ``APIError/Code/pagination`` when the pages do not fit together, such as a page
/// without anything new while the total promises more, a page that comes again, or a next page on another server, besides
/// what fetching a page throws.
public struct PagedSequence<Page: Sendable, Item: Sendable>: AsyncSequence, Sendable {
    /// What the sequence gives.
    public typealias Element = Item
    /// What walking throws: ``APIError`` or `CancellationError`.
    public typealias Failure = any Error

    private let makeWalker: @Sendable () -> PageWalker<Page, Item>

    init(makeWalker: @escaping @Sendable () -> PageWalker<Page, Item>) { self.makeWalker = makeWalker }

    /// A sequence over pages with numbers from 1.
    ///
    /// - Parameters:
    ///   - operation: The `operationId` of the listing, for errors.
    ///   - items: The items of a page.
    ///   - identity: What tells items apart.
    ///   - total: How many items the list has; nil if a page does not say. The walk then ends at the first empty page.
    ///   - pageSize: How many items a page has room for; nil if a page does not say, then it is the number of items on
    ///     the first page. What the page says counts, not what was asked for.
    ///   - fetch: Fetches a page by its number.
    public init<ID: Hashable & Sendable>(
        operation: String,
        items: @escaping @Sendable (Page) -> [Item],
        identity: @escaping @Sendable (Item) -> ID,
        total: @escaping @Sendable (Page) -> Int? = { _ in nil },
        pageSize: @escaping @Sendable (Page) -> Int? = { _ in nil },
        fetch: @escaping @Sendable (Int) async throws -> Page
    ) {
        self.init {
            var walk = PageWalk<ID>()
            return .numbered(from: 1, operation: operation, fetch: fetch) { page, number in
                let items = items(page)
                let progress = try walk.take(
                    .init(
                        number: number, count: items.count, identities: items.map(identity), total: total(page),
                        size: pageSize(page)))
                return (progress.fresh.map { items[$0] }, progress.nextPage)
            }
        }
    }

    /// The pages as they come, with all their items, also those that an earlier page had.
    public var pages: Pages { Pages(makeWalker: makeWalker) }

    /// Begins at the first page.
    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(walker: makeWalker()) }

    /// Gives the items in turn.
    public struct AsyncIterator: AsyncIteratorProtocol {
        fileprivate let walker: PageWalker<Page, Item>
        fileprivate var items: ArraySlice<Item> = []

        /// The next item; nil at the end of the list.
        public mutating func next(isolation actor: isolated (any Actor)?) async throws(any Error) -> Item? {
            while items.isEmpty {
                guard let step = try await walker.next(isolation: actor) else { return nil }
                items = step.fresh[...]
            }
            return items.popFirst()
        }

        /// The next item; nil at the end of the list.
        public mutating func next() async throws -> Item? { try await next(isolation: nil) }
    }
}

extension PagedSequence {
    /// The pages of a listing.
    public struct Pages: AsyncSequence, Sendable {
        /// What the sequence gives.
        public typealias Element = Page
        /// What walking throws: ``APIError`` or `CancellationError`.
        public typealias Failure = any Error

        fileprivate let makeWalker: @Sendable () -> PageWalker<Page, Item>

        /// Begins at the first page.
        public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(walker: makeWalker()) }

        /// Gives the pages in turn.
        public struct AsyncIterator: AsyncIteratorProtocol {
            fileprivate let walker: PageWalker<Page, Item>

            /// The next page; nil at the end of the list.
            public mutating func next(isolation actor: isolated (any Actor)?) async throws(any Error) -> Page? {
                try await walker.next(isolation: actor)?.page
            }

            /// The next page; nil at the end of the list.
            public mutating func next() async throws -> Page? { try await next(isolation: nil) }
        }
    }
}
