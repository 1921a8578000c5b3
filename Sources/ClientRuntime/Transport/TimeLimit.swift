/// Clocks do not count much further than this, which is some thirty years.
let longestDuration = Duration.seconds(1_000_000_000)

/// Runs `operation`, cancels it when `limit` has passed, and waits for it to end.
///
/// - Returns: Nil if the time was up.
/// - Throws: What `operation` throws; `CancellationError` when the task is cancelled.
package func withTimeLimit<T: Sendable>(
    _ limit: Duration,
    _ operation: @escaping @Sendable () async throws -> T
) async throws -> T? {
    let limit = min(limit, longestDuration)
    return try await withThrowingTaskGroup(of: T?.self) { group in
        defer { group.cancelAll() }
        group.addTask { try await operation() }
        group.addTask {
            try await Task.sleep(for: limit)
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
        var request = self
        var clock: AttemptClock?
        if let content, content.bytes == nil {
            let watching = AttemptClock(timeout: timeout, idleTimeout: idleTimeout)
            request.content = content.watched(by: watching)
            clock = watching
        }
        let limit = min(timeout, longestDuration)
        return try await withThrowingTaskGroup(of: T?.self) { [request, clock] group in
            defer { group.cancelAll() }
            group.addTask { try await attempt(request) }
            group.addTask {
                if let clock { try await clock.run() } else { try await Task.sleep(for: limit) }
                return nil
            }
            return try await group.next() ?? nil
        }
    }
}
