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
        private let known = KnownAttributes()

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
            guard let (tracer, _) = listeners else { return try await next(request) }
            let span = tracer.startSpan(request.operation ?? request.head.method.rawValue, ofKind: .internal)
            if span.isRecording { describe(span, known.attributes(of: request).attributes) }
            return try await traced(span) { try await next(request) }
        }

        /// Makes the span of the attempt, and tells the service of it.
        public func attempt(_ request: TransportRequest, next: @escaping Next) async throws -> TransportResponse {
            guard let (tracer, instrument) = listeners else { return try await next(request) }
            let facts = known.attributes(of: request)
            let span = tracer.startSpan(facts.attemptName, ofKind: .client)
            if span.isRecording {
                var attributes = facts.attributes
                if request.attempt > 1 {
                    attributes.set("http.request.resend_count", value: .int64(Int64(request.attempt - 1)))
                }
                describe(span, attributes)
            }
            var request = request
            if propagates { instrument.inject(span.context, into: &request.head.headerFields, using: Fields()) }
            return try await traced(span) { [request] in try await next(request) }
        }

        /// What makes spans and what writes their context; nil if nobody listens.
        private var listeners: (tracer: any Tracer, instrument: any Instrument)? {
            if let chosen { return type(of: chosen) == NoOpTracer.self ? nil : (chosen, chosen) }
            let instrument = InstrumentationSystem.instrument
            let type: any Instrument.Type = type(of: instrument)
            if type == NoOpInstrument.self || type == NoOpTracer.self { return nil }
            // What writes contexts need not make spans, or is one of several that are bootstrapped together.
            return (instrument as? any Tracer ?? InstrumentationSystem.tracer, instrument)
        }

        private func traced(
            _ span: any Span, _ body: () async throws -> TransportResponse
        ) async throws -> TransportResponse {
            defer { span.end() }
            do {
                let response = try await ServiceContext.$current.withValue(span.context, operation: body)
                if span.isRecording { describe(span, response.head.status) }
                return response
            } catch {
                // Nothing of its text: only the runtime's own errors are known to hold no secret.
                if span.isRecording { fail(span, FailureName.of(error)) }
                throw error
            }
        }

        // MARK: Attributes

        /// Each way to a span's attributes takes a lock of it, and a change a copy of what is there: so few as can be.
        private func describe(_ span: any Span, _ attributes: SpanAttributes) {
            var all = span.attributes
            // A tracer may give each span something of its own.
            if all.isEmpty { all = attributes } else { all.merge(attributes) }
            span.attributes = all
        }

        private func describe(_ span: any Span, _ status: HTTPResponse.Status) {
            span.updateAttributes { attributes in
                attributes.set("http.response.status_code", value: .int64(Int64(status.code)))
                if status.code >= 400 { attributes.set("error.type", value: .string("\(status.code)")) }
            }
            if status.code >= 400 { span.setStatus(SpanStatus(code: .error)) }
        }

        private func fail(_ span: any Span, _ type: String) {
            span.updateAttributes { $0.set("error.type", value: .string(type)) }
            span.setStatus(SpanStatus(code: .error))
        }

        /// Writes the context into header fields.
        private struct Fields: Injector {
            /// What W3C and Zipkin call them: making a name of a text takes longer than all else here.
            private static let names = Dictionary(
                ["traceparent", "tracestate", "baggage", "b3"].compactMap { name in
                    HTTPField.Name(name).map { (name, $0) }
                }, uniquingKeysWith: { first, _ in first })

            func inject(_ value: String, forKey key: String, into fields: inout HTTPFields) {
                guard let name = Self.names[key] ?? HTTPField.Name(key) else { return }
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
