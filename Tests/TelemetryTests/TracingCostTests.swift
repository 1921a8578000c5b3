#if Tracing
    import ClientRuntime
    import ClientTracing
    import Hyperstack
    import Synchronization
    import Testing
    import Tracing

    /// How often a tracer is asked and told: each time is a lock of its own, and a copy.
    @Suite struct TracingCostTests {
        private static let attempt = "GET /v1/credential/{document_id}/view"

        private func view(_ interceptor: TracingInterceptor, _ transport: InMemoryTransport) async throws {
            let client = try HyperstackClient(
                token: "token",
                configuration: .init(
                    retry: .init(maximumRetries: 1, backoff: .init(first: .zero, maximum: .zero)),
                    interceptors: [interceptor]),
                transport: transport)
            _ = try await client.credentials.view(documentID: "1")
        }

        @Test func aSpanIsToldTwice() async throws {
            let tracer = CountingTracer()
            let transport = InMemoryTransport(json: Samples.credential)
            try await view(TracingInterceptor(tracer: tracer), transport)
            // Of what a tracer gave the span, nothing is lost; so it is read first.
            #expect(tracer.counts == .init(started: 2, ended: 2, reads: 4, writes: 4, statuses: 0, injections: 1))
            for name in ["viewCredential", Self.attempt] {
                let attributes = try #require(tracer.attributes(of: name))
                #expect(attributes.get("tracer") == "counting")
                #expect(attributes.get("http.request.method") == "GET" && attributes.get("server.port") == 443)
                #expect(attributes.get("http.response.status_code") == 200)
                #expect(attributes.count == 6)
            }
            let sent = try #require(transport.requests.first).head.headerFields
            #expect(sent.first { $0.name.rawName == "traceparent" }?.value == Self.attempt)
            #expect(sent.first { $0.name.rawName == "x-trace-of-ours" }?.value == "as it is")
            #expect(!sent.contains { $0.value == "nothing" })
        }

        @Test func aSpanThatIsNotRecordedIsOnlyPassedOn() async throws {
            let tracer = CountingTracer(isRecording: false)
            let transport = InMemoryTransport(responses: [.status(.badGateway), .json(Samples.credential)])
            try await view(TracingInterceptor(tracer: tracer), transport)
            #expect(tracer.counts == .init(started: 3, ended: 3, injections: 2))
            #expect(transport.requests.allSatisfy { $0.head.headerFields.contains { $0.value == Self.attempt } })
        }

        @Test func whereNobodyListensNothingIsDone() async throws {
            let contexts = Mutex<[ServiceContext?]>([])
            for interceptor in [TracingInterceptor(tracer: NoOpTracer()), TracingInterceptor()] {
                let transport = InMemoryTransport { _ in
                    contexts.withLock { $0.append(ServiceContext.current) }
                    return .json(Samples.credential)
                }
                try await view(interceptor, transport)
            }
            #expect(contexts.withLock { $0.count } == 2)
            #expect(contexts.withLock { $0.allSatisfy { $0 == nil } })
        }

        @Test func theTracerOfTheTaskIsAskedWhenTheCallIsMade() async throws {
            let (first, second) = (CountingTracer(), CountingTracer())
            let interceptor = TracingInterceptor()
            for tracer in [first, second, second] {
                try await withTracer(tracer) {
                    try await view(interceptor, InMemoryTransport(json: Samples.credential))
                }
            }
            #expect(first.counts.ended == 2 && second.counts.ended == 4)
            #expect(second.counts.injections == 2)
        }
    }
#endif
