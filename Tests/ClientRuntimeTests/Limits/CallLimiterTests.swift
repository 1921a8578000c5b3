import Synchronization
import Testing

@testable import ClientRuntime

@Suite struct CallLimiterTests {
    private func client(_ limits: CallLimits, _ transport: InMemoryTransport) throws -> TestClient {
        try TestClient(configuration: .init(limits: limits), transport: transport)
    }

    @Test func noMoreAtOnceThanAllowed() async throws {
        let counts = Mutex((now: 0, most: 0))
        let gate = Gate()
        let transport = InMemoryTransport { _ in
            counts.withLock {
                $0.now += 1; $0.most = max($0.most, $0.now)
            }
            try await gate.pass()
            counts.withLock { $0.now -= 1 }
            return .json("{}")
        }
        let client = try client(.init(concurrent: 3), transport)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<50 { group.addTask { _ = try await client.with(timeout: .seconds(9)).view() } }
            await gate.arrivals(3)
            gate.open()
            try await group.waitForAll()
        }
        #expect(counts.withLock { $0.most } == 3)
        #expect(transport.requests.count == 50)
    }

    @Test func theyBeginInTheOrderInWhichTheyCame() async throws {
        let gate = Gate()
        let transport = InMemoryTransport { _ in
            try await gate.pass()
            return .json("{}")
        }
        let client = try client(.init(concurrent: 1), transport)
        let limiter = try #require(client.core.limiter)
        var tasks: [Task<Void, any Error>] = []
        for number in 0..<5 {
            tasks.append(Task { _ = try await client.view("\(number)") })
            if number == 0 { await gate.arrivals(1) } else { await limiter.waiting(number) }
        }
        gate.open()
        for task in tasks { try await task.value }
        #expect(transport.requests.map(\.head.path) == (0..<5).map { "/v1/pets/\($0)" })
    }

    @Test func whoIsCancelledLeavesTheQueue() async throws {
        let gate = Gate()
        let transport = InMemoryTransport { _ in
            try await gate.pass()
            return .json("{}")
        }
        let client = try client(.init(concurrent: 1), transport)
        let limiter = try #require(client.core.limiter)
        let first = Task { _ = try await client.view("first") }
        await gate.arrivals(1)
        let second = Task { _ = try await client.view("second") }
        await limiter.waiting(1)
        let third = Task { _ = try await client.view("third") }
        await limiter.waiting(2)
        second.cancel()
        await #expect(throws: CancellationError.self) { try await second.value }
        gate.open()
        try await first.value
        try await third.value
        #expect(transport.requests.map(\.head.path) == ["/v1/pets/first", "/v1/pets/third"])
    }

    @Test func aBurstThenTheRate() async throws {
        let client = try client(.init(perSecond: 200, burst: 5), InMemoryTransport(json: "{}"))
        let start = ContinuousClock.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<25 { group.addTask { _ = try await client.view() } }
            try await group.waitForAll()
        }
        // Twenty beyond the burst, one every 5 ms: it can take longer, not less.
        #expect(ContinuousClock.now - start >= .milliseconds(99))
    }

    @Test func a429PausesAllCallers() async throws {
        let transport = InMemoryTransport(responses: [
            .status(.tooManyRequests, headers: [.retryAfter: "1"]), .json("{}"),
        ])
        let client = try client(.init(longestPause: .milliseconds(150)), transport).with(retries: 0)
        _ = try await apiError { _ = try await client.view() }
        let start = ContinuousClock.now
        _ = try await client.with(timeout: .seconds(9)).view()
        #expect(ContinuousClock.now - start >= .milliseconds(100))
    }

    @Test func whoHasNoTurnInTimeWasNotSent() async throws {
        let gate = Gate()
        let transport = InMemoryTransport { _ in
            try await gate.pass()
            return .json("{}")
        }
        let client = try client(.init(concurrent: 1), transport)
        let first = Task { _ = try await client.view("first") }
        await gate.arrivals(1)
        let hasty = client.with(retry: .init(deadline: .milliseconds(20)))
        let error = try await apiError { _ = try await hasty.create() }
        #expect(error.code == .timeout)
        #expect(error.outcome == .notSent)
        gate.open()
        try await first.value
        #expect(transport.requests.count == 1)
    }

    @Test(arguments: [
        CallLimits(concurrent: 0), .init(perSecond: 0, burst: 1), .init(perSecond: .nan), .init(perSecond: -1),
    ])
    func limitsThatMakeNoSenseLetOneThrough(_ limits: CallLimits) async throws {
        _ = try await client(limits, InMemoryTransport(json: "{}")).view()
    }
}

extension CallLimiter {
    /// Waits until so many wait for their turn.
    fileprivate func waiting(_ count: Int) async {
        while waiterCount < count { await Task.yield() }
    }
}
