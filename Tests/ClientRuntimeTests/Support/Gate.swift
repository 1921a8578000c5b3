import Synchronization

/// Holds up whoever passes while it is closed.
final class Gate: Sendable {
    private struct State {
        var isOpen: Bool
        var arrivals = 0
        var passing: [CheckedContinuation<Void, Never>] = []
        var watchers: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []
    }

    private let state: Mutex<State>

    init(isOpen: Bool = false) { state = Mutex(State(isOpen: isOpen)) }

    /// Waits until the gate is open.
    ///
    /// - Throws: `CancellationError` if the task was cancelled meanwhile.
    func pass() async throws {
        await withCheckedContinuation { continuation in
            let (isOpen, watchers) = state.withLock { state in
                state.arrivals += 1
                if !state.isOpen { state.passing.append(continuation) }
                let arrivals = state.arrivals
                let reached = state.watchers.filter { $0.count <= arrivals }.map(\.continuation)
                state.watchers.removeAll { $0.count <= arrivals }
                return (state.isOpen, reached)
            }
            watchers.forEach { $0.resume() }
            if isOpen { continuation.resume() }
        }
        try Task.checkCancellation()
    }

    /// Tells that somebody has arrived, who does not wait.
    func arrive() async {
        let watchers = state.withLock { state in
            state.arrivals += 1
            let arrivals = state.arrivals
            defer { state.watchers.removeAll { $0.count <= arrivals } }
            return state.watchers.filter { $0.count <= arrivals }.map(\.continuation)
        }
        watchers.forEach { $0.resume() }
    }

    /// Lets all pass that are there, and all that come.
    func open() {
        let passing = state.withLock { state in
            defer { (state.isOpen, state.passing) = (true, []) }
            return state.passing
        }
        passing.forEach { $0.resume() }
    }

    /// Waits until so many have arrived.
    func arrivals(_ count: Int) async {
        await withCheckedContinuation { continuation in
            let isReached = state.withLock { state in
                if state.arrivals < count { state.watchers.append((count, continuation)) }
                return state.arrivals >= count
            }
            if isReached { continuation.resume() }
        }
    }
}
