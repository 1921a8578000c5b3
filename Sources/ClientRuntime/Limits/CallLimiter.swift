import Synchronization

/// Lets the attempts of a client begin one after the other, as its limits allow.
final class CallLimiter: Sendable {
    private struct State {
        var underway = 0
        /// How many may begin now, by their rate.
        var allowance: Double
        /// When that was counted.
        var counted = ContinuousClock.now
        var pausedUntil: ContinuousClock.Instant?
        var nextWaiter = 0
        /// In the order in which they came.
        var waiters: [(id: Int, continuation: CheckedContinuation<Void, any Error>)] = []
        /// Wakes the first waiter when time alone is what it waits for.
        var alarm: Task<Void, Never>?
    }

    let limits: CallLimits
    private let rate: Double?
    private let burst: Double
    private let state: Mutex<State>

    init(_ limits: CallLimits) {
        self.limits = limits
        rate = limits.perSecond.map { $0.isFinite ? max($0, 0.001) : 1e9 }
        burst = max(1, limits.burst.map(Double.init) ?? (rate ?? 1).rounded(.up))
        state = Mutex(State(allowance: burst))
    }

    /// Waits for a turn, and holds it while `attempt` runs.
    ///
    /// - Throws: What `attempt` throws; ``TransportError`` when there is no turn in time; `CancellationError` when the
    ///   task is cancelled.
    func run<T>(until deadline: ContinuousClock.Instant?, _ attempt: () async throws -> T) async throws -> T {
        try await takeTurn(until: deadline)
        defer { endTurn() }
        return try await attempt()
    }

    /// Lets nobody begin for as long as a server asks.
    func pause(for duration: Duration) {
        let end = ContinuousClock.now + min(duration, limits.longestPause)
        state.withLock { $0.pausedUntil = max($0.pausedUntil ?? end, end) }
    }

    /// How many wait for a turn.
    var waiterCount: Int { state.withLock { $0.waiters.count } }

    private func takeTurn(until deadline: ContinuousClock.Instant?) async throws {
        try Task.checkCancellation()
        let id: Int? = state.withLock { state in
            if state.waiters.isEmpty, wait(&state) == nil {
                begin(&state)
                return nil
            }
            state.nextWaiter += 1
            return state.nextWaiter
        }
        guard let id else { return }
        let message = "the limits of the client left no turn for it in time"
        let late = TransportError(.timeout(wasSent: false), message: message)
        let timer = deadline.map { deadline in
            Task { [weak self] in
                try await Task.sleep(until: deadline, clock: .continuous)
                self?.leave(id, late)
            }
        }
        defer { timer?.cancel() }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                state.withLock { $0.waiters.append((id, continuation)) }
                if Task.isCancelled { leave(id) }
                // The timer may have looked for it before it was there.
                if let deadline, deadline <= .now { leave(id, late) }
                admit()
            }
        } onCancel: {
            leave(id)
        }
    }

    private func endTurn() {
        state.withLock { $0.underway -= 1 }
        admit()
    }

    private func leave(_ id: Int, _ error: any Error = CancellationError()) {
        let continuation = state.withLock { state in
            state.waiters.firstIndex { $0.id == id }.map { state.waiters.remove(at: $0).continuation }
        }
        continuation?.resume(throwing: error)
        if continuation != nil { admit() }
    }

    /// Lets those begin who may, and sets the alarm for the next.
    private func admit() {
        let admitted = state.withLock { state in
            var admitted: [CheckedContinuation<Void, any Error>] = []
            while let first = state.waiters.first {
                if let wait = wait(&state) {
                    if let duration = wait { setAlarm(after: duration, &state) }
                    break
                }
                begin(&state)
                admitted.append(first.continuation)
                state.waiters.removeFirst()
            }
            return admitted
        }
        for continuation in admitted { continuation.resume() }
    }

    private func begin(_ state: inout State) {
        state.underway += 1
        if rate != nil { state.allowance -= 1 }
    }

    /// How long the next one has to wait; nil for not at all, and a nil within for until another one ends.
    private func wait(_ state: inout State) -> Duration?? {
        let now = ContinuousClock.now
        if let concurrent = limits.concurrent, state.underway >= max(1, concurrent) { return .some(nil) }
        if let end = state.pausedUntil {
            if now < end { return now.duration(to: end) }
            state.pausedUntil = nil
        }
        guard let rate else { return nil }
        let (seconds, attoseconds) = state.counted.duration(to: now).components
        state.allowance = min(burst, state.allowance + (Double(seconds) + Double(attoseconds) * 1e-18) * rate)
        state.counted = now
        return state.allowance >= 1 ? nil : .some(.seconds((1 - state.allowance) / rate))
    }

    private func setAlarm(after duration: Duration, _ state: inout State) {
        if state.alarm != nil { return }
        state.alarm = Task { [weak self] in
            try? await Task.sleep(for: duration)
            guard let self else { return }
            self.state.withLock { $0.alarm = nil }
            admit()
        }
    }
}
