import Testing

@testable import ClientRuntime

@Suite struct SingleFlightTests {
    private struct Odd: Error {}

    @Test func oneWorksForAll() async throws {
        let flight = SingleFlight<Int>()
        let gate = Gate()
        let runs = Recorder<Int>()
        try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<100 {
                group.addTask {
                    try await flight.run {
                        runs.append(number)
                        try await gate.pass()
                        return number
                    }
                }
            }
            await gate.arrivals(1)
            gate.open()
            var results: Set<Int> = []
            for try await result in group { results.insert(result) }
            #expect(results == Set(runs.values))
        }
        // Those that came after the end of the first flight made another one.
        #expect(runs.values.count < 100)
    }

    @Test func anErrorIsForAllWhoWait() async throws {
        let flight = SingleFlight<Int>()
        await #expect(throws: Odd.self) { _ = try await flight.run { throw Odd() } }
        #expect(try await flight.run { 1 } == 1)
    }

    @Test func whoIsCancelledLeavesTheOthersBe() async throws {
        let flight = SingleFlight<Int>()
        let gate = Gate()
        let first = Task {
            try await flight.run {
                try await gate.pass(); return 1
            }
        }
        await gate.arrivals(1)
        let second = Task { try await flight.run { 2 } }
        first.cancel()
        await #expect(throws: CancellationError.self) { _ = try await first.value }
        gate.open()
        // The second joined the first one's work, or came after it had been given up.
        #expect([1, 2].contains(try await second.value))
    }

    @Test func workThatNobodyWaitsForIsCancelled() async throws {
        let flight = SingleFlight<Int>()
        let gate = Gate()
        let ended = Recorder<Bool>()
        let finished = Gate()
        let only = Task {
            try await flight.run {
                await gate.arrive()
                do { try await Task.sleep(for: .seconds(3600)) } catch {
                    ended.append(Task.isCancelled)
                    await finished.arrive()
                    throw error
                }
                return 1
            }
        }
        await gate.arrivals(1)
        only.cancel()
        await #expect(throws: CancellationError.self) { _ = try await only.value }
        await finished.arrivals(1)
        #expect(ended.values == [true])
    }

    @Test func aTaskCancelledBeforeGetsNothing() async throws {
        let flight = SingleFlight<Int>()
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await flight.run { 1 }
        }
        await #expect(throws: CancellationError.self) { _ = try await task.value }
    }
}
