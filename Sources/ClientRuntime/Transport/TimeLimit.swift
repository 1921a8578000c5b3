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
    return try await withTimeLimit({ try await Task.sleep(for: limit) }, operation)
}

/// Runs `operation`, cancels it when `isUp` returns, and waits for it to end.
///
/// - Returns: Nil if the time was up.
/// - Throws: What `operation` throws; `CancellationError` when the task is cancelled.
func withTimeLimit<T: Sendable>(
    _ isUp: @escaping @Sendable () async throws -> Void,
    _ operation: @escaping @Sendable () async throws -> T
) async throws -> T? {
    try await withThrowingTaskGroup(of: T?.self) { group in
        defer { group.cancelAll() }
        group.addTask { try await operation() }
        group.addTask {
            try await isUp()
            return nil
        }
        return try await group.next() ?? nil
    }
}
