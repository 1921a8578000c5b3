#if Simulator

    import Testing

    @testable import HyperstackSimulator

    struct SimulatorResponderTests {
        private static let unauthorized = #"{"detail":"Invalid token or organization not found"}"#

        @Test(arguments: [nil, "", "Bearer", "Bearer wrong", "Bearer  test-token", "test-token", "Basic test-token"])
        func wrongAuthorizationIsRefused(value: String?) async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let client = TestClient(simulator).with("Authorization", value)
                for path in ["/v1/credentials/new", "/v1/credentials/all", "/v1/groups/new", "/v1/auth"] {
                    let reply = try await client.post(path, "not json")
                    #expect(reply.status == 401)
                    #expect(reply.text == Self.unauthorized)
                    #expect(reply.header("WWW-Authenticate") == "Bearer")
                }
                #expect(try await client.view("x").text == Self.unauthorized)
            }
        }

        @Test func schemeMayHaveAnyCase() async throws {
            try await HyperstackSimulator.withRunning { simulator async throws in
                #expect(try await TestClient(simulator).with("Authorization", "bEARER test-token").list().status == 200)
                #expect(try await TestClient(simulator).with("Authorization", "Bearer TEST-TOKEN").list().status == 401)
            }
        }

        @Test func authTellsTheAccount() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let reply = try await TestClient(simulator).post("/v1/auth")
                #expect(reply.status == 200)
                #expect(try Set(reply.members.keys) == ["success", "message", "account_name", "account_id"])
                #expect(try reply.members["success"] == true)
            }
        }

        @Test(arguments: ["/", "/v1", "/v1/credentials", "/v1/credentials/new/", "/v1//auth", "/v2/auth", "/V1/auth"])
        func unknownPathIsNotFound(path: String) async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let reply = try await TestClient(simulator).post(path)
                #expect(reply.status == 404)
                #expect(reply.text == #"{"error":"Not Found","error_code":"not_found","success":false}"#)
                #expect(reply.header("Content-Type") == "application/json")
            }
        }

        @Test(arguments: [
            ("GET", "/v1/credentials/new", "POST"), ("PUT", "/v1/credentials/all", "POST"),
            ("POST", "/v1/credential/x/view", "GET"), ("HEAD", "/v1/credential/x/view", "GET"),
            ("OPTIONS", "/v1/auth", "POST"), ("GET", "/_simulator/faults", "POST, DELETE"),
            ("GET", "/_simulator/credentials/x", "DELETE, PATCH"),
        ])
        func wrongMethodTellsTheRightOnes(method: String, path: String, allowed: String) async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let reply = try await TestClient(simulator).send(method, path)
                #expect(reply.status == 405)
                #expect(reply.header("Allow") == allowed)
                let body = #"{"error":"Method Not Allowed","error_code":"method_not_allowed","success":false}"#
                #expect(reply.text == (method == "HEAD" ? "" : body))
                // The connection still works after an answer without a body.
                #expect(try await TestClient(simulator).post("/v1/auth").status == 200)
            }
        }

        @Test func everyAnswerHasARequestIDOfItsOwn() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let client = TestClient(simulator)
                let replies = [
                    try await client.list(), try await client.get("/nowhere"), try await client.get("/v1/auth"),
                    try await client.with("Authorization", nil).list(), try await client.post("/v1/groups/new", "{"),
                    try await client.with("X-Simulator-Fault", "status=503").list(),
                    try await client.with("X-Simulator-Fault", "garbage").list(),
                    try await client.with("X-Simulator-Fault", "nonsense").list(),
                    try await client.post("/_simulator/reset"),
                ]
                let ids = replies.compactMap { $0.header("X-Request-Id") }
                #expect(Set(ids).count == replies.count)
            }
        }

        @Test func bodyOverTheLimitIsRefused() async throws {
            try await HyperstackSimulator.withRunning(.init(maximumBodyBytes: 20)) { simulator in
                let client = TestClient(simulator)
                #expect(try await client.list("{\"page\":          1}").status == 200)
                let reply = try await client.list("{\"page\":           1}")
                #expect(try reply.failure == "413 body_too_large")
                #expect(try await client.list(String(repeating: " ", count: 3_000_000)).status == 413)
                #expect(try await client.list().status == 200)
            }
        }

        @Test func anyContentTypeWillDo() async throws {
            try await HyperstackSimulator.withRunning { simulator async throws in
                #expect(try await TestClient(simulator).with("Content-Type", "text/plain").list("{}").status == 200)
                #expect(try await TestClient(simulator).with("Content-Type", nil).list("{}").status == 200)
            }
        }

        @Test(arguments: ["", "{", "[]", "null", "1", #"{"a": 1,}"#, "{} {}"])
        func bodyMustBeAJSONObject(body: String) async throws {
            try await HyperstackSimulator.withRunning { simulator async throws in
                let client = TestClient(simulator)
                for path in ["/v1/credentials/new", "/v1/credentials/generate", "/v1/groups/new"] {
                    #expect(try await client.post(path, body).failure == "400 invalid_json")
                }
            }
        }

        @Test func documentIDIsDecoded() async throws {
            try await HyperstackSimulator.withRunning(.init(seed: 1)) { simulator in
                let client = TestClient(simulator)
                let id = try #require(try await client.list().ids.first)
                let encoded = id.utf8.map { "%" + String($0, radix: 16) }.joined()
                #expect(try await client.view(encoded).string("document_id") == id)
                #expect(try await client.view("\(id)%2Fx").failure == "404 credential_not_found")
            }
        }

        @Test func manyRequestsAtOnceLoseNothing() async throws {
            try await HyperstackSimulator.withRunning(.init(balance: 60)) { simulator in
                let group = await simulator.createGroup(title: "T")
                let statuses = try await withThrowingTaskGroup(of: Int.self) { tasks in
                    for number in 0..<100 {
                        tasks.addTask {
                            // Every recipient is asked for twice.
                            try await TestClient(simulator).issue("r\(number / 2)@example.com", group).status
                        }
                    }
                    return try await tasks.reduce(into: [:]) { $0[$1, default: 0] += 1 }
                }
                #expect(statuses == [200: 50, 409: 50])
                #expect(await simulator.balance == 10)
            }
        }
    }

#endif
