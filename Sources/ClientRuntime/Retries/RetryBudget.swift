import Synchronization

/// Counts what the calls of a client have repeated in the last minute.
final class RetryBudget: Sendable {
    private struct Second {
        var number = Int64.min
        var calls = 0
        var retries = 0
    }

    /// A second of either end is a part of one: it counts for what was repeated, and not for the calls, so that the share
    /// holds for whatever minute.
    private static let (callWindow, retryWindow): (Int64, Int64) = (59, 61)
    private static let window: Int64 = 64
    private let seconds = Mutex([Second](repeating: Second(), count: Int(window)))
    private let start = ContinuousClock.now

    private func number(of instant: ContinuousClock.Instant) -> Int64 { start.duration(to: instant).components.seconds }

    /// Notes a call.
    func noteCall(at instant: ContinuousClock.Instant) {
        let number = number(of: instant)
        seconds.withLock { Self.update(&$0, number) { $0.calls += 1 } }
    }

    /// Whether one of the calls may be repeated now; if so, that is noted.
    func take(_ budget: RetryPolicy.Budget, at instant: ContinuousClock.Instant) -> Bool {
        let number = number(of: instant)
        return seconds.withLock { seconds in
            var (calls, retries) = (0, 0)
            for second in seconds {
                if second.number > number - Self.callWindow { calls += second.calls }
                if second.number > number - Self.retryWindow { retries += second.retries }
            }
            let share = Double(calls) * max(0, budget.ratio)
            let allowed = max(budget.minimum, share < 1e15 ? Int(share) : .max)
            guard retries < allowed else { return false }
            Self.update(&seconds, number) { $0.retries += 1 }
            return true
        }
    }

    private static func update(_ seconds: inout [Second], _ number: Int64, _ change: (inout Second) -> Void) {
        let index = Int(((number % window) + window) % window)
        guard seconds.indices.contains(index) else { return }
        if seconds[index].number != number { seconds[index] = Second(number: number) }
        change(&seconds[index])
    }
}
