import ClientMetrics
import ClientRuntime
import ClientTracing
import CoreMetrics
import InMemoryTracing
import MetricsTestKit
import Tracing

/// What spans and metrics add to a call, in microseconds: the least of several rounds, one after the other in turn.
///
///     swift run --package-path Benchmarks --configuration release telemetry
@main struct Telemetry {
    private static let rounds = 15
    private static let calls = 2_000

    /// Answers at once and records nothing.
    private struct Answering: ClientTransport {
        func send(_ request: TransportRequest) async throws -> TransportResponse { .json(#"{"id": 1}"#) }
    }

    /// What an interceptor costs that does nothing.
    private struct Idle: Interceptor {}

    static func main() async throws {
        let tracer = InMemoryTracer(recordInjections: false, recordExtractions: false)
        let metrics = TestMetrics()
        let sides: [(name: String, core: ClientCore)] = [
            ("no interceptor", try core([])), ("an interceptor that does nothing", try core([Idle()])),
            ("tracing, nobody listens", try core([TracingInterceptor(tracer: NoOpTracer())])),
            ("tracing", try core([TracingInterceptor(tracer: tracer)])),
            ("metrics, nobody listens", try core([MetricsInterceptor(factory: NOOPMetricsHandler.instance)])),
            ("metrics", try core([MetricsInterceptor(factory: metrics)])),
            (
                "tracing and metrics",
                try core([TracingInterceptor(tracer: tracer), MetricsInterceptor(factory: metrics)])
            ),
        ]
        var best = sides.map { _ in Duration.seconds(1_000) }
        for _ in 0..<rounds {
            for (index, side) in sides.enumerated() {
                let start = ContinuousClock.now
                for _ in 0..<calls { try await call(side.core) }
                best[index] = min(best[index], (ContinuousClock.now - start) / calls)
                tracer.clearAll(includingActive: true)
                metrics.reset()
            }
        }
        for (side, duration) in zip(sides, best) {
            print("\(microseconds(duration)) µs a call, \(microseconds(duration - best[0])) more: \(side.name)")
        }
    }

    private static func call(_ core: ClientCore) async throws {
        let _: JSONValue = try await core.send(Call("viewPet", .get, "/pets/\("1")", template: "/pets/{id}"))
    }

    private static func core(_ interceptors: [any Interceptor]) throws -> ClientCore {
        try ClientCore(
            serverURL: nil, defaultServer: ServerTemplate("https://pets.example.com"),
            credentials: [], security: [], configuration: .init(interceptors: interceptors), transport: Answering())
    }

    private static func microseconds(_ duration: Duration) -> String {
        let tenths = duration.components.attoseconds / 100_000_000_000
        return "\(tenths / 10).\(abs(tenths % 10))"
    }
}
