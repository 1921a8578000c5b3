#if Simulator

    import Foundation
    import Testing

    /// Runs the executable as its users do.
    struct SimulatorCommandTests {
        @Test(arguments: [SIGTERM, SIGINT])
        func servesUntilSignalled(signal: Int32) async throws {
            let command = try Command(["--port", "0", "--token", "secret", "--balance", "1", "--seed", "3"])
            let url = try command.url()
            let page = try await TestClient(url: url, token: "secret").list().text
            #expect(page.contains(#""total":3"#))
            let refused = try await TestClient(url: url, token: "test-token").list().text
            #expect(refused.contains("Invalid token"))
            kill(command.process.processIdentifier, signal)
            // Nothing more is printed with a token of one's own.
            #expect(command.rest().isEmpty)
            command.process.waitUntilExit()
            #expect(command.process.terminationReason == .exit)
            #expect(command.process.terminationStatus == 0)
        }

        @Test func tellsTheDefaultToken() async throws {
            let command = try Command(["--max-page-size", "2", "--seed", "3"])
            let url = try command.url()
            #expect(url.wholeMatch(of: /http:\/\/127\.0\.0\.1:[0-9]+/) != nil)
            let page = try await TestClient(url: url, token: "test-token").list().text
            #expect(page.contains(#""page_size":2"#))
            command.process.terminate()
            #expect(command.rest().contains("'test-token'"))
            command.process.waitUntilExit()
            #expect(command.process.terminationStatus == 0)
        }

        @Test func helpTellsEveryOption() throws {
            let command = try Command(["--help"])
            let text = command.rest()
            command.process.waitUntilExit()
            #expect(command.process.terminationStatus == 0)
            for word in ["--port", "--token", "--balance", "--seed", "--max-page-size", "X-Simulator-Fault"] {
                #expect(text.contains(word))
            }
        }

        @Test(arguments: [
            ["--port", "65536"], ["--port", "x"], ["--token", ""], ["--balance", "-1"], ["--seed", "-1"],
            ["--max-page-size", "0"], ["--unknown"],
        ])
        func wrongUsageIsRefused(arguments: [String]) throws {
            let command = try Command(arguments)
            #expect(command.rest().isEmpty)
            command.process.waitUntilExit()
            #expect(command.process.terminationStatus == 64)
        }
    }

    /// The running executable and what it prints.
    private struct Command {
        struct Silent: Error { let output: String }

        let process = Process()
        private let output = Pipe()

        init(_ arguments: [String]) throws {
            process.executableURL = Self.products.appendingPathComponent("hyperstack-simulator")
            process.arguments = arguments
            process.standardOutput = output
            process.standardError = FileHandle.nullDevice
            try process.run()
        }

        /// The URL in the first line.
        func url() throws -> String {
            var text = ""
            while !text.contains("\n") {
                // One byte at a time: what follows the line stays for ``rest()``.
                guard let byte = try output.fileHandleForReading.read(upToCount: 1), !byte.isEmpty else {
                    throw Silent(output: text)
                }
                text += String(decoding: byte, as: UTF8.self)
            }
            let prefix = "Listening on "
            guard text.hasPrefix(prefix) else { throw Silent(output: text) }
            return String(text.dropFirst(prefix.count).dropLast())
        }

        /// What is printed until the executable ends.
        func rest() -> String {
            String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        }

        /// Where the build puts executables: beside the test bundle.
        private static var products: URL {
            let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
            return (bundle?.bundleURL ?? Bundle.main.bundleURL.appendingPathComponent("x")).deletingLastPathComponent()
        }
    }

#endif
