#if Metrics
    import ClientMetrics
    import ClientRuntime
    import Hyperstack
    import MetricsTestKit
    import Testing

    @Suite struct MetricsInterceptorTests {
        private let metrics = TestMetrics()

        private func client(_ transport: InMemoryTransport) throws -> HyperstackClient {
            try HyperstackClient(
                token: "token",
                configuration: .init(
                    retry: .init(maximumRetries: 1, backoff: .init(first: .zero, maximum: .zero)),
                    interceptors: [MetricsInterceptor(factory: metrics)]),
                transport: transport)
        }

        @Test func callsAndAttemptsAreCountedByStatus() async throws {
            let transport = InMemoryTransport(
                responses: [.status(.badGateway), .json(Samples.credential), .json(Samples.credential)])
            let client = try client(transport)
            _ = try await client.credentials.view(documentID: "1")
            _ = try await client.credentials.view(documentID: "2")
            let operation = ("operation", "viewCredential")
            let calls = try metrics.expectCounter("http.client.calls", [operation, ("status", "2xx")])
            #expect(calls.values == [1, 1])
            let refused = try metrics.expectCounter(
                "http.client.attempts", [operation, ("status", "5xx"), ("attempt", "1")])
            #expect(refused.values == [1])
            let second = try metrics.expectCounter(
                "http.client.attempts", [operation, ("status", "2xx"), ("attempt", "2")])
            #expect(second.values == [1])
            let times = try metrics.expectTimer("http.client.call.duration", [operation, ("status", "2xx")])
            #expect(times.values.count == 2 && times.values.allSatisfy { $0 > 0 })
            #expect(metrics.timers(label: "http.client.attempt.duration").map(\.values.count).sorted() == [1, 1, 1])
            #expect(metrics.counterTotal(label: "http.client.attempts") == 3)
        }

        @Test func bytesOfBodiesAreCounted() async throws {
            let transport = InMemoryTransport(responses: [.json(Samples.credential)])
            _ = try await client(transport).credentials.view(documentID: "1")
            let received = try metrics.expectCounter("http.client.received.bytes", [("operation", "viewCredential")])
            #expect(received.totalValue == Samples.credential.utf8.count)
            let sent = try metrics.expectCounter("http.client.sent.bytes", [("operation", "viewCredential")])
            #expect(sent.values.isEmpty)
        }

        @Test func bytesOfAStreamAreCountedAsTheyAreRead() async throws {
            let interceptor = MetricsInterceptor(factory: metrics)
            var request = TransportRequest(
                head: HTTPRequest(method: .post, scheme: "https", authority: "api.test", path: "/"),
                body: [1, 2, 3, 4])
            request.operation = "upload"
            request.attempt = 12
            let response = try await interceptor.attempt(request) { _ in
                .stream(
                    ByteStream { writer in
                        try await writer.write([1, 2, 3])
                        try await writer.write([4, 5])
                    }, contentType: "application/octet-stream")
            }
            let received = try metrics.expectCounter("http.client.received.bytes", [("operation", "upload")])
            #expect(received.values.isEmpty)
            #expect(try await response.stream.collect(upTo: 10).count == 5)
            #expect(received.values == [3, 2])
            #expect(metrics.counterTotal(label: "http.client.sent.bytes") == 4)
            _ = try metrics.expectCounter(
                "http.client.attempts", [("operation", "upload"), ("status", "2xx"), ("attempt", "10+")])
        }

        @Test func whatHasNoResponseIsCountedByTheKindOfItsError() async throws {
            let transport = InMemoryTransport { _ in throw TransportError(.notSent, message: "refused") }
            await #expect(throws: APIError.self) {
                _ = try await client(transport).credentials.view(documentID: "1")
            }
            let operation = ("operation", "viewCredential")
            _ = try metrics.expectCounter(
                "http.client.attempts", [operation, ("status", "not-sent"), ("attempt", "2")])
            let calls = try metrics.expectCounter("http.client.calls", [operation, ("status", "transport")])
            #expect(calls.values == [1])
        }
    }
#endif
