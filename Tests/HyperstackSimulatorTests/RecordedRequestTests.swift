#if Simulator

    import Testing

    @testable import HyperstackSimulator

    struct RecordedRequestTests {
        @Test func keepsWhatAssertionsNeed() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let client = TestClient(simulator).with("X-Trace", "abc")
                let reply = try await client.post("/v1/credentials/all?a=%20b", #"{"page": 1}"#)
                let request = try #require(await simulator.requests.first)
                #expect(request.method == "POST")
                #expect(request.path == "/v1/credentials/all")
                #expect(request.query == "a=%20b")
                #expect(request.bodyText == #"{"page": 1}"#)
                #expect(request.body == Array(#"{"page": 1}"#.utf8))
                #expect(request.headerNames.contains("X-Trace"))
                #expect(request.header("x-trace") == "abc")
                #expect(request.header("Absent") == nil)
                #expect(request.header("not a name") == nil)
                #expect(reply.header("X-Request-Id") == request.requestID)
            }
        }

        @Test func doesNotKeepTheToken() async throws {
            try await HyperstackSimulator.withRunning(.init(token: "very-secret")) { simulator in
                _ = try await TestClient(simulator).list()
                let request = try #require(await simulator.requests.first)
                #expect(request.headerNames.contains { $0.lowercased() == "authorization" })
                #expect(request.header("Authorization") == "[redacted]")
                var dumped = ""
                dump(request, to: &dumped)
                #expect(!dumped.contains("very-secret"))
            }
        }

        @Test func keepsRefusedRequestsInOrder() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let client = TestClient(simulator)
                _ = try await client.get("/nowhere")
                _ = try await client.with("Authorization", nil).list()
                #expect(await simulator.requests.map(\.path) == ["/nowhere", "/v1/credentials/all"])
                #expect(await simulator.requests.first?.query == nil)
            }
        }
    }

#endif
