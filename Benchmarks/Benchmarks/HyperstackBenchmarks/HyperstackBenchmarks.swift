import Benchmark
import Workloads

let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(
        metrics: [.wallClock, .peakMemoryResident], timeUnits: .nanoseconds, warmupIterations: 3,
        maxDuration: .milliseconds(700), maxIterations: 10_000)
    do {
        for workload in try Workload.all() {
            register(workload, workload.ours)
            if let baseline = workload.baseline { register(workload, baseline) }
        }
    } catch {
        Benchmark("all") { $0.error("\(error)") }
    }
}

@Sendable
private func register(_ workload: Workload, _ side: Workload.Side) {
    var configuration = Benchmark.defaultConfiguration
    configuration.scalingFactor = workload.isBrief ? .kilo : .one
    Benchmark("\(workload.name): \(side.name)", configuration: configuration) { benchmark in
        try await side.run(benchmark.scaledIterations.count)
    }
}
