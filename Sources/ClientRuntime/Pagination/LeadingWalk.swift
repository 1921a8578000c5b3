/// Walks a listing whose pages say what leads to the next one: a cursor, a URL.
struct LeadingWalk<ID: Hashable> {
    /// Pages without items may come in a row where a server filters what it has found, but not for ever.
    static var longestDrought: Int { 100 }
    /// What is longer leads nowhere.
    static var longestLead: Int { 16_384 }

    private var seen = SeenKeys<ID>()
    private var loop = LoopGuard()
    private var drought = 0

    /// Takes note of a page.
    ///
    /// - Parameters:
    ///   - lead: What leads to the next page; nil or empty at the end of the list.
    ///   - identities: Of its items; nil where they have none.
    ///   - count: How many items it has.
    /// - Returns: The indices of the items not seen before, and whether a page follows.
    /// - Throws: ``PageFailure`` when the walk would go on for ever.
    mutating func take(
        lead: String?, identities: [ID?]?, count: Int
    ) throws(PageFailure) -> (fresh: [Int], goesOn: Bool) {
        let fresh = identities.map { ids in ids.indices.filter { seen.insert(ids[$0]) } } ?? Array(0..<count)
        guard let lead, !lead.isEmpty else { return (fresh, false) }
        guard lead.utf8.count <= Self.longestLead else {
            throw PageFailure(message: "what leads to the next page has over \(Self.longestLead) bytes")
        }
        if loop.isRepeated(lead) {
            throw PageFailure(message: "what leads to the next page has led to a page before: the walk would never end")
        }
        if count > 0, fresh.isEmpty { throw PageFailure(message: "a page has nothing new, but more are promised") }
        drought = count == 0 ? drought + 1 : 0
        if drought > Self.longestDrought {
            throw PageFailure(message: "\(drought) pages in a row are empty, but more are promised")
        }
        return (fresh, true)
    }
}
