#if Metrics
    public import ClientRuntime
    public import CoreMetrics
    import Synchronization

    /// Counts calls, attempts and bytes, and measures how long they take.
    ///
    /// ```swift
    /// let client = try PetsClient(token: token, configuration: .init(interceptors: [MetricsInterceptor()]))
    /// ```
    ///
    /// | label | kind | dimensions |
    /// |---|---|---|
    /// | `http.client.calls` | counter | `operation`, `status` |
    /// | `http.client.call.duration` | timer | `operation`, `status` |
    /// | `http.client.attempts` | counter | `operation`, `status`, `attempt` |
    /// | `http.client.attempt.duration` | timer | `operation`, `status`, `attempt` |
    /// | `http.client.sent.bytes` | counter | `operation` |
    /// | `http.client.received.bytes` | counter | `operation` |
    ///
    /// `status` is the class of the status (`2xx`), or what kind of error there was in place of a response (`timeout`);
    /// `attempt` is a number from 1, and `10+` from the tenth on. Bytes are those of bodies, of all attempts, as they stand
    /// outside of compression: those sent as far as their number is known beforehand, those of a streamed response while it
    /// is read. Durations end with the head of a streamed response.
    public struct MetricsInterceptor: Interceptor {
        private let meters: CallMeters

        /// Makes an interceptor.
        ///
        /// - Parameters:
        ///   - factory: What makes the metrics; nil for the one that `MetricsSystem` is bootstrapped with when the first
        ///     call is made.
        ///   - prefix: What the labels begin with.
        public init(factory: (any MetricsFactory)? = nil, prefix: String = "http.client") {
            meters = CallMeters(factory: factory, prefix: prefix)
        }

        /// Counts the call.
        public func call(_ request: TransportRequest, next: @escaping Next) async throws -> TransportResponse {
            try await measured(request, attempt: nil, next)
        }

        /// Counts the attempt and its bytes.
        public func attempt(_ request: TransportRequest, next: @escaping Next) async throws -> TransportResponse {
            let bytes = meters.bytes(request.operation ?? "")
            if let count = request.content?.length { bytes.sent.increment(by: count) }
            var response = try await measured(request, attempt: request.attempt, next)
            switch response.content {
            case .bytes(let body): bytes.received.increment(by: body.count)
            case .stream(let stream):
                let counted = Mutex(0)
                response.content = .stream(
                    stream.onProgress { progress in
                        bytes.received.increment(
                            by: counted.withLock { counted in
                                defer { counted = progress.completedBytes }
                                return progress.completedBytes - counted
                            })
                    })
            }
            return response
        }

        private func measured(
            _ request: TransportRequest, attempt: Int?, _ next: Next
        ) async throws -> TransportResponse {
            let start = ContinuousClock.now
            func note(_ status: String) {
                let meter = meters.meter(request.operation ?? "", status, attempt)
                meter.count.increment(by: 1)
                meter.duration.recordNanoseconds((ContinuousClock.now - start).wholeNanoseconds)
            }
            do {
                let response = try await next(request)
                note(Self.statusClass(response.head.status.code))
                return response
            } catch {
                note(FailureName.of(error))
                throw error
            }
        }

        private static func statusClass(_ code: Int) -> String {
            switch code {
            case 100..<200: "1xx"
            case 200..<300: "2xx"
            case 300..<400: "3xx"
            case 400..<500: "4xx"
            case 500..<600: "5xx"
            default: "other"
            }
        }
    }

    extension Duration {
        fileprivate var wholeNanoseconds: Int64 {
            components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000
        }
    }
#else
    public import ClientRuntime

    /// Counts calls and measures them: with the package's trait `Metrics` alone.
    @available(
        *, unavailable,
        message:
            "the package clientgen must have its trait Metrics: `traits: [.defaults, \"Metrics\"]` where it is named"
    )
    public struct MetricsInterceptor: Interceptor {
        /// Makes nothing.
        public init() {}
    }
#endif
