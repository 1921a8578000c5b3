#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Time and chance, as the retries use them: tests put their own in place.
struct Pacing: Sendable {
    /// Waits between attempts.
    var sleep: @Sendable (Duration) async throws -> Void
    /// A random number from 0 up to 1.
    var random: @Sendable () -> Double
    /// The time of day, for `Retry-After` dates.
    var now: @Sendable () -> Date
    /// The time that the budget of retries counts in.
    var instant: @Sendable () -> ContinuousClock.Instant = { .now }

    static let live = Pacing(
        sleep: { try await Task.sleep(for: $0) },
        random: { Double.random(in: 0..<1) },
        now: { Date() })
}
