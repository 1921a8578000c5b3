import Synchronization

/// What a stream waits for or reads since it was reconnected, for who cancels the stream from elsewhere.
final class ReopenedResponse: Sendable {
    private let state = Mutex<(end: (@Sendable () -> Void)?, isCancelled: Bool)>((nil, false))

    /// Ends the wait or the transfer, and whichever would come after it.
    func cancel() {
        let end = state.withLock { state in
            state.isCancelled = true
            return state.end
        }
        end?()
    }

    /// Runs what waits for a response, and cancels it where the stream is cancelled.
    func wait<T: Sendable>(for response: @escaping @Sendable () async throws -> T) async throws -> T {
        let task = Task { try await response() }
        try take { task.cancel() }
        return try await withTaskCancellationHandler {
            try await task.value
        } onCancel: {
            task.cancel()
        }
    }

    /// Keeps what ends a wait or a transfer; ends it if the stream was cancelled meanwhile.
    func take(_ end: @escaping @Sendable () -> Void) throws {
        let isCancelled = state.withLock { state in
            state.end = end
            return state.isCancelled
        }
        guard isCancelled else { return }
        end()
        throw CancellationError()
    }
}
