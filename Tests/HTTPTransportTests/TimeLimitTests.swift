import Testing

@testable import HTTPTransport

@Suite struct TimeLimitTests {
    @Test func givesTheResultOrNil() async throws {
        #expect(try await withTimeLimit(.seconds(3600)) { 1 } == 1)
        #expect(try await withTimeLimit(.seconds(Int64.max)) { 1 } == 1)
        let late = try await withTimeLimit(.milliseconds(1)) {
            try await Task.sleep(for: .seconds(3600))
            return 1
        }
        #expect(late == nil)
        await #expect(throws: TransportError.self) {
            try await withTimeLimit(.seconds(3600)) { throw TransportError(.notSent, message: "") }
        }
    }

    /// All limits have one alarm: it goes off for the one that is up first, whichever began first, and then for the next.
    @Test func eachLimitHasItsOwnTime() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for milliseconds in [40, 1, 20] {
                group.addTask {
                    let result: Int? = try await withTimeLimit(.milliseconds(milliseconds)) {
                        try await Task.sleep(for: .seconds(3600))
                        return 1
                    }
                    #expect(result == nil)
                }
            }
            #expect(try await withTimeLimit(.seconds(3600)) { 7 } == 7)
            try await group.waitForAll()
        }
    }

    @Test func whatIsCancelledThrowsThat() async throws {
        let (started, begins) = AsyncStream.makeStream(of: Void.self)
        let task = Task {
            try await withTimeLimit(.seconds(3600)) {
                begins.yield()
                do { try await Task.sleep(for: .seconds(3600)) } catch { throw TransportError(.notSent, message: "") }
            }
        }
        for await _ in started { break }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    /// It is waited for, and what it gives is taken although the time was up.
    @Test func whatDoesNotHeedItsCancellationIsWaitedFor() async throws {
        let result = try await withTimeLimit(.milliseconds(1)) {
            while !Task.isCancelled { await Task.yield() }
            return 1
        }
        #expect(result == 1)
    }

    @Test func nothingIsKeptOfWhatEnded() async throws {
        weak var left: Witness?
        do {
            let witness = Witness()
            left = witness
            _ = try await withTimeLimit(.seconds(3600)) { ObjectIdentifier(witness) }
        }
        #expect(left == nil)
    }
}

private final class Witness: Sendable {}
