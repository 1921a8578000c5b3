#if Simulator

    import Hyperstack
    import HyperstackSimulator
    import Testing

    /// Which failures are tried again, and which calls.
    @Suite(.timeLimit(.minutes(2))) struct RetryTests {
        @Test(arguments: [408, 429, 500, 502, 503, 504])
        func aCallThatReadsIsTriedAgain(_ status: Int) async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let id = try #require(await simulator.seed(credentials: 1).first)
                let client = try HyperstackClient(simulator)
                await simulator.inject(.status(status), times: 2)
                let (page, listed) = try await client.withResponse { try await $0.credentials.list() }
                #expect(page.total == 1)
                #expect(listed.status == .ok)
                #expect(listed.attempts == 3)
                await simulator.inject(.status(status))
                let (_, viewed) = try await client.withResponse { try await $0.credentials.view(documentID: id) }
                #expect(viewed.attempts == 2)
                #expect(await simulator.requests.count == 5)
            }
        }

        @Test func retriesAreUsedUp() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                await simulator.inject(.status(503), times: 10)
                let client = try HyperstackClient(simulator)
                let error = try await apiError { try await client.credentials.list() }
                #expect(error.status == .serviceUnavailable)
                #expect(error.attempts == 3)
                #expect(error.isSafeToRetry)
                #expect("\(error)".contains("3 attempts"))
                #expect(await simulator.requests.count == 3)
                let once = try await apiError { try await client.with(retries: 0).credentials.list() }
                #expect(once.attempts == 1)
                #expect(await simulator.requests.count == 4)
            }
        }

        @Test(arguments: Operation.changing, [408, 500, 502, 503, 504])
        func aCallThatChangesIsNotTriedAgain(_ operation: Operation, _ status: Int) async throws {
            try await HyperstackSimulator.withRunning { simulator in
                await simulator.inject(.status(status))
                let client = try HyperstackClient(simulator)
                let error = try await apiError { try await operation.call(client) }
                #expect(error.status?.code == status)
                #expect(error.attempts == 1)
                #expect(!error.isSafeToRetry)
                #expect(await simulator.requests.count == 1)
            }
        }

        // Slow, as `Retry-After` counts in seconds.
        @Test(.tags(.slow), arguments: Operation.allCases, [429, 503])
        func retryAfterIsWaitedFor(_ operation: Operation, _ status: Int) async throws {
            try await HyperstackSimulator.withRunning { simulator in
                await simulator.inject(.status(status, retryAfter: 1))
                let client = try HyperstackClient(simulator)
                let clock = ContinuousClock()
                let start = clock.now
                let (_, response) = try await client.withResponse { client in
                    // What the retry is answered with does not matter here.
                    do { try await operation.call(client) } catch let error as APIError where error.attempts == 2 {}
                }
                // Only the lower bound is certain.
                #expect(clock.now - start >= .seconds(1))
                #expect(response.attempts == 2)
                #expect(await simulator.requests.count == 2)
            }
        }

        @Test func aCredentialIsIssuedOnceInSpiteOfThrottling() async throws {
            try await HyperstackSimulator.withRunning(.init(balance: 5)) { simulator in
                let group = await simulator.createGroup(title: "T")
                await simulator.inject(.status(429), times: 2)
                let client = try HyperstackClient(simulator)
                let (credential, response) = try await client.withResponse {
                    try await $0.credentials.issue(recipient: .john, groupKey: group)
                }
                #expect(credential.status == .published)
                #expect(response.attempts == 3)
                #expect(await simulator.balance == 4)
            }
        }

        @Test func aLongRetryAfterIsLeftToTheCaller() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                await simulator.inject(.status(429, retryAfter: 3_000))
                let client = try HyperstackClient(simulator)
                let error = try await apiError { try await client.credentials.list() }
                #expect(error.status == .tooManyRequests)
                #expect(error.retryAfter == .seconds(3_000))
                #expect(error.isSafeToRetry)
                #expect(error.attempts == 1)
            }
        }

        @Test func aDroppedConnectionIsTriedAgainForACallThatReads() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let id = try #require(await simulator.seed(credentials: 1).first)
                let client = try HyperstackClient(simulator)
                for fault in [HyperstackSimulator.Fault.drop, .drop.afterProcessing(), .cut] {
                    await simulator.inject(fault)
                    let (_, listed) = try await client.withResponse { try await $0.credentials.list() }
                    #expect(listed.attempts == 2)
                    await simulator.inject(fault)
                    let (_, viewed) = try await client.withResponse { try await $0.credentials.view(documentID: id) }
                    #expect(viewed.attempts == 2)
                }
                #expect(await simulator.requests.count == 12)
            }
        }
    }

#endif
