import ClientRuntime
import Synchronization

/// Asks a service that failed again and again no more for a while, then once, to see.
final class CircuitBreaker: Interceptor {
    struct Open: Error, CustomStringConvertible {
        let description = "the service has failed too often: it is left alone for a while"
    }

    private struct State {
        var failures = 0
        var closesAt: ContinuousClock.Instant?
    }

    private let threshold: Int
    private let pause: Duration
    private let state = Mutex(State())

    init(threshold: Int = 5, pause: Duration = .seconds(10)) {
        self.threshold = threshold
        self.pause = pause
    }

    func call(_ request: TransportRequest, next: @escaping Next) async throws -> TransportResponse {
        let isOpen = state.withLock { state in
            guard let end = state.closesAt else { return false }
            if ContinuousClock.now < end { return true }
            // This call tries; the others go on waiting for what comes of it.
            state.closesAt = .now + pause
            return false
        }
        if isOpen { throw Open() }
        do {
            let response = try await next(request)
            note(isFailure: response.head.status.code >= 500)
            return response
        } catch {
            if !(error is CancellationError) { note(isFailure: true) }
            throw error
        }
    }

    private func note(isFailure: Bool) {
        state.withLock { state in
            state.failures = isFailure ? state.failures + 1 : 0
            if !isFailure { state.closesAt = nil } else if state.failures >= threshold { state.closesAt = .now + pause }
        }
    }
}
