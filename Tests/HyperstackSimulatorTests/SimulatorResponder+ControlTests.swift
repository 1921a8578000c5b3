#if Simulator

    import Testing

    @testable import HyperstackSimulator

    struct SimulatorControlTests {
        @Test func faultsNeedNoHeaderOfTheClient() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let client = TestClient(simulator)
                let control = client.with("Authorization", nil)
                let reply = try await control.post(
                    "/_simulator/faults", #"{"fault": "status=503", "times": 2, "path": "/v1/credentials/all"}"#)
                #expect(reply.status == 200)
                #expect(reply.text == #"{"success":true}"#)
                #expect(try await client.post("/v1/auth").status == 200)
                #expect(try await client.list().status == 503)
                #expect(try await client.list().status == 503)
                #expect(try await client.list().status == 200)
            }
        }

        @Test func faultHappensOnceUnlessSaidOtherwise() async throws {
            try await HyperstackSimulator.withRunning(.init(seed: 1)) { simulator in
                let client = TestClient(simulator)
                _ = try await client.post(
                    "/_simulator/faults", #"{"fault": "status=500", "method": "GET"}"#)
                #expect(try await client.list().status == 200)
                #expect(try await client.view("x").status == 500)
                #expect(try await client.view("x").status == 404)
            }
        }

        @Test func faultsCanBeForgotten() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let client = TestClient(simulator)
                _ = try await client.post("/_simulator/faults", #"{"fault": "drop", "times": 5}"#)
                #expect(try await client.send("DELETE", "/_simulator/faults").status == 200)
                #expect(try await client.list().status == 200)
            }
        }

        @Test(arguments: [
            "", "[]", "{}", #"{"fault": ""}"#, #"{"fault": "explode"}"#, #"{"fault": "drop", "times": 0}"#,
            #"{"fault": "drop", "times": "1"}"#, #"{"fault": "drop", "times": 1.5}"#, #"{"fault": "drop", "path": 1}"#,
            #"{"fault": 1}"#,
        ])
        func unreadableFaultIsRefused(body: String) async throws {
            try await HyperstackSimulator.withRunning { simulator async throws in
                let client = TestClient(simulator)
                #expect(try await client.post("/_simulator/faults", body).status == 400)
                #expect(try await client.list().status == 200)
            }
        }

        @Test func faultsDoNotTouchControlRoutes() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                await simulator.inject(.drop)
                let client = TestClient(simulator)
                let reply = try await client.with("X-Simulator-Fault", "drop").post("/_simulator/reset")
                #expect(reply.status == 200)
                #expect(await simulator.requests.isEmpty)
            }
        }

        @Test func resetGoesBackToTheStart() async throws {
            try await HyperstackSimulator.withRunning(.init(seed: 1)) { simulator async throws in
                await simulator.seed(credentials: 4)
                await simulator.inject(.drop)
                let client = TestClient(simulator)
                #expect(try await client.post("/_simulator/reset").status == 200)
                #expect(try await client.list().members["total"] == 1)
            }
        }

        @Test func credentialCanBeRemoved() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let client = TestClient(simulator)
                let ids = await simulator.seed(credentials: 2)
                #expect(try await client.send("DELETE", "/_simulator/credentials/\(ids[0])").status == 200)
                #expect(try await client.list().ids == [ids[1]])
                let again = try await client.send("DELETE", "/_simulator/credentials/\(ids[0])")
                #expect(try again.failure == "404 credential_not_found")
            }
        }

        @Test func credentialCanBeChanged() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let client = TestClient(simulator)
                let id = try #require(await simulator.seed(credentials: 1).first)
                let path = "/_simulator/credentials/\(id)"
                #expect(try await client.send("PATCH", path, #"{"status": "revoked"}"#).status == 200)
                #expect(try await client.send("PATCH", path, #"{"privacy": "private"}"#).status == 200)
                let view = try await client.view(id)
                #expect(try view.string("status") == "revoked")
                #expect(try view.string("privacy") == "private")
                #expect(try await client.send("PATCH", path, #"{"status": 1}"#).failure == "400 invalid_status")
                #expect(try await client.send("PATCH", "/_simulator/credentials/x", "{}").status == 404)
            }
        }

        @Test(arguments: ["/_simulator", "/_simulator/", "/_simulator/nothing", "/_simulator/credentials"])
        func unknownControlRouteIsNotFound(path: String) async throws {
            try await HyperstackSimulator.withRunning { simulator async throws in
                #expect(try await TestClient(simulator).post(path).failure == "404 not_found")
            }
        }
    }

#endif
