/// Runs `operation`, cancels it when `limit` has passed, and waits for it to end.
///
/// - Returns: Nil if the time was up.
/// - Throws: What `operation` throws; `CancellationError` when the task is cancelled.
package func withTimeLimit<T: Sendable>(
    _ limit: Duration,
    _ operation: @escaping @Sendable () async throws -> T
) async throws -> T? {
    // Clocks do not count much further than this, which is some thirty years.
    let limit = min(limit, .seconds(1_000_000_000))
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
