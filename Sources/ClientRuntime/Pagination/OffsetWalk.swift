/// Walks a listing by how many items to pass over.
///
/// The next page begins after as many items as came, whatever was asked for: a server that gives fewer loses none.
struct OffsetWalk<ID: Hashable> {
    /// What a page says.
    struct Arrival {
        var offset: Int
        var count: Int
        /// Nil where items have none.
        var identities: [ID?]?
        /// Of the whole list; nil if the page does not say.
        var total: Int?
        /// Whether there are more; nil if the page does not say.
        var more: Bool?
    }

    /// Pages that show nothing of what they count in a row.
    private static var longestStall: Int { 3 }

    private var seen = SeenKeys<ID>()
    private var largest = 0
    private var stalls = 0

    /// Takes note of a page.
    ///
    /// - Parameter page: What it says; its offset counts from 0.
    /// - Returns: The indices of the items not seen before, and where the next page begins; nil at the end of the list.
    /// - Throws: ``PageFailure`` when the pages cannot be those of one list.
    mutating func take(_ page: Arrival) throws(PageFailure) -> (fresh: [Int], next: Int?) {
        if let total = page.total, total < 0 { throw PageFailure(message: "the total is \(total)") }
        largest = max(largest, page.count)
        let (end, isTooLarge) = page.offset.addingReportingOverflow(page.count)
        guard !isTooLarge else { throw PageFailure(message: "the offset is too large") }
        guard page.count > 0 else { return ([], try offsetAfterEmptyPage(page)) }
        stalls = 0
        let fresh = page.identities.map { ids in ids.indices.filter { seen.insert(ids[$0]) } } ?? Array(0..<page.count)
        if page.more == false { return (fresh, nil) }
        if page.more == nil, let total = page.total, end >= total { return (fresh, nil) }
        if fresh.isEmpty {
            throw PageFailure(
                message: "the page from \(page.offset) on has nothing new, but "
                    + (page.total.map { "\($0) items are promised" } ?? "the list has no end"))
        }
        return (fresh, end)
    }

    /// An empty page ends the list. One that promises more may hide what the caller may not see: then the next one is
    /// asked for, some times.
    private mutating func offsetAfterEmptyPage(_ page: Arrival) throws(PageFailure) -> Int? {
        let promises = page.more ?? page.total.map { page.offset < $0 } ?? false
        guard promises else { return nil }
        stalls += 1
        guard stalls <= Self.longestStall, largest > 0 else {
            throw PageFailure(message: "the page from \(page.offset) on is empty, but more items are promised")
        }
        return page.offset + largest
    }
}
