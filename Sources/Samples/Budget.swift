/// How many steps are taken for one value before it is given up.
///
/// Limits of each level say nothing of them all: forty members on each of four levels are millions, and unions that hold
/// themselves are tried again on every level.
final class Budget {
    private var left: Int

    init(_ steps: Int = 20_000) { left = steps }

    /// Whether more steps were asked for than there are.
    var isOverdrawn: Bool { left < 0 }

    /// Whether another step may be taken.
    func take() -> Bool {
        guard !isOverdrawn else { return false }
        left -= 1
        return !isOverdrawn
    }
}
