/// What applying overlays to a document may cost, in values looked at, selected and made.
///
/// Paths that look at everything below everything multiply; this is what they are multiplied to at most.
final class OverlayBudget {
    struct Spent: Error {}

    static let limit = 30_000_000
    /// A value that was selected is kept, which costs more than looking at one.
    static let selection = 16

    private(set) var rest: Int

    init(limit: Int = OverlayBudget.limit) { rest = limit }

    func spend(_ count: Int = 1) throws(Spent) {
        rest -= count
        if rest < 0 { throw Spent() }
    }
}
