#if Simulator

    import ArgumentParser
    import Foundation
    import HyperstackSimulator
    import UnixSignals

    /// Runs the simulator until it is told to stop.
    @main
    struct SimulatorCommand: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "hyperstack-simulator",
            abstract: "A stateful stand-in for the Hyperstack credentials API.",
            discussion: """
                Listens on 127.0.0.1 and keeps everything in memory. The first line on standard output is \
                "Listening on URL"; SIGINT or SIGTERM stops it.

                Faults: send the header 'X-Simulator-Fault: FAULT', or POST {"fault": "FAULT", "times": 2, \
                "path": "/v1/credentials/new"} to /_simulator/faults. FAULT is one or several of status=N, \
                retry-after=N, delay=Nms, drop, cut, garbage, processed, separated by ';'.

                Other control routes: POST /_simulator/reset, DELETE /_simulator/faults, \
                DELETE or PATCH /_simulator/credentials/ID.
                """)

        @Option(help: "The TCP port; 0 lets the system choose a free one.")
        var port = 0

        @Option(help: "The bearer token to accept. (default: \(HyperstackSimulator.Configuration.defaultToken))")
        var token: String?

        @Option(help: "How many credentials can be issued or generated before the answer is 402. (default: no limit)")
        var balance: Int?

        @Option(help: "How many credentials are there from the start.")
        var seed = 0

        @Option(help: "The most credentials on one page of the list.")
        var maxPageSize = HyperstackSimulator.Configuration.defaultMaximumPageSize

        func validate() throws {
            guard (0...65_535).contains(port) else { throw ValidationError("--port is a number from 0 to 65535.") }
            guard token?.isEmpty != true else { throw ValidationError("--token must not be empty.") }
            guard balance.map({ $0 >= 0 }) != false else { throw ValidationError("--balance must not be below 0.") }
            guard (0...1_000_000).contains(seed) else { throw ValidationError("--seed is a number from 0 to 1000000.") }
            guard maxPageSize >= 1 else { throw ValidationError("--max-page-size must not be below 1.") }
        }

        func run() async throws {
            // Before anything is printed: whoever waits for the first line may stop the simulator right after it.
            let signals = await UnixSignalsSequence(trapping: .sigint, .sigterm)
            let simulator = try await HyperstackSimulator.start(
                port: port,
                token: token ?? HyperstackSimulator.Configuration.defaultToken,
                balance: balance,
                maximumPageSize: maxPageSize,
                seed: seed)
            printNow("Listening on \(simulator.url)")
            if token == nil {
                printNow("Accepting the token '\(simulator.token)'; choose another one with --token.")
            }
            for await _ in signals { break }
            await simulator.stop(gracePeriod: .seconds(5))
        }

        /// Prints a line that a reader at the other end of a pipe sees at once.
        private func printNow(_ line: String) {
            FileHandle.standardOutput.write(Data("\(line)\n".utf8))
        }
    }

#else

    import Foundation

    /// Takes the simulator's place in a build without it: an executable needs an entry point to link.
    @main
    enum SimulatorCommand {
        static func main() {
            let message = "The simulator is not part of this build. Build it with: swift build --traits Simulator\n"
            FileHandle.standardError.write(Data(message.utf8))
            exit(1)
        }
    }

#endif
