import ClientMetrics
import ClientRuntime
import ClientTracing
import CoreMetrics
import HTTPTypes
import InMemoryTracing
import MetricsTestKit
import Tracing

/// What spans and metrics add to a call, in microseconds: the least of several rounds, one after the other in turn.
///
///     swift run --package-path Benchmarks --configuration release telemetry
///
/// With a name, or a part of one, and a count, it makes so many calls of each side that has it, for a profiler.
///
/// Beside an interceptor that does nothing, on two cores that others used too, before and since what spans have in common is
/// made once and their attributes are written in two steps:
///
/// | | before | since |
/// |---|---|---|
/// | tracing, nobody listens | 1.7 µs | 0.2 µs |
/// | tracing, spans not recorded | 6.1 µs | 4.4 µs |
/// | tracing, spans kept (2.5 µs are the tracer's) | 10.1 µs | 6.0 µs |
/// | tracing, the tracer of tests | 20.4 µs | 10.8 µs |
/// | metrics, of tests | 1.1 µs | 0.9 µs |
@main struct Telemetry {
    private static let rounds = 25
    private static let callsOfARound = 2_000

    /// Answers at once and records nothing.
    private struct Answering: ClientTransport {
        var keepsTimeLimit: Bool { true }

        func send(_ request: TransportRequest) async throws -> TransportResponse { .json(#"{"id": 1}"#) }
    }

    /// What an interceptor costs that does nothing.
    private struct Idle: Interceptor {}

    /// A way to make a call, and what it is compared with.
    private struct Side {
        let name: String
        let baseline: Int
        let run: (Int) async throws -> Void
    }

    /// Away from the main actor: else each call begins and ends with a change of threads, which takes longer than all else.
    static func main() async throws { try await Task.detached { try await measure() }.value }

    private static func measure() async throws {
        let inMemory = InMemoryTracer(recordInjections: false, recordExtractions: false)
        let (keeping, passing) = (KeepingTracer(), KeepingTracer(records: false))
        let metrics = TestMetrics()
        func calls(_ name: String, baseline: Int, _ interceptors: any Interceptor...) throws -> Side {
            let core = try core(interceptors)
            return Side(name: name, baseline: baseline) { count in for _ in 0..<count { try await view(by: core) } }
        }
        let sides: [Side] = try [
            calls("no interceptor", baseline: 0),
            calls("an interceptor that does nothing", baseline: 0, Idle()),
            calls("tracing, nobody listens", baseline: 1, TracingInterceptor(tracer: NoOpTracer())),
            calls("tracing, spans not recorded", baseline: 1, TracingInterceptor(tracer: passing)),
            calls("tracing, spans kept", baseline: 1, TracingInterceptor(tracer: keeping)),
            Side(name: "the tracer that keeps them, alone", baseline: -1) { count in
                for _ in 0..<count { spans(by: keeping) }
            },
            calls("tracing, the tracer of tests", baseline: 1, TracingInterceptor(tracer: inMemory)),
            Side(name: "the tracer of tests, alone", baseline: -1) { count in
                for _ in 0..<count { spans(by: inMemory) }
            },
            calls("metrics, nobody listens", baseline: 1, MetricsInterceptor(factory: NOOPMetricsHandler.instance)),
            calls("metrics, of tests", baseline: 1, MetricsInterceptor(factory: metrics)),
            calls(
                "tracing and metrics, spans kept", baseline: 0, TracingInterceptor(tracer: keeping),
                MetricsInterceptor(factory: metrics)),
        ]
        func forget() {
            inMemory.clearAll(includingActive: true)
            metrics.reset()
        }
        let arguments = CommandLine.arguments.dropFirst()
        if let name = arguments.first, let count = arguments.last.flatMap({ Int($0) }) {
            for side in sides where side.name.contains(name) { try await side.run(count) }
            return
        }
        var best = sides.map { _ in Duration.seconds(1_000) }
        for _ in 0..<rounds {
            for (index, side) in sides.enumerated() {
                let start = ContinuousClock.now
                try await side.run(callsOfARound)
                best[index] = min(best[index], (ContinuousClock.now - start) / callsOfARound)
                forget()
            }
        }
        for (side, duration) in zip(sides, best) {
            let more = side.baseline < 0 ? "" : ", \(microseconds(duration - best[side.baseline])) more"
            let than = side.baseline > 0 ? " than \(sides[side.baseline].name)" : ""
            print("\(side.name): \(microseconds(duration)) µs\(more)\(than)")
        }
    }

    private static func view(by core: ClientCore) async throws {
        let _: JSONValue = try await core.send(Call("viewPet", .get, "/pets/\("1")", template: "/pets/{id}"))
    }

    /// What a tracer does for a call: a span of it, and one of its attempt, with the attributes that they have; it is told
    /// all at once, of what is there already.
    private static func spans(by tracer: some Tracer) {
        let call = tracer.startSpan("viewPet", context: .topLevel, ofKind: .internal)
        let attempt = tracer.startSpan("GET /pets/{id}", context: call.context, ofKind: .client)
        var fields = HTTPFields()
        tracer.inject(attempt.context, into: &fields, using: Ignoring())
        attempt.attributes = attributes
        attempt.end()
        call.attributes = attributes
        call.end()
    }

    private static let attributes: SpanAttributes = [
        "http.request.method": "GET", "url.template": "/pets/{id}", "server.address": "pets.example.com",
        "server.port": 443, "http.response.status_code": 200,
    ]

    private struct Ignoring: Injector {
        func inject(_ value: String, forKey key: String, into fields: inout HTTPFields) {}
    }

    private static func core(_ interceptors: [any Interceptor]) throws -> ClientCore {
        try ClientCore(
            serverURL: nil, defaultServer: ServerTemplate("https://pets.example.com"),
            credentials: [], security: [], configuration: .init(interceptors: interceptors), transport: Answering())
    }

    private static func microseconds(_ duration: Duration) -> String {
        let hundredths = duration.components.attoseconds / 10_000_000_000
        let sign = hundredths < 0 ? "-" : ""
        let tail = abs(hundredths % 100)
        return "\(sign)\(abs(hundredths / 100)).\(tail < 10 ? "0" : "")\(tail)"
    }
}
