import Synchronization
import Tracing

/// Does no more than a tracer must that exports its spans: it draws ids, keeps what it is told, notes the times, and hands
/// an ended span to a queue of bounded length.
struct KeepingTracer: Tracer {
    let queue = Queue()
    /// Whether spans are recorded, or only passed on.
    var records = true

    func startSpan<Instant: TracerInstant>(
        _ operationName: String, context: @autoclosure () -> ServiceContext, ofKind kind: SpanKind,
        at instant: @autoclosure () -> Instant, function: String, file fileID: String, line: UInt
    ) -> Span {
        var context = context()
        var ids = context[Key.self] ?? IDs(trace: (.random(in: 1 ... .max), .random(in: 1 ... .max)), span: 0)
        ids.span = .random(in: 1 ... .max)
        context[Key.self] = ids
        return Span(
            operationName, context, isRecording: records, start: instant().nanosecondsSinceEpoch, kind: kind, queue)
    }

    func forceFlush() {}

    func extract<Carrier, Extract: Extractor>(
        _ carrier: Carrier, into context: inout ServiceContext, using extractor: Extract
    ) where Extract.Carrier == Carrier {}

    func inject<Carrier, Inject: Injector>(
        _ context: ServiceContext, into carrier: inout Carrier, using injector: Inject
    ) where Inject.Carrier == Carrier {
        guard let ids = context[Key.self] else { return }
        injector.inject(ids.traceParent, forKey: "traceparent", into: &carrier)
    }

    struct IDs: Sendable {
        var trace: (UInt64, UInt64)
        var span: UInt64

        /// As W3C has it (Trace Context section 3.2).
        var traceParent: String {
            String(unsafeUninitializedCapacity: 55) { buffer in
                buffer.update(repeating: UInt8(ascii: "-"))
                let digits: StaticString = "0123456789abcdef"
                func write(_ value: UInt64, at offset: Int) {
                    for index in 0..<16 {
                        buffer[offset + index] = digits.utf8Start[Int(value >> (60 - 4 * UInt64(index)) & 15)]
                    }
                }
                (buffer[0], buffer[1], buffer[53], buffer[54]) = (48, 48, 48, 49)
                write(trace.0, at: 3)
                write(trace.1, at: 19)
                write(span, at: 36)
                return 55
            }
        }
    }

    private enum Key: ServiceContextKey { typealias Value = IDs }

    final class Span: Tracing.Span {
        private struct State {
            var name: String
            var attributes: SpanAttributes = [:]
            var status: SpanStatus?
            var events: [SpanEvent] = []
            var links: [SpanLink] = []
            var end: UInt64?
        }

        let context: ServiceContext
        let isRecording: Bool
        private let start: UInt64
        private let kind: SpanKind
        private let queue: Queue
        private let state: Mutex<State>

        init(
            _ name: String, _ context: ServiceContext, isRecording: Bool, start: UInt64, kind: SpanKind, _ queue: Queue
        ) {
            self.context = context
            self.isRecording = isRecording
            self.start = start
            self.kind = kind
            self.queue = queue
            state = Mutex(State(name: name))
        }

        var operationName: String {
            get { state.withLock { $0.name } }
            set { state.withLock { $0.name = newValue } }
        }
        var attributes: SpanAttributes {
            get { state.withLock { $0.attributes } }
            set { state.withLock { $0.attributes = newValue } }
        }

        func setStatus(_ status: SpanStatus) { state.withLock { $0.status = status } }
        func addEvent(_ event: SpanEvent) { state.withLock { $0.events.append(event) } }
        func addLink(_ link: SpanLink) { state.withLock { $0.links.append(link) } }

        func recordError<Instant: TracerInstant>(
            _ error: any Error, attributes: SpanAttributes, at instant: @autoclosure () -> Instant
        ) { addEvent(SpanEvent(name: "exception", at: instant(), attributes: attributes)) }

        func end<Instant: TracerInstant>(at instant: @autoclosure () -> Instant) {
            let now = instant().nanosecondsSinceEpoch
            state.withLock { $0.end = now }
            if isRecording { queue.add(self) }
        }
    }

    /// Where a task of the exporter would take ended spans.
    final class Queue: Sendable {
        private let spans = Mutex<[Span]>([])

        func add(_ span: Span) {
            spans.withLock { spans in
                if spans.count == 512 { spans.removeAll(keepingCapacity: true) }
                spans.append(span)
            }
        }
    }
}
