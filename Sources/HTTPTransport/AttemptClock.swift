import Synchronization

/// How long an attempt may take that sends a body chunk by chunk.
///
/// While the body goes out, each chunk has the idle time limit, and what the source of the body takes does not count.
/// Once the body is sent, the whole time limit begins.
package final class AttemptClock: Sendable {
    private let timeout: Duration
    private let idleTimeout: Duration
    /// Nil while the source of the body is waited for.
    private let deadline: Mutex<ContinuousClock.Instant?>

    package init(timeout: Duration, idleTimeout: Duration) {
        self.timeout = min(timeout, longestDuration)
        self.idleTimeout = min(idleTimeout, longestDuration)
        deadline = Mutex(.now.advanced(by: self.idleTimeout))
    }

    package func beginsReading() { deadline.withLock { $0 = nil } }
    package func endsReading() { deadline.withLock { $0 = .now.advanced(by: idleTimeout) } }
    package func endsBody() { deadline.withLock { $0 = .now.advanced(by: timeout) } }

    /// Waits until the time is up.
    ///
    /// - Throws: `CancellationError`.
    package func run() async throws {
        while true {
            let now = ContinuousClock.now
            // Meanwhile the deadline may become another one, but no sooner than this.
            let soonest = now.advanced(by: min(timeout, idleTimeout))
            let wake = deadline.withLock { $0 }.map { min($0, soonest) } ?? soonest
            if wake <= now { return }
            try await Task.sleep(until: wake, clock: .continuous)
        }
    }
}
