import Workloads

/// A workload, measured: both sides in turn, so that a machine whose speed drifts slows both alike.
struct Pair {
    let workload: Workload
    /// The median of a single run.
    let ours: Duration
    /// The median of a single run of the baseline, and how many times as long it takes: the median over the pairs.
    let baseline: (duration: Duration, ratio: Double)?

    private static let sampleCount = 41
    private static let sampleLength = Duration.milliseconds(8)

    static func measure(_ workload: Workload) async throws -> Pair {
        let ourCount = try await calibrate(workload.ours)
        guard let side = workload.baseline else {
            var samples: [Duration] = []
            for _ in 0..<sampleCount { samples.append(try await sample(workload.ours, ourCount)) }
            return Pair(workload: workload, ours: median(samples), baseline: nil)
        }
        let count = try await calibrate(side)
        var samples: [(ours: Duration, baseline: Duration)] = []
        for _ in 0..<sampleCount {
            samples.append((try await sample(workload.ours, ourCount), try await sample(side, count)))
        }
        return Pair(
            workload: workload, ours: median(samples.map(\.ours)),
            baseline: (median(samples.map(\.baseline)), median(samples.map { $0.baseline / $0.ours })))
    }

    /// How many runs make a sample that is long enough to be timed; warms the side up as well.
    private static func calibrate(_ side: Workload.Side) async throws -> Int {
        var count = 1
        while true {
            let total = try await sample(side, count) * count
            if total >= sampleLength || count > 1_000_000 { return count }
            count = total > sampleLength / 16 ? Int((sampleLength / total * Double(count)).rounded(.up)) : count * 8
        }
    }

    /// The duration of a single run among `count` in a row.
    private static func sample(_ side: Workload.Side, _ count: Int) async throws -> Duration {
        let clock = ContinuousClock()
        let start = clock.now
        try await side.run(count)
        return (clock.now - start) / count
    }

    private static func median<Value: Comparable>(_ values: [Value]) -> Value {
        values.sorted()[values.count / 2]
    }
}
