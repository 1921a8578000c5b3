/// Walks a listing by page numbers while the list may change: knows what has been covered and where to go on.
///
/// A list has positions, counted from its top; page `p` of size `s` has the positions from `(p-1)*s` up to `p*s`. The
/// walk keeps how many positions from the top are covered, and the identities of items seen. New items push others
/// down, to pages still to come, where the identities tell them apart; where items have none, their positions do.
struct PageWalk<ID: Hashable> {
    /// What a page says.
    struct Arrival {
        var number: Int
        var count: Int
        /// Nil where items have none.
        var identities: [ID?]?
        /// Of the whole list; nil if the page does not say.
        var total: Int?
        /// Nil if the page does not say.
        var size: Int?
        /// How many pages there are; nil if the page does not say.
        var pageCount: Int?
        /// Whether there are more pages; nil if the page does not say.
        var more: Bool?

        /// Nil if the page does not say.
        var isLast: Bool? { more.map { !$0 } ?? pageCount.map { number >= $0 } }
    }

    /// What follows from it.
    struct Progress {
        /// The indices of the items not seen before.
        var fresh: [Int] = []
        /// Nil at the end of the list.
        var nextPage: Int?
    }

    /// A page size that changes with every page would never come to an end.
    private static var longestStall: Int { 3 }

    private var seen = SeenKeys<ID>()
    private var covered = 0
    private var firstCount: Int?
    private var stalls = 0
    /// The size that pages state and the one they have, where the first page was shorter than it said.
    private var misstated: (stated: Int, real: Int)?

    /// Takes note of a page.
    ///
    /// - Throws: ``PageFailure`` when the pages cannot be those of one list.
    mutating func take(_ page: Arrival) throws(PageFailure) -> Progress {
        if let total = page.total, total < 0 { throw PageFailure(message: "the total is \(total)") }
        let size = try size(of: page)
        if firstCount == nil { firstCount = page.count }
        if page.count == 0 { return try end(page) }
        guard size > 0 else { throw PageFailure(message: "page \(page.number) says that its size is \(size)") }
        let (start, isStartTooLarge) = (page.number - 1).multipliedReportingOverflow(by: size)
        let (end, isEndTooLarge) = start.addingReportingOverflow(size)
        guard !isStartTooLarge, !isEndTooLarge else { throw PageFailure(message: "the page size \(size) is too large") }
        // The size grew: this page begins further down than the last one ended. Come back to it when there is no gap.
        if start > covered { return try stall(page, size: size) }

        let fresh = fresh(page, start: start)
        // The size shrank: this page ends further up than the last one ended.
        if end <= covered { return try stall(page, size: size, fresh: fresh) }
        covered = end
        stalls = 0
        if page.isLast == true { return Progress(fresh: fresh) }
        if let total = page.total, covered >= total { return Progress(fresh: fresh) }
        if fresh.isEmpty {
            let promise = page.total.map { "\($0) items are promised" } ?? "the list has no end"
            throw PageFailure(message: "page \(page.number) has nothing new, but \(promise)")
        }
        return Progress(fresh: fresh, nextPage: try (covered / size).adding(1))
    }

    /// The items not seen before: by their identities, else by their positions.
    private mutating func fresh(_ page: Arrival, start: Int) -> [Int] {
        guard let identities = page.identities else { return (0..<page.count).filter { start + $0 >= covered } }
        return identities.indices.filter { seen.insert(identities[$0]) }
    }

    /// The size that counts: what the page states, unless it holds fewer items although the list goes on.
    private mutating func size(of page: Arrival) throws(PageFailure) -> Int {
        let count = page.count
        let stated = page.size ?? firstCount ?? count
        if let misstated, misstated.stated == stated { return misstated.real }
        guard let total = page.total, count > 0, count < stated else { return stated }
        let (before, isTooLarge) = (page.number - 1).multipliedReportingOverflow(by: stated)
        guard !isTooLarge, before < total, count < total - before else { return stated }
        guard page.number == 1 else {
            throw PageFailure(
                message:
                    "page \(page.number) has \(count) items, not the \(stated) it states, although the list goes on")
        }
        misstated = (stated, count)
        return count
    }

    /// An empty page ends the list, if it does not promise more.
    private func end(_ page: Arrival) throws(PageFailure) -> Progress {
        if let total = page.total, total > covered {
            throw PageFailure(message: "page \(page.number) is empty, but \(total) items are promised")
        }
        if let pages = page.pageCount, pages > page.number {
            throw PageFailure(message: "page \(page.number) is empty, but \(pages) pages are promised")
        }
        if page.more == true {
            throw PageFailure(message: "page \(page.number) is empty, but more are promised")
        }
        return Progress()
    }

    private mutating func stall(_ page: Arrival, size: Int, fresh: [Int] = []) throws(PageFailure) -> Progress {
        stalls += 1
        if stalls > Self.longestStall { throw PageFailure(message: "the page size changes again and again") }
        if let total = page.total, covered >= total { return Progress(fresh: fresh) }
        return Progress(fresh: fresh, nextPage: try (covered / size).adding(1))
    }
}
