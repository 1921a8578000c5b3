#if Simulator

    import Hyperstack
    import HyperstackSimulator
    import Testing

    /// The README's example with the simulator; `DocumentationTests` compares the two.
    @Suite struct ReadmeExamples {
        @Test func testingAgainstTheSimulator() async throws {
            try await HyperstackSimulator.withRunning(.init(token: "test")) { simulator in
                let hyperstack = try HyperstackClient(token: simulator.token, serverURL: simulator.url)
                await simulator.inject(.status(503), times: 1)
                let page = try await hyperstack.credentials.list()
                print(page.total)
                #expect(page.total == 0)
                #expect(await simulator.requests.count == 2)
            }
        }
    }

#endif
