import Testing

@testable import ClientRuntime

@Suite struct RetryBudgetTests {
    private let start = ContinuousClock.now
    private let budget = RetryBudget()

    private func retries(_ limit: RetryPolicy.Budget, after seconds: Int, of attempts: Int = 1_000) -> Int {
        (0..<attempts).count { _ in budget.take(limit, at: start + .seconds(seconds)) }
    }

    @Test func aTenthOfTheCallsOfTheLastMinute() {
        for second in 0..<40 {
            for _ in 0..<100 { budget.noteCall(at: start + .seconds(second)) }
        }
        #expect(retries(.init(), after: 40) == 400)
        #expect(retries(.init(), after: 50) == 0)
        // The calls of the first minute are out of it, and its repetitions are not yet.
        #expect(retries(.init(), after: 98) == 0)
        #expect(retries(.init(), after: 101) == 10)
    }

    @Test func fewCallsMayBeRepeatedEvenSo() {
        budget.noteCall(at: start)
        #expect(retries(.init(), after: 0) == 10)
        #expect(retries(.init(ratio: 0.1, minimum: 0), after: 120) == 0)
    }

    @Test(arguments: [-1, Double.nan, .infinity])
    func oddRatios(_ ratio: Double) {
        budget.noteCall(at: start)
        #expect(retries(.init(ratio: ratio, minimum: 3), after: 0, of: 20) == (ratio == .infinity ? 20 : 3))
    }

    @Test func allCallsOfAClientShareIt() async throws {
        let transport = InMemoryTransport(responses: [.status(.badGateway)])
        let client = try TestClient(transport: transport)
        for _ in 0..<200 { _ = try await apiError { _ = try await client.with(retries: 5).view() } }
        // 10 at first, then a tenth of the calls.
        #expect(transport.requests.count == 220)
        let patient = client.with(retry: .init(budget: nil))
        #expect(try await apiError { _ = try await patient.view() }.attempts == 3)
    }
}
