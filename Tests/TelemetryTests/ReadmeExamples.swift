#if Tracing && Metrics
    import ClientMetrics
    import ClientTracing
    import Hyperstack
    import Testing

    /// The README's example of telemetry.
    @Suite struct ReadmeExamples {
        @Test func bothStandInTheConfiguration() async throws {
            let transport = InMemoryTransport(responses: [.json(Samples.credential)])
            let token = "token"
            let client = try HyperstackClient(
                token: token, configuration: .init(interceptors: [TracingInterceptor(), MetricsInterceptor()]))
            #expect("\(client.core)".contains("ClientCore"))
            let credential = try await HyperstackClient(token: token, transport: transport)
                .with(interceptors: [TracingInterceptor(), MetricsInterceptor()]).credentials.view(documentID: "1")
            #expect(credential.documentID == "1")
        }
    }
#endif
