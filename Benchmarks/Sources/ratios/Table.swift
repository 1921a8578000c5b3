import Foundation
import Workloads

/// What was measured, one line each.
struct Table {
    private static let header = ["what", "ours", "baseline", "", "ratio", "ours MB/s", "baseline MB/s"]
    private static let isLeft = [true, false, false, true, false, false, false]
    private var rows: [[String]] = []

    mutating func add(_ pair: Pair) {
        let rate: (Duration) -> String = { duration in
            guard let bytes = pair.workload.byteCount else { return "" }
            return number(Double(bytes) / 1e6 / (duration / .seconds(1)), digits: 0)
        }
        rows.append([
            pair.workload.name, Self.text(pair.ours), pair.baseline.map { Self.text($0.duration) } ?? "–",
            pair.workload.baseline?.name ?? "", pair.baseline.map { number($0.ratio, digits: 2) } ?? "–",
            rate(pair.ours), pair.baseline.map { rate($0.duration) } ?? "",
        ])
    }

    var text: String {
        let lines = [Self.header] + rows
        let widths = Self.header.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
        return lines.map { line in
            line.indices.map { column in
                let padding = String(repeating: " ", count: widths[column] - line[column].count)
                return Self.isLeft[column] ? line[column] + padding : padding + line[column]
            }.joined(separator: "  ")
        }.joined(separator: "\n")
    }

    private static func text(_ duration: Duration) -> String {
        let seconds = duration / .seconds(1)
        return seconds < 1e-3 ? "\(number(seconds * 1e6, digits: 2)) µs" : "\(number(seconds * 1e3, digits: 2)) ms"
    }
}

private func number(_ value: Double, digits: Int) -> String { String(format: "%.\(digits)f", value) }
