public import Foundation
import GeneratorConfiguration
import GeneratorPipeline

/// Generating the Hyperstack client.
public enum GeneratorWorkloads {
    /// The configuration of the Hyperstack client.
    public static let configuration = URL(filePath: #filePath)
        .deletingLastPathComponent()  // Workloads
        .deletingLastPathComponent()  // Sources
        .deletingLastPathComponent()  // Benchmarks
        .deletingLastPathComponent()
        .appending(path: "spec/clientgen.yaml")

    static func all() -> [Workload] {
        var options = CommandLineOptions()
        options.configuration = configuration.path(percentEncoded: false)
        return [
            Workload(
                "generate Hyperstack, in process",
                ours: .init("dry run") { [options] count in
                    for _ in 0..<count {
                        let result = GenerateRun.run(options, isDryRun: true)
                        guard result.status == .success else { throw WorkloadError(result.standardError) }
                        consume(result)
                    }
                })
        ]
    }
}
