#if Tracing
    import Synchronization
    import Tracing

    /// Counts what its spans are asked and told, and gives each an attribute of its own.
    struct CountingTracer: Tracer {
        struct Counts: Equatable, Sendable {
            var started = 0
            var ended = 0
            var reads = 0
            var writes = 0
            var statuses = 0
            var injections = 0
        }

        final class Log: Sendable {
            let counts = Mutex(Counts())
            let attributes = Mutex<[String: SpanAttributes]>([:])
        }

        let log = Log()
        var isRecording = true

        var counts: Counts { log.counts.withLock { $0 } }

        /// What the span of that name had in the end.
        func attributes(of name: String) -> SpanAttributes? { log.attributes.withLock { $0[name] } }

        func startSpan<Instant: TracerInstant>(
            _ operationName: String, context: @autoclosure () -> ServiceContext, ofKind kind: SpanKind,
            at instant: @autoclosure () -> Instant, function: String, file fileID: String, line: UInt
        ) -> Span {
            log.counts.withLock { $0.started += 1 }
            var context = context()
            context[Key.self] = operationName
            return Span(operationName, context, isRecording: isRecording, log)
        }

        func forceFlush() {}

        func extract<Carrier, Extract: Extractor>(
            _ carrier: Carrier, into context: inout ServiceContext, using extractor: Extract
        ) where Extract.Carrier == Carrier {}

        func inject<Carrier, Inject: Injector>(
            _ context: ServiceContext, into carrier: inout Carrier, using injector: Inject
        ) where Inject.Carrier == Carrier {
            log.counts.withLock { $0.injections += 1 }
            injector.inject(context[Key.self] ?? "", forKey: "traceparent", into: &carrier)
            injector.inject("as it is", forKey: "x-trace-of-ours", into: &carrier)
            injector.inject("nothing", forKey: "no name", into: &carrier)
        }

        private enum Key: ServiceContextKey { typealias Value = String }

        final class Span: Tracing.Span {
            let context: ServiceContext
            let isRecording: Bool
            private let name: String
            private let log: Log
            private let stored = Mutex<SpanAttributes>(["tracer": "counting"])

            init(_ name: String, _ context: ServiceContext, isRecording: Bool, _ log: Log) {
                self.name = name
                self.context = context
                self.isRecording = isRecording
                self.log = log
            }

            var operationName: String {
                get { name }
                set {}
            }

            var attributes: SpanAttributes {
                get {
                    log.counts.withLock { $0.reads += 1 }
                    return stored.withLock { $0 }
                }
                set {
                    log.counts.withLock { $0.writes += 1 }
                    stored.withLock { $0 = newValue }
                }
            }

            func setStatus(_ status: SpanStatus) { log.counts.withLock { $0.statuses += 1 } }
            func addEvent(_ event: SpanEvent) {}
            func addLink(_ link: SpanLink) {}
            func recordError<Instant: TracerInstant>(
                _ error: any Error, attributes: SpanAttributes, at instant: @autoclosure () -> Instant
            ) {}

            func end<Instant: TracerInstant>(at instant: @autoclosure () -> Instant) {
                log.counts.withLock { $0.ended += 1 }
                log.attributes.withLock { $0[name] = stored.withLock { $0 } }
            }
        }
    }
#endif
