/// How many steps are taken for one value before it is given up.
///
/// Limits of each level say nothing of them all: forty members on each of four levels are millions, and unions that hold
/// themselves are tried again on every level.
final class Budget {
    private var left: Int
    private let shared: SampleContext

    init(_ shared: SampleContext, steps: Int = 20_000) {
        self.shared = shared
        left = steps
    }

    /// Whether more steps were asked for than there are, for this value or for all of the document.
    var isOverdrawn: Bool { left < 0 || shared.isOverdrawn }

    /// Whether another step may be taken.
    ///
    /// - Parameter work: What the step has to go through besides.
    func take(work: Int = 0) -> Bool {
        guard !isOverdrawn else { return false }
        left -= 1
        shared.charge(1 + work)
        return !isOverdrawn
    }

    /// Counts what a step turned out to go through; false if that is too much.
    func charge(_ work: Int) -> Bool {
        shared.charge(work)
        return !isOverdrawn
    }
}
