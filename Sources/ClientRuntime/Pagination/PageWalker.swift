/// Fetches the pages of one walk, always one ahead.
///
/// It belongs to one iterator; when that is dropped, so is the walker, and the fetch under way is cancelled.
final class PageWalker<Page: Sendable, Item: Sendable> {
    typealias Fetch = @Sendable () async throws -> PageArrival<Page>

    struct Step {
        var page: Page
        /// The items that no earlier page had.
        var fresh: [Item]
    }

    /// Gives the new items of a page, and what fetches the next one.
    private let take: (PageArrival<Page>) throws -> (fresh: [Item], next: Fetch?)
    /// The next page to come; nil at the end of the list.
    private var upcoming: (fetch: Fetch, task: Task<PageArrival<Page>, any Error>?)?

    init(
        first: @escaping Fetch,
        take: @escaping (PageArrival<Page>) throws -> (fresh: [Item], next: Fetch?)
    ) {
        upcoming = (first, nil)
        self.take = take
    }

    deinit { upcoming?.task?.cancel() }

    /// The next page; nil at the end, and after an error.
    func next(isolation actor: isolated (any Actor)?) async throws -> Step? {
        guard let (fetch, started) = upcoming else { return nil }
        let task = started ?? begin(fetch)
        upcoming = nil
        let arrival = try await withTaskCancellationHandler {
            if Task.isCancelled { throw CancellationError() }
            return try await task.value
        } onCancel: {
            task.cancel()
        }
        let (fresh, next) = try take(arrival)
        // The page is handed out now: fetch the next one while it is used.
        upcoming = next.map { ($0, begin($0)) }
        return Step(page: arrival.page, fresh: fresh)
    }

    private func begin(_ fetch: @escaping Fetch) -> Task<PageArrival<Page>, any Error> {
        Task {
            try Task.checkCancellation()
            return try await fetch()
        }
    }
}

/// A page, and what its response said beside it.
struct PageArrival<Page: Sendable>: Sendable {
    var page: Page
    /// Nil where nobody asked, or where the page came from no client.
    var head: PageHead?
}
