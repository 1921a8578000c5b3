import Synchronization

/// Does one thing for all who want it at the same time.
///
/// Who is cancelled leaves, and the work goes on for the others; when all have left, it is cancelled.
final class SingleFlight<Value: Sendable>: Sendable {
    private struct State {
        /// Tells a flight from those before it.
        var flight = 0
        var task: Task<Void, Never>?
        var nextWaiter = 0
        var waiters: [Int: CheckedContinuation<Value, any Error>] = [:]
    }

    private let state = Mutex(State())

    /// The result of `work`, or of the same work that is under way.
    ///
    /// - Throws: What `work` throws; `CancellationError` when the task is cancelled.
    func run(_ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
        let waiter = state.withLock { state in
            state.nextWaiter += 1
            return state.nextWaiter
        }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                state.withLock { state in
                    state.waiters[waiter] = continuation
                    if state.task == nil { begin(work, &state) }
                }
                // The cancellation may have come before the continuation.
                if Task.isCancelled { leave(waiter) }
            }
        } onCancel: {
            leave(waiter)
        }
    }

    private func begin(_ work: @escaping @Sendable () async throws -> Value, _ state: inout State) {
        state.flight += 1
        let flight = state.flight
        state.task = Task {
            let result: Result<Value, any Error>
            do { result = .success(try await work()) } catch { result = .failure(error) }
            end(flight, result)
        }
    }

    private func end(_ flight: Int, _ result: Result<Value, any Error>) {
        let waiters = state.withLock { state -> [CheckedContinuation<Value, any Error>] in
            guard state.flight == flight, state.task != nil else { return [] }
            defer { (state.task, state.waiters) = (nil, [:]) }
            return state.waiters.sorted { $0.key < $1.key }.map(\.value)
        }
        for waiter in waiters { waiter.resume(with: result) }
    }

    private func leave(_ waiter: Int) {
        let (continuation, task) = state.withLock { state in
            let continuation = state.waiters.removeValue(forKey: waiter)
            guard continuation != nil, state.waiters.isEmpty else { return (continuation, nil as Task<Void, Never>?) }
            defer { state.task = nil }
            return (continuation, state.task)
        }
        task?.cancel()
        continuation?.resume(throwing: CancellationError())
    }
}
