#if Tracing
    import ClientRuntime
    import ClientTracing
    import Hyperstack
    import InMemoryTracing
    import Testing
    import Tracing

    @Suite struct TracingInterceptorTests {
        private let tracer = InMemoryTracer()
        private let secret = "s3cret-token"

        private func client(_ transport: InMemoryTransport, _ url: String = "https://api.test:8443/v1") throws
            -> HyperstackClient
        {
            try HyperstackClient(
                token: secret, serverURL: URL(string: url),
                configuration: .init(
                    retry: .init(maximumRetries: 1, backoff: .init(first: .zero, maximum: .zero)),
                    interceptors: [TracingInterceptor(tracer: tracer)]),
                transport: transport)
        }

        private func spans(_ name: String) -> [FinishedInMemorySpan] {
            tracer.finishedSpans.filter { $0.operationName == name }
        }

        @Test func aCallIsASpanAndItsAttemptsAreWithinIt() async throws {
            let transport = InMemoryTransport(responses: [.status(.badGateway), .json(Samples.credential)])
            _ = try await client(transport).credentials.view(documentID: "d/1?key=hidden")
            let call = try #require(spans("viewCredential").first)
            let attempts = spans("GET /v1/credential/{document_id}/view")
            #expect(tracer.finishedSpans.count == 3)
            #expect(call.kind == .internal && call.status == nil)
            #expect(attempts.map(\.kind) == [.client, .client])
            #expect(attempts.map(\.parentSpanID) == [call.spanID, call.spanID])
            #expect(attempts.map { $0.attributes.all["http.response.status_code"] } == ["502", "200"])
            #expect(attempts.map { $0.attributes.all["http.request.resend_count"] } == [nil, "1"])
            #expect(attempts.map { $0.attributes.all["error.type"] } == ["502", nil])
            #expect(attempts.map { $0.status?.code } == [.error, nil])
            #expect(
                attempts[1].attributes.all == [
                    "http.request.method": "GET", "url.template": "/v1/credential/{document_id}/view",
                    "server.address": "api.test", "server.port": "8443", "http.response.status_code": "200",
                    "http.request.resend_count": "1",
                ])
        }

        @Test func theServiceIsToldOfTheAttempt() async throws {
            let transport = InMemoryTransport(responses: [.json(Samples.credential)])
            _ = try await client(transport).credentials.view(documentID: "1")
            let attempt = try #require(spans("GET /v1/credential/{document_id}/view").first)
            let sent = try #require(transport.requests.first).head.headerFields
            #expect(sent[HTTPField.Name(InMemoryTracer.spanIDKey)!] == attempt.spanID)
            #expect(sent[HTTPField.Name(InMemoryTracer.traceIDKey)!] == attempt.traceID)
        }

        @Test func theServiceIsToldOfNothingWhereThatIsNotWanted() async throws {
            let transport = InMemoryTransport(responses: [.json(Samples.credential)])
            let quiet = TracingInterceptor(tracer: tracer, propagates: false)
            _ = try await HyperstackClient(token: secret, transport: transport).with(interceptors: [quiet])
                .credentials.view(documentID: "1")
            #expect(tracer.finishedSpans.count == 2)
            #expect(tracer.performedContextInjections.isEmpty)
        }

        @Test func anErrorIsItsKindAndNothingOfItsText() async throws {
            let transport = InMemoryTransport { _ in
                throw TransportError(.timeout(wasSent: true), message: "the text of \("s3cret-token")")
            }
            await #expect(throws: APIError.self) {
                _ = try await client(transport).credentials.view(documentID: "1")
            }
            let types = tracer.finishedSpans.map { $0.attributes.all["error.type"] }
            #expect(types == ["timeout", "timeout", "timeout"])
            #expect(tracer.finishedSpans.allSatisfy { $0.errors.isEmpty && $0.status?.message == nil })
        }

        @Test func nothingOfAQueryAHeaderOrABodyIsInASpan() async throws {
            let transport = InMemoryTransport(responses: [.json(Samples.credential)])
            _ = try await client(transport).credentials.view(documentID: "id-in-path")
            let shown = tracer.finishedSpans.map { "\($0.operationName) \($0.attributes.all) \($0.events)" }.joined()
            for hidden in [secret, "id-in-path", "John Doe"] { #expect(!shown.contains(hidden)) }
        }
    }

    extension SpanAttributes {
        /// All of them, as texts.
        fileprivate var all: [String: String] {
            var all: [String: String] = [:]
            forEach { key, value in
                switch value {
                case .string(let text): all[key] = text
                case .int64(let number): all[key] = "\(number)"
                case .int32(let number): all[key] = "\(number)"
                default: all[key] = "\(value)"
                }
            }
            return all
        }
    }
#endif
