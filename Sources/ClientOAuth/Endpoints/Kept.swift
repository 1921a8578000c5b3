import Synchronization

/// What is found out once, for all who ask; a failure is not kept.
final class Kept<Value: Sendable>: Sendable {
    private let task = Mutex<Task<Value, any Error>?>(nil)

    func value(_ find: @escaping @Sendable () async throws -> Value) async throws -> Value {
        let task = task.withLock { task -> Task<Value, any Error> in
            if let task { return task }
            let new = Task.detached(operation: find)
            task = new
            return new
        }
        do {
            return try await task.value
        } catch {
            self.task.withLock { if $0 == task { $0 = nil } }
            throw error
        }
    }
}
