#if os(Linux)
    import ClientRuntime
    import Foundation
    import Testing

    /// What a gigabyte costs in memory: run alone, with `MEASURE_MEMORY=1`, since others share the process.
    @Suite(.serialized, .enabled(if: ProcessInfo.processInfo.environment["MEASURE_MEMORY"] != nil))
    struct MemoryTests {
        private static let count = 1 << 30
        private static let limit = 64 << 20

        /// The memory of the process that is resident now, in bytes.
        private static func resident() throws -> Int {
            let pages = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
            return try #require(Int(pages[1])) * sysconf(Int32(_SC_PAGESIZE))
        }

        private static func peak(_ largest: inout Int) throws { largest = max(largest, try resident()) }

        @Test(arguments: TransportUnderTest.allCases)
        func aDownloadIsNeverInMemory(_ subject: TransportUnderTest) async throws {
            try await RawServer.run { connection in
                try await connection.head()
                try await connection.send("HTTP/1.1 200 OK\r\nContent-Length: \(Self.count)\r\n\r\n")
                let part = [UInt8](repeating: 0, count: 64 * 1024)
                for _ in 0..<(Self.count / part.count) { try await connection.send(part) }
                try await connection.closed()
            } _: { _, authority in
                let start = try Self.resident()
                var (largest, count, chunks) = (start, 0, 0)
                for try await chunk in try await subject.send(.to(authority, streams: true)).stream {
                    count += chunk.count
                    chunks += 1
                    if chunks % 64 == 0 { try Self.peak(&largest) }
                }
                #expect(count == Self.count)
                print("\(subject): download +\((largest - start) >> 20) MB")
                // Without back-pressure, it is what the reader lags behind.
                if subject == .asyncHTTPClient { #expect(largest - start < Self.limit) }
            }
        }

        @Test(arguments: TransportUnderTest.allCases)
        func anUploadIsNeverInMemory(_ subject: TransportUnderTest) async throws {
            let url = FileManager.default.temporaryDirectory.appendingPathComponent("upload-\(UUID().uuidString)")
            #expect(FileManager.default.createFile(atPath: url.path, contents: nil))
            defer { try? FileManager.default.removeItem(at: url) }
            let file = try FileHandle(forWritingTo: url)
            try file.truncate(atOffset: UInt64(Self.count))
            try await RawServer.run { connection in
                try await connection.head()
                for _ in 0..<(Self.count >> 20) { _ = try await connection.body(1 << 20) }
                try await connection.send(answer(0))
            } _: { _, authority in
                let start = try Self.resident()
                let watch = Task {
                    var largest = start
                    while !Task.isCancelled {
                        try Self.peak(&largest)
                        try? await Task.sleep(for: .milliseconds(10))
                    }
                    return largest
                }
                _ = try await subject.send(.to(authority, .put, content: .file(at: url.path), timeout: .seconds(300)))
                watch.cancel()
                let largest = try await watch.value
                print("\(subject): upload +\((largest - start) >> 20) MB")
                #expect(largest - start < Self.limit)
            }
        }

        /// The server sees the connection end as soon as nobody reads any more.
        @Test(arguments: TransportUnderTest.allCases)
        func tenThousandStreamsLeaveNothing(_ subject: TransportUnderTest) async throws {
            try await RawServer.run { connection in
                try await connection.head()
                try await connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n")
                try await connection.closed()
            } _: { server, authority in
                let clock = ContinuousClock()
                var (start, files, longest) = (0, 0, Duration.zero)
                for index in 0..<10_000 {
                    // What the first hundred leave behind is what a transport keeps.
                    if index == 100 { (start, files) = (try Self.resident(), try Self.openFiles()) }
                    for try await _ in try await subject.send(.to(authority, streams: true)).stream { break }
                    longest = max(longest, await clock.measure { await server.end() })
                }
                let growth = try Self.resident() - start
                print("\(subject): 10,000 streams +\(growth >> 20) MB, left after at most \(longest)")
                #expect(try Self.openFiles() <= files + 2)
                #expect(growth < Self.limit)
            }
        }

        private static func openFiles() throws -> Int {
            try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
        }
    }
#endif
