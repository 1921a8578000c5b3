internal import Patterns

/// The regular expression of `match` or `search` (RFC 9485), read once.
struct PathPattern: Sendable {
    private let program: PatternProgram

    /// Nil for one that can't be read.
    init?(_ text: String, isWhole: Bool) {
        guard text.utf8.count <= 1_000, let program = PatternProgram(isWhole ? "^(?:\(text))$" : text) else {
            return nil
        }
        self.program = program
    }

    /// Whether it matches; each step at each place of the text is taken once at most.
    func matches(_ text: String, _ budget: OverlayBudget) throws(OverlayBudget.Spent) -> Bool {
        var run = PatternRun(program, text: text)
        let isMatch = run.matches()
        try budget.spend(1 + run.count + text.utf8.count)
        guard let isMatch else { throw OverlayBudget.Spent() }
        return isMatch
    }
}
