#if Simulator

    import AsyncHTTPClient
    import NIOCore
    import Testing

    @testable import HyperstackSimulator

    struct SimulatorFaultsTests {
        @Test func statusComesWithTheErrorBody() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let client = TestClient(simulator).with("X-Simulator-Fault", "status=503")
                let reply = try await client.list()
                #expect(reply.status == 503)
                #expect(reply.text == #"{"error":"Injected fault","error_code":"injected_fault","success":false}"#)
                #expect(reply.header("Retry-After") == nil)
            }
        }

        @Test(arguments: [
            ("status=429;retry-after=1", 429, "1"), ("retry-after=2", 429, "2"),
            ("status=503; retry-after=Wed, 21 Oct 2015 07:28:00 GMT", 503, "Wed, 21 Oct 2015 07:28:00 GMT"),
        ])
        func retryAfterIsSent(fault: String, status: Int, value: String) async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let reply = try await TestClient(simulator).with("X-Simulator-Fault", fault).list()
                #expect(reply.status == status)
                #expect(reply.header("Retry-After") == value)
            }
        }

        @Test func someStatusesHaveABodyOfTheirOwn() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let client = TestClient(simulator)
                let unauthorized = try await client.with("X-Simulator-Fault", "status=401").list()
                #expect(unauthorized.text == #"{"detail":"Invalid token or organization not found"}"#)
                let empty = try await client.with("X-Simulator-Fault", "status=204").list()
                #expect(empty.status == 204)
                #expect(empty.text.isEmpty)
                let rejected = try await client.with("X-Simulator-Fault", "status=200").list()
                #expect(rejected.status == 200)
                #expect(try rejected.members["success"] == false)
                #expect(try await client.list().status == 200)
            }
        }

        @Test func delayedAnswerIsTheRealOne() async throws {
            try await HyperstackSimulator.withRunning(.init(seed: 1)) { simulator in
                let client = TestClient(simulator).with("X-Simulator-Fault", "delay=250ms")
                let clock = ContinuousClock()
                let start = clock.now
                let reply = try await client.list()
                // Only the lower bound is certain.
                #expect(clock.now - start >= .milliseconds(250))
                #expect(try reply.members["total"] == 1)
            }
        }

        @Test func delayOutlivesAClientsTimeout() async throws {
            try await HyperstackSimulator.withRunning { simulator async throws in
                await simulator.inject(.delay(.seconds(3_600)))
                // Fires long before the answer comes.
                let client = TestClient(simulator).with(timeout: .milliseconds(200))
                await #expect(throws: HTTPClientError.deadlineExceeded) { try await client.post("/v1/auth") }
            }
        }

        @Test func dropClosesTheConnectionWithoutAnAnswer() async throws {
            try await HyperstackSimulator.withRunning { simulator async throws in
                let client = TestClient(simulator)
                await #expect(throws: HTTPClientError.remoteConnectionClosed) {
                    try await client.with("X-Simulator-Fault", "drop").list()
                }
                #expect(try await client.list().status == 200)
                #expect(await simulator.requests.count == 2)
            }
        }

        @Test func cutClosesTheConnectionInTheMiddleOfTheBody() async throws {
            try await HyperstackSimulator.withRunning(.init(seed: 50)) { simulator in
                let whole = try await TestClient(simulator).list()
                await simulator.inject(.cut)
                let cut = try await TestClient(simulator).receive("POST", "/v1/credentials/all", "{}")
                #expect(cut.status == 200)
                #expect(cut.promised == whole.text.utf8.count + 1)
                #expect(cut.received == whole.text.utf8.count / 2)
                #expect(cut.error != nil)
            }
        }

        @Test func garbageIsNotJSON() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let client = TestClient(simulator)
                let reply = try await client.with("X-Simulator-Fault", "garbage").list()
                #expect(reply.status == 200)
                #expect(reply.header("Content-Type") == "text/html; charset=utf-8")
                #expect(reply.text.hasPrefix("<!DOCTYPE html>"))
                let gateway = try await client.with("X-Simulator-Fault", "garbage;status=502").list()
                #expect(gateway.status == 502)
                #expect(gateway.text == reply.text)
            }
        }

        @Test(arguments: ["status=500", "garbage", "drop"])
        func replacedAnswerMeansNothingHappened(fault: String) async throws {
            try await HyperstackSimulator.withRunning(.init(balance: 9)) { simulator async throws in
                let group = await simulator.createGroup(title: "T")
                let client = TestClient(simulator)
                _ = try? await client.with("X-Simulator-Fault", fault).issue("a@example.com", group)
                #expect(try await client.list().members["total"] == 0)
                #expect(await simulator.balance == 9)
            }
        }

        @Test(arguments: ["status=500;processed", "garbage;processed", "drop;processed", "cut", "delay=1ms;processed"])
        func processedRequestLeavesItsEffects(fault: String) async throws {
            try await HyperstackSimulator.withRunning(.init(balance: 9)) { simulator async throws in
                let group = await simulator.createGroup(title: "T")
                let client = TestClient(simulator)
                _ = try? await client.with("X-Simulator-Fault", fault).issue("a@example.com", group)
                #expect(try await client.issue("a@example.com", group).failure == "409 credential_exists")
                #expect(await simulator.balance == 8)
            }
        }

        @Test func injectedFaultsHappenInOrderAndEnd() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                await simulator.inject(.status(503, retryAfter: 4), times: 2)
                await simulator.inject(.status(500))
                let client = TestClient(simulator)
                var statuses: [Int] = []
                for _ in 0..<4 { statuses.append(try await client.list().status) }
                #expect(statuses == [503, 503, 500, 200])
            }
        }

        @Test func injectedFaultKeepsToItsPathAndMethod() async throws {
            try await HyperstackSimulator.withRunning(.init(seed: 1)) { simulator in
                let client = TestClient(simulator)
                let id = try #require(try await client.list().ids.first)
                await simulator.inject(.status(500), path: "/v1/groups/new")
                await simulator.inject(.status(502), method: "GET", path: "/v1/credential/*")
                #expect(try await client.list().status == 200)
                #expect(try await client.view(id).status == 502)
                #expect(try await client.view(id).status == 200)
                #expect(try await client.post("/v1/groups/new", "{}").status == 500)
            }
        }

        @Test func faultInTheHeaderLeavesTheLineAlone() async throws {
            try await HyperstackSimulator.withRunning { simulator async throws in
                await simulator.inject(.status(500))
                let client = TestClient(simulator)
                #expect(try await client.with("X-Simulator-Fault", "status=418").list().status == 418)
                #expect(try await client.list().status == 500)
                #expect(try await client.list().status == 200)
            }
        }

        @Test func faultHappensBeforeTheTokenIsChecked() async throws {
            try await HyperstackSimulator.withRunning { simulator async throws in
                let client = TestClient(simulator).with("Authorization", nil)
                #expect(try await client.with("X-Simulator-Fault", "status=503").list().status == 503)
            }
        }

        @Test func unreadableFaultIsTold() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let reply = try await TestClient(simulator).with("X-Simulator-Fault", "explode").list()
                #expect(try reply.failure == "400 invalid_simulator_request")
                #expect(try reply.string("error").contains("'explode'"))
            }
        }
    }

#endif
