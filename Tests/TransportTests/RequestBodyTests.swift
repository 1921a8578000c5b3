import ClientRuntime
import Foundation
import Synchronization
import Testing

/// Each form of body, on the wire.
@Suite(.timeLimit(.minutes(1))) struct RequestBodyTests {
    /// Pieces of a text, one by one.
    private static func chunks(_ texts: [String]) -> AsyncStream<[UInt8]> {
        AsyncStream { continuation in
            for text in texts { continuation.yield(Array(text.utf8)) }
            continuation.finish()
        }
    }

    private static func file(_ bytes: [UInt8]) throws -> URL {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("body-\(UUID().uuidString)")
        try Data(bytes).write(to: url)
        return url
    }

    @Test(arguments: TransportUnderTest.allCases)
    func aBodyOfKnownLengthHasTheLengthInTheHead(_ subject: TransportUnderTest) async throws {
        let file = try Self.file(Array("hello".utf8))
        defer { try? FileManager.default.removeItem(at: file) }
        let bodies: [RequestBody] = [
            .bytes(Array("hello".utf8)), .file(at: file.path), .sequence(Self.chunks(["he", "llo"]), length: 5),
            .sequence(length: 5) { Self.chunks(["hell", "", "o"]) },
        ]
        try await RawServer.run { connection in
            while try await !connection.head().isEmpty {
                let body = try await connection.body(5)
                try await connection.send("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n")
                try await connection.send(body)
            }
        } _: { server, authority in
            for body in bodies {
                let response = try await subject.send(.to(authority, .post, content: body))
                #expect(String(decoding: response.body, as: UTF8.self) == "hello")
                let head = try #require(server.heads.last).lowercased()
                #expect(head.contains("\r\ncontent-length: 5\r\n"))
                #expect(!head.contains("\r\ntransfer-encoding:"))
                #expect(!head.contains("\r\nexpect:"))
            }
        }
    }

    @Test(arguments: TransportUnderTest.allCases)
    func anEmptyBodyHasTheLengthZeroAndNoneHasNone(_ subject: TransportUnderTest) async throws {
        try await RawServer.run { connection in
            while try await !connection.head().isEmpty { try await connection.send(answer(0)) }
        } _: { server, authority in
            _ = try await subject.send(.to(authority, .post, content: .bytes([])))
            #expect(server.heads.last?.lowercased().contains("\r\ncontent-length: 0\r\n") == true)
            _ = try await subject.send(.to(authority, .get))
            #expect(server.heads.last?.lowercased().contains("\r\ncontent-length:") == false)
        }
    }

    @Test func aBodyOfUnknownLengthIsChunked() async throws {
        try await RawServer.run { connection in
            try await connection.head()
            let body = try await connection.body(until: "0\r\n\r\n")
            try await connection.send("HTTP/1.1 200 OK\r\nContent-Length: \(body.utf8.count)\r\n\r\n" + body)
        } _: { server, authority in
            let body = RequestBody.sequence(Self.chunks(["he", "llo"]))
            let response = try await TransportUnderTest.asyncHTTPClient.send(.to(authority, .put, content: body))
            #expect(String(decoding: response.body, as: UTF8.self) == "2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n")
            let head = try #require(server.heads.first).lowercased()
            #expect(head.contains("\r\ntransfer-encoding: chunked\r\n"))
            #expect(!head.contains("\r\ncontent-length:"))
        }
    }

    /// Foundation on Linux cannot send what comes one by one: it is written to a file first, whose length is known.
    @Test func aBodyOfUnknownLengthHasOneWithURLSession() async throws {
        try await RawServer.run { connection in
            try await connection.head()
            let body = try await connection.body(5)
            try await connection.send("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n")
            try await connection.send(body)
        } _: { server, authority in
            let body = RequestBody.sequence(Self.chunks(["he", "llo"]))
            let response = try await TransportUnderTest.urlSession.send(.to(authority, .put, content: body))
            #expect(String(decoding: response.body, as: UTF8.self) == "hello")
            #expect(server.heads.first?.lowercased().contains("\r\ncontent-length: 5\r\n") == true)
        }
    }

    @Test(arguments: TransportUnderTest.allCases)
    func theProgressOfAnUploadCanBeWatched(_ subject: TransportUnderTest) async throws {
        let count = 300_000
        let file = try Self.file([UInt8](repeating: 1, count: count))
        defer { try? FileManager.default.removeItem(at: file) }
        try await RawServer.run { connection in
            while try await !connection.head().isEmpty {
                _ = try await connection.body(count)
                try await connection.send(answer(0))
            }
        } _: { _, authority in
            let bytes = [UInt8](repeating: 1, count: count)
            for body in [RequestBody.file(at: file.path), .bytes(bytes), .sequence(RequestBody.bytes(bytes).chunks)] {
                let seen = Mutex<[TransferProgress]>([])
                let watched = body.onProgress { progress in seen.withLock { $0.append(progress) } }
                _ = try await subject.send(.to(authority, .post, content: watched))
                let completed = seen.withLock { $0.map(\.completedBytes) }
                #expect(completed.count > 1)
                #expect(completed == completed.sorted())
                #expect(completed.last == count)
                #expect(seen.withLock { $0.last?.totalBytes } == watched.length)
            }
        }
    }

    @Test(arguments: TransportUnderTest.allCases)
    func whatTheSourceOfABodyThrowsIsTold(_ subject: TransportUnderTest) async throws {
        struct Spilt: Error {}
        try await RawServer.run { connection in
            try await connection.head()
            try await connection.closed()
        } _: { _, authority in
            let body = RequestBody.sequence(
                AsyncThrowingStream<[UInt8], any Error> { continuation in
                    continuation.yield([1])
                    continuation.finish(throwing: Spilt())
                })
            let error = try await subject.failure(.to(authority, .post, content: body))
            #expect(error.underlying is Spilt)
            #expect(error.message == "the body could not be read: Spilt()")
        }
    }

    @Test(arguments: TransportUnderTest.allCases)
    func aServerThatAnswersBeforeTheBodyIsSentIsHeard(_ subject: TransportUnderTest) async throws {
        try await RawServer.run { connection in
            try await connection.head()
            try await connection.send(
                "HTTP/1.1 413 Content Too Large\r\nConnection: close\r\nContent-Length: 2\r\n\r\nno")
            try await connection.closed()
        } _: { _, authority in
            let body = RequestBody.bytes([UInt8](repeating: 1, count: 100))
            let response = try await subject.send(.to(authority, .post, content: body))
            #expect(response.head.status.code == 413)
        }
    }

    @Test(arguments: TransportUnderTest.allCases)
    func whileABodyIsSentTheIdleLimitHolds(_ subject: TransportUnderTest) async throws {
        let file = try Self.file([])
        defer { try? FileManager.default.removeItem(at: file) }
        // Far more than sockets hold, and a hole on the disk.
        let handle = try FileHandle(forWritingTo: file)
        try handle.truncate(atOffset: 1 << 30)
        try handle.close()
        try await RawServer.run { connection in
            try await connection.head()
            try await Task.sleep(for: .seconds(3600))
        } _: { _, authority in
            let request = TransportRequest.to(
                authority, .post, content: .file(at: file.path), timeout: .seconds(3600),
                idleTimeout: .milliseconds(200))
            let error = try await subject.failure(request)
            #expect(error.kind == .timeout(wasSent: true))
        }
    }

    /// Once a body is sent, the whole time holds, whether its length was known before or not.
    @Test(arguments: TransportUnderTest.allCases, [nil, 0, 100_000])
    func onceABodyIsSentTheWholeTimeHolds(_ subject: TransportUnderTest, _ fileSize: Int?) async throws {
        let file = try Self.file([UInt8](repeating: 1, count: fileSize ?? 0))
        defer { try? FileManager.default.removeItem(at: file) }
        try await RawServer.run { connection in
            try await connection.head()
            try await connection.closed()
        } _: { _, authority in
            let sequence = RequestBody.sequence(Self.chunks(["he", "llo"]))
            let body = fileSize == nil ? sequence : .file(at: file.path)
            let request = TransportRequest.to(
                authority, .post, content: body, timeout: .milliseconds(500), idleTimeout: .seconds(3600))
            let error = try await subject.failure(request)
            #expect(error.kind == .timeout(wasSent: true))
        }
    }

    /// A file is not opened for each step: here it is gone after the first.
    @Test(arguments: TransportUnderTest.allCases)
    func theLengthIsAskedForOnce(_ subject: TransportUnderTest) async throws {
        let count = 300_000
        let file = try Self.file([UInt8](repeating: 1, count: count))
        try await RawServer.run { connection in
            try await connection.head()
            _ = try await connection.body(count)
            try await connection.send(answer(0))
        } _: { _, authority in
            let totals = Mutex<[Int?]>([])
            let body = RequestBody.file(at: file.path).onProgress { progress in
                totals.withLock { $0.append(progress.totalBytes) }
                try? FileManager.default.removeItem(at: file)
            }
            _ = try await subject.send(.to(authority, .post, content: body))
            let seen = totals.withLock { $0 }
            #expect(seen.count > 1)
            #expect(seen.allSatisfy { $0 == count })
        }
    }
}
