import Synchronization

/// Cancels what has not ended in time: one timer for all that is under way, since nearly all of it ends long before.
final class Deadlines: Sendable {
    static let shared = Deadlines()

    private struct Entry {
        let deadline: ContinuousClock.Instant
        let cancel: @Sendable () -> Void
    }

    private struct State {
        var entries: [Int: Entry] = [:]
        var count = 0
        /// When the alarm goes off; nil without one.
        var wake: ContinuousClock.Instant?
        var alarm: Task<Void, Never>?
    }

    private let state = Mutex(State())

    /// Has something cancelled at a time, unless it is removed before.
    func add(_ deadline: ContinuousClock.Instant, cancel: @escaping @Sendable () -> Void) -> Int {
        state.withLock { state in
            state.count += 1
            state.entries[state.count] = Entry(deadline: deadline, cancel: cancel)
            if state.wake.map({ deadline < $0 }) ?? true { setAlarm(deadline, &state) }
            return state.count
        }
    }

    /// Whether the time was not up yet.
    func remove(_ id: Int) -> Bool {
        state.withLock { $0.entries.removeValue(forKey: id) != nil }
    }

    private func setAlarm(_ wake: ContinuousClock.Instant, _ state: inout State) {
        state.alarm?.cancel()
        state.wake = wake
        // It serves all calls: nothing of the one that it was set by is kept, nor its priority.
        state.alarm = Task.detached {
            do { try await Task.sleep(until: wake, clock: .continuous) } catch { return }
            self.ring()
        }
    }

    private func ring() {
        let due = state.withLock { state in
            let now = ContinuousClock.now
            let due = state.entries.filter { $0.value.deadline <= now }
            for id in due.keys { state.entries[id] = nil }
            (state.wake, state.alarm) = (nil, nil)
            if let next = state.entries.values.map(\.deadline).min() { setAlarm(next, &state) }
            return due
        }
        for entry in due.values { entry.cancel() }
    }
}
