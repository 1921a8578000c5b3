/// Fetches the pages of one walk, always one ahead.
///
/// It belongs to one iterator; when that is dropped, so is the walker, and the fetch under way is cancelled.
final class PageWalker<Page: Sendable, Item: Sendable> {
    struct Step {
        var page: Page
        /// The items that no earlier page had.
        var fresh: [Item]
    }

    private let fetch: @Sendable (Int) async throws -> Page
    /// Gives the new items of a page and the number of the next one.
    private let take: (Page, Int) throws -> (fresh: [Item], nextPage: Int?)
    /// The next page to come; nil at the end of the list.
    private var upcoming: (number: Int, task: Task<Page, any Error>?)? = (1, nil)

    init(
        fetch: @escaping @Sendable (Int) async throws -> Page,
        take: @escaping (Page, Int) throws -> (fresh: [Item], nextPage: Int?)
    ) {
        self.fetch = fetch
        self.take = take
    }

    deinit { upcoming?.task?.cancel() }

    /// The next page; nil at the end, and after an error.
    func next(isolation actor: isolated (any Actor)?) async throws -> Step? {
        guard let (number, started) = upcoming else { return nil }
        let task = started ?? begin(number)
        upcoming = nil
        let page = try await withTaskCancellationHandler {
            if Task.isCancelled { throw CancellationError() }
            return try await task.value
        } onCancel: {
            task.cancel()
        }
        let (fresh, nextPage) = try take(page, number)
        // The page is handed out now: fetch the next one while it is used.
        upcoming = nextPage.map { ($0, begin($0)) }
        return Step(page: page, fresh: fresh)
    }

    private func begin(_ number: Int) -> Task<Page, any Error> {
        Task { [fetch] in
            try Task.checkCancellation()
            return try await fetch(number)
        }
    }
}
