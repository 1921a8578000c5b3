#if Simulator

    import Hyperstack
    import HyperstackSimulator
    import Testing

    /// A call whose task is cancelled ends with `CancellationError`, long before an answer comes.
    @Suite(.timeLimit(.minutes(2))) struct CancellationTests {
        // Slow, as each waits until its request is on its way.
        @Test(.tags(.slow), arguments: Operation.allCases)
        func cancellationWhileTheAnswerIsAwaited(_ operation: Operation) async throws {
            try await HyperstackSimulator.withRunning { simulator in
                await simulator.inject(.delay(.seconds(3_600)))
                let client = try HyperstackClient(simulator, configuration: .init(timeout: .seconds(3_600)))
                let call = Task { try await operation.call(client) }
                _ = try await simulator.requests(atLeast: 1)
                call.cancel()
                await #expect(throws: CancellationError.self) { try await call.value }
                #expect(await simulator.requests.count == 1)
            }
        }

        @Test func cancellationBetweenAttempts() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                await simulator.inject(.status(429, retryAfter: 30), times: 10)
                let transport = InterceptingTransport()
                let client = try HyperstackClient(simulator, transport: transport)
                let start = ContinuousClock.now
                let call = Task { try await client.credentials.list() }
                // The answer is there: what follows is the wait for the next attempt.
                var outcomes = transport.outcomes.makeAsyncIterator()
                #expect(try #require(await outcomes.next()) == nil)
                call.cancel()
                await #expect(throws: CancellationError.self) { try await call.value }
                #expect(ContinuousClock.now - start < .seconds(30))
                #expect(await simulator.requests.count == 1)
            }
        }

        @Test func cancellationBeforeTheCallSendsNothing() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let client = try HyperstackClient(simulator)
                let call = Task {
                    withUnsafeCurrentTask { $0?.cancel() }
                    return try await client.credentials.list()
                }
                await #expect(throws: CancellationError.self) { try await call.value }
                #expect(await simulator.requests.isEmpty)
            }
        }

        @Test func cancellationOfAWalk() async throws {
            try await HyperstackSimulator.withRunning(.init(seed: 30)) { simulator in
                await simulator.inject(.delay(.zero))
                await simulator.inject(.delay(.seconds(3_600)))
                let client = try HyperstackClient(simulator)
                let walk = Task {
                    for try await _ in client.credentials.all(pageSize: 10) {}
                }
                _ = try await simulator.requests(atLeast: 2)
                walk.cancel()
                await #expect(throws: CancellationError.self) { try await walk.value }
            }
        }
    }

#endif
