#if Simulator

    import Foundation

    /// A simulator in a process of its own, so that what it keeps is not counted.
    struct SimulatorProcess {
        struct Failure: Error, CustomStringConvertible {
            let description: String
        }

        static let token = "soak-token"

        private let process = Process()
        private let output = Pipe()

        /// Starts the simulator that was built with this program.
        init() throws {
            let folder = URL(fileURLWithPath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
            let program = folder.appendingPathComponent("hyperstack-simulator")
            guard FileManager.default.isExecutableFile(atPath: program.path) else {
                throw Failure(description: "There is no \(program.path): build it with swift build --traits Simulator.")
            }
            process.executableURL = program
            process.arguments = ["--token", Self.token]
            process.standardOutput = output
            try process.run()
        }

        /// Waits until it listens.
        ///
        /// - Returns: Where.
        func url() throws -> URL {
            let prefix = "Listening on "
            var text = ""
            while true {
                let data = output.fileHandleForReading.availableData
                guard !data.isEmpty else { throw Failure(description: "The simulator ended before it listened.") }
                text += String(decoding: data, as: UTF8.self)
                let line = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().first
                if let line, line.hasPrefix(prefix), let url = URL(string: String(line.dropFirst(prefix.count))) {
                    return url
                }
            }
        }

        func stop() {
            process.terminate()
            process.waitUntilExit()
        }
    }

#endif
