import Foundation
import Workloads

/// Measures each workload beside its baseline and prints how they compare; with an argument, only those whose names
/// have it in them.
@main
struct Ratios {
    static func main() async throws {
        let command = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "clientgen")
        let output = FileManager.default.temporaryDirectory.appending(path: "clientgen-benchmark-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: output) }

        var table = Table()
        let ofCommand = CommandWorkload.generating(
            command: command.path(percentEncoded: false), output: output.path(percentEncoded: false))
        let wanted = CommandLine.arguments.dropFirst().first ?? ""
        for workload in try Workload.all() + [ofCommand] where wanted.isEmpty || workload.name.contains(wanted) {
            table.add(try await Pair.measure(workload))
        }
        print(table.text)
        print("Medians of single runs, both sides in turn. Ratio: baseline / ours; above 1, ours is the faster.")
    }
}
