import ClientRuntime
import Synchronization
import Testing

/// Bodies that are read while they arrive.
@Suite(.timeLimit(.minutes(1))) struct ResponseStreamTests {
    private static let endless = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"

    private static func chunk(_ text: String) -> String { "\(String(text.utf8.count, radix: 16))\r\n\(text)\r\n" }

    /// Sends a first chunk, then waits for the client to leave.
    private static let firstChunk: @Sendable (RawConnection) async throws -> Void = { connection in
        try await connection.head()
        try await connection.send(endless + chunk("first"))
        try await connection.closed()
    }

    private static func stream(
        _ subject: TransportUnderTest,
        _ authority: String,
        timeout: Duration = .seconds(30),
        idleTimeout: Duration = .seconds(30)
    ) async throws -> ByteStream {
        try await subject.send(.to(authority, timeout: timeout, idleTimeout: idleTimeout, streams: true)).stream
    }

    /// The error that reading throws.
    private static func failure(_ stream: ByteStream) async throws -> TransportError {
        let error = await #expect(throws: TransportError.self) { for try await _ in stream {} }
        return try #require(error)
    }

    @Test(arguments: TransportUnderTest.allCases)
    func chunksArriveBeforeTheEnd(_ subject: TransportUnderTest) async throws {
        let goesOn = AsyncStream.makeStream(of: Void.self)
        try await RawServer.run { connection in
            try await connection.head()
            try await connection.send(Self.endless + Self.chunk("first"))
            for await _ in goesOn.stream { break }
            try await connection.send(Self.chunk("second") + "0\r\n\r\n")
            try await connection.closed()
        } _: { _, authority in
            let stream = try await Self.stream(subject, authority)
            #expect(stream.length == nil)
            var texts: [String] = []
            for try await chunk in stream {
                texts.append(String(decoding: chunk, as: UTF8.self))
                goesOn.continuation.yield()
            }
            #expect(texts == ["first", "second"])
        }
    }

    @Test(
        arguments: TransportUnderTest.allCases,
        [
            ("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n", "half", 4, 10),
            ("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n", "", 0, 10),
            ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "5\r\nhello\r\n", 5, nil),
            ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "5\r\nhello\r\n5\r\n", 5, nil),
        ] as [(String, String, Int, Int?)])
    func anErrorSaysHowFarACutStreamCame(
        _ subject: TransportUnderTest,
        _ answer: (head: String, body: String, received: Int, expected: Int?)
    ) async throws {
        try await RawServer.run { connection in
            try await connection.head()
            try await connection.send(answer.head + answer.body)
        } _: { _, authority in
            let error = try await Self.failure(try await Self.stream(subject, authority))
            #expect(error.kind == .unknown)
            #expect(error.receivedBytes == answer.received)
            #expect(error.expectedBytes == answer.expected)
            let place = answer.expected.map { "\(answer.received) of \($0) bytes" } ?? "\(answer.received) bytes"
            #expect(error.message.hasPrefix("the response broke off after \(place) ("))
        }
    }

    @Test(arguments: TransportUnderTest.allCases)
    func anIdleServerIsATimeout(_ subject: TransportUnderTest) async throws {
        try await RawServer.run(Self.firstChunk) { server, authority in
            let error = try await Self.failure(
                try await Self.stream(subject, authority, idleTimeout: .seconds(1)))
            #expect(error.kind == .timeout(wasSent: true))
            #expect(error.message == "no more of the response within 1.0 seconds, after 5 bytes")
            #expect(error.receivedBytes == 5)
            await server.end()
        }
    }

    @Test(arguments: TransportUnderTest.allCases)
    func aServerThatKeepsDrippingHasAllTheTime(_ subject: TransportUnderTest) async throws {
        try await RawServer.run { connection in
            try await connection.head()
            try await connection.send(Self.endless)
            for _ in 0..<8 {
                try await Task.sleep(for: .milliseconds(500))
                try await connection.send(Self.chunk("drip"))
            }
            try await connection.send("0\r\n\r\n")
            try await connection.closed()
        } _: { _, authority in
            // Longer in all than either limit for a head or a chunk.
            let stream = try await Self.stream(
                subject, authority, timeout: .seconds(3), idleTimeout: .seconds(20))
            #expect(try await stream.collect(upTo: 100).count == 32)
        }
    }

    @Test(arguments: TransportUnderTest.allCases)
    func aSlowReaderIsNotAnIdleServer(_ subject: TransportUnderTest) async throws {
        try await RawServer.run { connection in
            try await connection.head()
            try await connection.send(Self.endless + Self.chunk("first"))
            try await connection.send(Self.chunk("second") + "0\r\n\r\n")
            try await connection.closed()
        } _: { _, authority in
            let stream = try await Self.stream(subject, authority, idleTimeout: .seconds(1))
            var count = 0
            for try await chunk in stream {
                count += chunk.count
                try await Task.sleep(for: .milliseconds(1200))
            }
            #expect(count == 11)
        }
    }

    // MARK: Leaving

    @Test(arguments: TransportUnderTest.allCases)
    func breakingOutOfALoopClosesTheConnection(_ subject: TransportUnderTest) async throws {
        try await RawServer.run(Self.firstChunk) { server, authority in
            let stream = try await Self.stream(subject, authority)
            for try await _ in stream { break }
            await server.end()
            // It is held still, and there is a connection for another.
            #expect(stream.length == nil)
            let other = try await Self.stream(subject, authority)
            for try await chunk in other {
                #expect(chunk == Array("first".utf8))
                break
            }
        }
    }

    @Test(arguments: TransportUnderTest.allCases)
    func aStreamThatNobodyReadsIsClosedWhenItIsDropped(_ subject: TransportUnderTest) async throws {
        try await RawServer.run(Self.firstChunk) { server, authority in
            _ = try await Self.stream(subject, authority)
            await server.end()
            #expect(server.connections == 1)
        }
    }

    @Test(arguments: TransportUnderTest.allCases)
    func aStreamCanBeEndedByHand(_ subject: TransportUnderTest) async throws {
        try await RawServer.run(Self.firstChunk) { server, authority in
            let stream = try await Self.stream(subject, authority)
            stream.cancel()
            await server.end()
            await #expect(throws: CancellationError.self) { for try await _ in stream {} }
        }
    }

    @Test(arguments: TransportUnderTest.allCases)
    func cancellingTheReaderClosesTheConnection(_ subject: TransportUnderTest) async throws {
        try await RawServer.run(Self.firstChunk) { server, authority in
            let isReading = AsyncStream.makeStream(of: Void.self)
            let task = Task {
                for try await _ in try await Self.stream(subject, authority) { isReading.continuation.yield() }
            }
            for await _ in isReading.stream { break }
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
            await server.end()
        }
    }

    @Test(arguments: TransportUnderTest.allCases)
    func cancellingBeforeTheHeadClosesTheConnection(_ subject: TransportUnderTest) async throws {
        let arrived = AsyncStream.makeStream(of: Void.self)
        try await RawServer.run { connection in
            try await connection.head()
            arrived.continuation.yield()
            try await connection.closed()
        } _: { server, authority in
            for streams in [false, true] {
                let task = Task { try await subject.send(.to(authority, streams: streams)) }
                for await _ in arrived.stream { break }
                task.cancel()
                await #expect(throws: CancellationError.self) { try await task.value }
                await server.end()
            }
        }
    }

    @Test(arguments: TransportUnderTest.allCases)
    func manyStreamsCanBeLeft(_ subject: TransportUnderTest) async throws {
        try await RawServer.run(Self.firstChunk) { server, authority in
            for _ in 0..<20 {
                for try await _ in try await Self.stream(subject, authority) { break }
            }
            for _ in 0..<20 { await server.end() }
            #expect(server.connections == 20)
        }
    }

    // MARK: Back-pressure

    /// Foundation on Linux receives whatever comes, see the documentation of the transport.
    @Test func aSlowReaderSlowsTheSender() async throws {
        let written = Mutex(0)
        try await RawServer.run { connection in
            try await connection.head()
            let count = 4 * 1024 * 1024 * 1024
            try await connection.send("HTTP/1.1 200 OK\r\nContent-Length: \(count)\r\n\r\n")
            let part = [UInt8](repeating: 0, count: 64 * 1024)
            for _ in 0..<(count / part.count) {
                try await connection.send(part)
                written.withLock { $0 += part.count }
            }
            try await connection.closed()
        } _: { _, authority in
            let stream = try await Self.stream(.asyncHTTPClient, authority)
            var iterator = stream.makeAsyncIterator()
            _ = try await iterator.next()
            // Until nothing more is written.
            var (last, same) = (-1, 0)
            while same < 10 {
                try await Task.sleep(for: .milliseconds(20))
                let now = written.withLock { $0 }
                same = now == last ? same + 1 : 0
                last = now
            }
            // What sockets hold depends on the machine: up to some hundred megabytes of the gigabytes to come.
            #expect(last < 1024 * 1024 * 1024)
            var count = 0
            while count <= last, let chunk = try await iterator.next() { count += chunk.count }
            #expect(count > last)
            #expect(written.withLock { $0 } > last)
        }
    }

    @Test(arguments: TransportUnderTest.allCases)
    func theProgressOfADownloadCanBeWatched(_ subject: TransportUnderTest) async throws {
        let count = 300_000
        try await RawServer.run(ResponseTests.answering(answer(count))) { _, authority in
            let seen = Mutex<[TransferProgress]>([])
            let stream = try await Self.stream(subject, authority)
                .onProgress { progress in seen.withLock { $0.append(progress) } }
            #expect(try await stream.collect(upTo: count).count == count)
            let completed = seen.withLock { $0.map(\.completedBytes) }
            #expect(completed == completed.sorted())
            #expect(seen.withLock { $0.last } == TransferProgress(completedBytes: count, totalBytes: count))
        }
    }
}
