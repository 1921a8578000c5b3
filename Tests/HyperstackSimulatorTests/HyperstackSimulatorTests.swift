#if Simulator

    import Foundation
    import NIOCore
    import Testing

    @testable import HyperstackSimulator

    struct HyperstackSimulatorTests {
        @Test func listensOnTheLoopbackAddressOnly() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                #expect(simulator.url.scheme == "http")
                #expect(simulator.url.host == "127.0.0.1")
                #expect(simulator.url.port != 0)
                #expect(simulator.token == "test-token")
                let reply = try await TestClient(simulator).post("/v1/auth")
                #expect(reply.status == 200)
            }
        }

        @Test func startTakesEverySetting() async throws {
            let simulator = try await HyperstackSimulator.start(
                port: 0, token: "secret", balance: 1, maximumPageSize: 2, seed: 3)
            let client = TestClient(simulator)
            let page = try await client.list()
            #expect(try page.members["total"] == 3)
            #expect(try page.members["page_size"] == 2)
            let group = try await client.createGroup()
            #expect(try await client.issue("a@example.com", group).status == 200)
            #expect(try await client.issue("b@example.com", group).status == 402)
            #expect(try await client.with("Authorization", "Bearer test-token").list().status == 401)
            await simulator.stop()
        }

        @Test func twoRunSideBySide() async throws {
            try await HyperstackSimulator.withRunning(.init(token: "one", seed: 1)) { one in
                try await HyperstackSimulator.withRunning(.init(token: "two", seed: 2)) { two async throws in
                    #expect(one.url != two.url)
                    #expect(try await TestClient(one).list().members["total"] == 1)
                    #expect(try await TestClient(two).list().members["total"] == 2)
                }
            }
        }

        @Test func stoppedSimulatorRefusesConnections() async throws {
            let simulator = try await HyperstackSimulator.start()
            await simulator.stop()
            await simulator.stop()
            // This client goes on trying to connect until its time is up.
            let client = TestClient(simulator).with(timeout: .seconds(1))
            await #expect(throws: (any Error).self) { try await client.post("/v1/auth") }
        }

        @Test func stopDoesNotWaitForIdleConnections() async throws {
            let simulator = try await HyperstackSimulator.start()
            // Leaves a connection open that the client's pool keeps.
            _ = try await TestClient(simulator).post("/v1/auth")
            await simulator.stop(gracePeriod: .seconds(3_600))
            #expect(await simulator.requests.count == 1)
        }

        @Test func stopLetsARequestUnderWayFinish() async throws {
            let simulator = try await HyperstackSimulator.start()
            await simulator.inject(.delay(.milliseconds(300)))
            let reply = Task { try await TestClient(simulator).post("/v1/auth") }
            try await arrival(of: 1, at: simulator)
            await simulator.stop(gracePeriod: .seconds(3_600))
            #expect(try await reply.value.status == 200)
        }

        @Test func stopDropsARequestThatOutlivesTheGracePeriod() async throws {
            let simulator = try await HyperstackSimulator.start()
            await simulator.inject(.delay(.seconds(3_600)))
            let reply = Task { try await TestClient(simulator).post("/v1/auth") }
            try await arrival(of: 1, at: simulator)
            await simulator.stop(gracePeriod: .zero)
            await #expect(throws: (any Error).self) { try await reply.value }
        }

        @Test func takenPortIsAnError() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let port = try #require(simulator.url.port)
                let error = await #expect(throws: HyperstackSimulator.StartError.self) {
                    try await HyperstackSimulator.start(port: port)
                }
                #expect(error?.message.hasPrefix("Cannot listen on 127.0.0.1:\(port): ") == true)
            }
        }

        @Test(arguments: [-1, 65_536])
        func impossiblePortIsAnError(port: Int) async throws {
            await #expect(throws: HyperstackSimulator.StartError.self) {
                try await HyperstackSimulator.start(port: port)
            }
        }

        @Test func withRunningStopsWhenTheBodyThrows() async throws {
            struct Failure: Error {}
            var url: URL?
            await #expect(throws: Failure.self) {
                try await HyperstackSimulator.withRunning { simulator async throws in
                    url = simulator.url
                    throw Failure()
                }
            }
            let port = try #require(url?.port)
            try await HyperstackSimulator.withRunning(.init(port: port)) { simulator async throws in
                #expect(simulator.url == url)
            }
        }

        /// Waits until the simulator has received requests; the test's time limit ends it if none comes.
        private func arrival(of count: Int, at simulator: HyperstackSimulator) async throws {
            while await simulator.requests.count < count { try await Task.sleep(for: .milliseconds(5)) }
        }
    }

#endif
