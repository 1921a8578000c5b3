import Testing

@testable import ClientRuntime

@Suite struct CancellationTests {
    @Test func cancelsTheAttemptUnderWay() async throws {
        let started = AsyncStream.makeStream(of: Void.self)
        let transport = InMemoryTransport { _ in
            started.continuation.yield()
            try await Task.sleep(for: .seconds(3600))
            return .json("{}")
        }
        let client = try TestClient(transport: transport)
        let task = Task { try await client.view() }
        for await _ in started.stream { break }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(transport.requests.count == 1)
    }

    @Test func aTransportsOwnErrorAfterCancellationIsCancellation() async throws {
        let started = AsyncStream.makeStream(of: Void.self)
        let transport = InMemoryTransport { _ in
            started.continuation.yield()
            try? await Task.sleep(for: .seconds(3600))
            throw TransportError(.unknown, message: "closed")
        }
        let client = try TestClient(transport: transport)
        let task = Task { try await client.view() }
        for await _ in started.stream { break }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test func cancelsTheWaitBetweenAttempts() async throws {
        let waiting = AsyncStream.makeStream(of: Void.self)
        let transport = InMemoryTransport { _ in .status(.badGateway) }
        let core = try ClientCore(
            defaultServer: "https://api.test", credentials: [], security: [], configuration: .init(),
            transport: transport,
            pacing: Pacing(
                sleep: { _ in
                    waiting.continuation.yield()
                    try await Task.sleep(for: .seconds(3600))
                },
                random: { 1 }, now: { Date() }),
            environment: { _ in nil })
        let task = Task { try await TestClient(core: core).view() }
        for await _ in waiting.stream { break }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(transport.requests.count == 1)
    }

    @Test func sendsNothingWhenCancelledBefore() async throws {
        let transport = InMemoryTransport(json: "{}")
        let client = try TestClient(transport: transport)
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await client.view()
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(transport.requests.isEmpty)
    }
}
