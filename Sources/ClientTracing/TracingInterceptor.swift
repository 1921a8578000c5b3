#if Tracing
    public import ClientRuntime
    import HTTPTypes
    import Instrumentation
    public import Tracing

    /// Makes a span of each call, and within it one of each attempt.
    ///
    /// ```swift
    /// let client = try PetsClient(token: token, configuration: .init(interceptors: [TracingInterceptor()]))
    /// ```
    ///
    /// The span of a call is named after the operation. Those of its attempts are named after method and path template, have
    /// the attributes of OpenTelemetry's conventions for HTTP clients, and their context is put into the header fields of
    /// the request, as the bootstrapped instrument writes it (`traceparent`, for W3C's). Spans have nothing of a query, of
    /// header fields, bodies or credentials, and of an error nothing but its kind. A span ends with the head of the response:
    /// the body of one that is streamed comes later.
    ///
    /// Interceptors after this one run within its spans, and see the header fields it adds.
    public struct TracingInterceptor: Interceptor {
        private let chosen: (any Tracer)?
        private let propagates: Bool

        /// Makes an interceptor.
        ///
        /// - Parameters:
        ///   - tracer: What makes the spans; nil for the one that `InstrumentationSystem` is bootstrapped with.
        ///   - propagates: Whether the service is told of the trace, by header fields.
        public init(tracer: (any Tracer)? = nil, propagates: Bool = true) {
            chosen = tracer
            self.propagates = propagates
        }

        /// Makes the span of the call.
        public func call(_ request: TransportRequest, next: @escaping Next) async throws -> TransportResponse {
            let name = request.operation ?? request.head.method.rawValue
            return try await traced(request, name: name, kind: .internal) { _, _ in try await next(request) }
        }

        /// Makes the span of the attempt, and tells the service of it.
        public func attempt(_ request: TransportRequest, next: @escaping Next) async throws -> TransportResponse {
            let method = CallAttributes.method(of: request)
            let name = request.pathTemplate.map { "\(method) \($0)" } ?? method
            return try await traced(request, name: name, kind: .client) { span, instrument in
                var request = request
                if request.attempt > 1 { span.attributes["http.request.resend_count"] = request.attempt - 1 }
                if propagates { instrument.inject(span.context, into: &request.head.headerFields, using: Fields()) }
                return try await next(request)
            }
        }

        private func traced(
            _ request: TransportRequest, name: String, kind: SpanKind,
            _ body: (any Span, any Instrument) async throws -> TransportResponse
        ) async throws -> TransportResponse {
            let instrument: any Instrument = chosen ?? InstrumentationSystem.instrument
            let span = (chosen ?? InstrumentationSystem.tracer).startSpan(name, ofKind: kind)
            defer { span.end() }
            if span.isRecording { span.attributes = CallAttributes(request).attributes }
            do {
                let response = try await ServiceContext.withValue(span.context) { try await body(span, instrument) }
                let status = response.head.status.code
                span.attributes["http.response.status_code"] = status
                if status >= 400 { fail(span, "\(status)") }
                return response
            } catch {
                // Nothing of its text: only the runtime's own errors are known to hold no secret.
                fail(span, FailureName.of(error))
                throw error
            }
        }

        private func fail(_ span: any Span, _ type: String) {
            span.attributes["error.type"] = type
            span.setStatus(SpanStatus(code: .error))
        }

        /// Writes the context into header fields.
        private struct Fields: Injector {
            func inject(_ value: String, forKey key: String, into fields: inout HTTPFields) {
                guard let name = HTTPField.Name(key) else { return }
                fields[name] = value
            }
        }
    }
#else
    public import ClientRuntime

    /// Makes a span of each call: with the package's trait `Tracing` alone.
    @available(
        *, unavailable,
        message:
            "the package clientgen must have its trait Tracing: `traits: [.defaults, \"Tracing\"]` where it is named"
    )
    public struct TracingInterceptor: Interceptor {
        /// Makes nothing.
        public init() {}
    }
#endif
