#if Simulator

    import ArgumentParser
    import Foundation
    import Hyperstack

    /// Makes many calls at once while much goes wrong, and checks that each ends as it should.
    @main
    struct SoakCommand: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "hyperstack-soak",
            abstract: "Makes very many calls against a simulator of the service that often fails.",
            discussion: """
                Of a hundred attempts, five are answered with 429, five with 503, five are cut off and five come late. \
                Every call has to end in a value or in the error that its last attempt gives, every credential has to \
                be issued once, retries must not be more than a tenth of the calls in any minute, and memory must not \
                grow. The exit status says whether all of that held.
                """)

        @Option(help: "How many calls to make.")
        var calls = 100_000

        @Option(help: "How many are under way at once.")
        var inFlight = 64

        @Option(help: "What the faults are drawn from: the same number gives the same faults to the same attempts.")
        var seed: UInt64 = 1

        func validate() throws {
            guard (1...10_000_000).contains(calls) else { throw ValidationError("--calls is from 1 to 10000000.") }
            guard (1...1_000).contains(inFlight) else { throw ValidationError("--in-flight is from 1 to 1000.") }
        }

        func run() async throws {
            let simulator = try SimulatorProcess()
            defer { simulator.stop() }
            let url = try simulator.url()
            let soak = try await Soak(calls: calls, inFlight: inFlight, seed: seed, server: url)
            let progress = Progress(soak.tally, total: calls)
            let display = Task { await progress.show() }
            try await soak.run()
            display.cancel()
            await display.value
            let findings = try await soak.findings()
            print(soak.tally.report)
            for finding in findings { print("WRONG: \(finding)") }
            print(findings.isEmpty ? "Everything ended as it should." : "\(findings.count) things went wrong.")
            if !findings.isEmpty { throw ExitCode.failure }
        }
    }

#else

    /// Stands in where the simulator is not built.
    @main
    struct SoakCommand {
        static func main() {
            print("The soak needs the simulator: swift run --traits Simulator hyperstack-soak (or: make soak)")
        }
    }

#endif
