/// Clocks do not count much further than this, which is some thirty years.
package let longestDuration = Duration.seconds(1_000_000_000)

/// Runs `operation`, cancels it when `limit` has passed, and waits for it to end.
///
/// - Returns: Nil if the time was up before it gave something.
/// - Throws: What `operation` throws; `CancellationError` when the task is cancelled.
package func withTimeLimit<T: Sendable>(
    _ limit: Duration,
    _ operation: @escaping @Sendable () async throws -> T
) async throws -> T? {
    let deadline = ContinuousClock.now.advanced(by: min(limit, longestDuration))
    let task = startedTask(operation)
    let id = Deadlines.shared.add(deadline) { task.cancel() }
    let result = await withTaskCancellationHandler {
        await task.result
    } onCancel: {
        task.cancel()
    }
    let isInTime = Deadlines.shared.remove(id)
    do {
        return try result.get()
    } catch {
        try Task.checkCancellation()
        if isInTime { throw error }
        return nil
    }
}

/// A task that has begun when it is returned, where the system can do that: no thread has to be woken for it.
private func startedTask<T: Sendable>(_ operation: @escaping @Sendable () async throws -> T) -> Task<T, any Error> {
    if #available(macOS 26, iOS 26, tvOS 26, watchOS 26, visionOS 26, *) {
        Task.immediate(operation: operation)
    } else {
        Task(operation: operation)
    }
}

private func race<T: Sendable>(
    _ operation: @escaping @Sendable () async throws -> T,
    against timer: @escaping @Sendable () async throws -> Void
) async throws -> T? {
    try await withThrowingTaskGroup(of: T?.self) { group in
        defer { group.cancelAll() }
        group.addTask { try await operation() }
        group.addTask {
            try await timer()
            return nil
        }
        return try await group.next() ?? nil
    }
}

extension TransportRequest {
    /// Runs `attempt` with this request, cancels it when the time for it is up, and waits for it to end.
    ///
    /// - Returns: Nil if the time was up.
    /// - Throws: What `attempt` throws; `CancellationError` when the task is cancelled.
    package func withinTimeLimit<T: Sendable>(
        _ attempt: @escaping @Sendable (TransportRequest) async throws -> T
    ) async throws -> T? {
        guard let content, content.bytes == nil else {
            return try await withTimeLimit(timeout) { try await attempt(self) }
        }
        let clock = AttemptClock(timeout: timeout, idleTimeout: idleTimeout)
        var request = self
        request.content = content.watched(by: clock)
        return try await race({ [request] in try await attempt(request) }, against: clock.run)
    }
}
