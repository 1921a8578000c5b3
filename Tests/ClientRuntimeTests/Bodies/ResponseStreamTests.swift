import Foundation
import Testing

@testable import ClientRuntime

@Suite(.timeLimit(.minutes(1))) struct ResponseStreamTests {
    private static func client(
        configuration: ClientConfiguration = .init(),
        sleeps: Recorder<Duration> = .init(),
        _ answer: @escaping @Sendable (TransportRequest) async throws -> TransportResponse
    ) throws -> TestClient {
        try TestClient(configuration: configuration, sleeps: sleeps, transport: InMemoryTransport(answer))
    }

    /// Two chunks; the second is an error if `isCut`.
    private static func body(isCut: Bool = false, length: Int? = 4) -> ByteStream {
        ByteStream(length: length) { writer in
            try await writer.write([1, 2])
            if isCut { throw TransportError(.notSent, message: "s3cret-token is gone") }
            try await writer.write([3, 4])
        }
    }

    private static let download = Call("download", .get, "/file").accept("application/octet-stream")

    @Test func givesHeadAndBody() async throws {
        let client = try Self.client { request in
            #expect(request.streamsResponse)
            return .stream(Self.body(), contentType: "image/png", headers: [.eTag: "x"])
        }
        let (stream, metadata) = try await client.withResponse { try await $0.core.sendForStream(Self.download) }
        #expect(stream.status == .ok)
        #expect(stream.headers[.eTag] == "x")
        #expect(stream.contentType == "image/png")
        #expect(stream.length == 4)
        #expect(metadata.status == .ok)
        #expect(try await stream.collect(upTo: 4) == [1, 2, 3, 4])
    }

    @Test func takesWhatComesInOnePiece() async throws {
        // Not even the limit of what is collected holds.
        let client = try Self.client(configuration: .init(maximumResponseBytes: 2)) { _ in
            .bytes([1, 2, 3], contentType: "image/png")
        }
        #expect(try await client.core.sendForStream(Self.download).collect(upTo: 3) == [1, 2, 3])
    }

    @Test func collectsAStreamThatNobodyAskedFor() async throws {
        let client = try Self.client(configuration: .init(maximumResponseBytes: 4)) { request in
            #expect(!request.streamsResponse)
            return .stream(Self.body(), contentType: "image/png")
        }
        #expect(try await client.core.response(to: Self.download).body == [1, 2, 3, 4])
        let limited = try Self.client(configuration: .init(maximumResponseBytes: 3)) { _ in
            .stream(Self.body(), contentType: "image/png")
        }
        let error = try await apiError { _ = try await limited.core.response(to: Self.download) }
        #expect(error.code == .responseTooLarge)
    }

    @Test func anErrorStatusThrowsWithItsBody() async throws {
        let client = try Self.client { _ in .stream(Self.body(), contentType: "a/b", status: .notFound) }
        let error = try await apiError { _ = try await client.core.sendForStream(Self.download) }
        #expect(error.code == .status)
        #expect(error.status == .notFound)
        #expect(error.rawBody == [1, 2, 3, 4])
    }

    @Test func isRepeatedUntilTheHeadIsThere() async throws {
        let count = Recorder<Int>()
        let sleeps = Recorder<Duration>()
        let client = try Self.client(sleeps: sleeps) { _ in
            count.append(1)
            if count.values.count < 3 { return .status(.badGateway) }
            return .stream(Self.body(isCut: true), contentType: "a/b")
        }
        let stream = try await client.core.sendForStream(Self.download)
        #expect(sleeps.values.count == 2)
        _ = try await apiError { for try await _ in stream {} }
        #expect(count.values.count == 3)
    }

    @Test func anErrorInTheMiddleNamesTheOperationAndHowFarItCame() async throws {
        let client = try Self.client { _ in .stream(Self.body(isCut: true), contentType: "a/b") }
        let stream = try await client.core.sendForStream(Self.download)
        var count = 0
        let error = try await apiError { for try await chunk in stream { count += chunk.count } }
        #expect(count == 2)
        #expect(error.operation == "download")
        #expect(error.code == .transport)
        #expect(error.status == .ok)
        #expect(error.outcome == .unknown)
        #expect(error.isSafeToRetry)
        #expect(error.message == "the response broke off after 2 of 4 bytes ([redacted] is gone)")
        let cause = try #require(error.underlying as? TransportError)
        #expect(cause.receivedBytes == 2)
        // The request was sent, whatever a transport says in the middle of a response.
        #expect(cause.kind == .unknown)
    }

    @Test func theIdleLimitOfTheClientHolds() async throws {
        let client = try Self.client(configuration: .init(idleTimeout: .milliseconds(10))) { request in
            #expect(request.idleTimeout == .milliseconds(10))
            return .stream(ByteStream { _ in try await Task.sleep(for: .seconds(3600)) }, contentType: "a/b")
        }
        let stream = try await client.core.sendForStream(Self.download)
        let error = try await apiError { for try await _ in stream {} }
        #expect(error.code == .timeout)
        #expect(error.message == "no more of the response within 0.01 seconds, after 0 bytes")
    }

    @Test func aSecondReadingAndTooMuchAreErrors() async throws {
        let client = try Self.client { _ in .stream(Self.body(), contentType: "a/b") }
        let stream = try await client.core.sendForStream(Self.download)
        let large = try await apiError { _ = try await stream.collect(upTo: 3) }
        #expect(large.code == .responseTooLarge)
        #expect(large.outcome == .answered)
        #expect(!large.isSafeToRetry)
        let again = try await apiError { _ = try await stream.collect(upTo: 4) }
        #expect(again.code == .alreadyRead)
    }

    // MARK: Files

    private static func withFolder(_ use: (String) async throws -> Void) async throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("folder-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: url) }
        try await use(url.path)
    }

    @Test func aFileIsReplacedWhenItIsComplete() async throws {
        try await Self.withFolder { folder in
            let path = folder + "/a.bin"
            for body in [Self.body(), ByteStream([9])] {
                let expected = body.length
                let count = try await ResponseStream(body).write(to: path)
                #expect(count == expected)
                #expect(FileManager.default.contents(atPath: path)?.count == expected)
                let names = try FileManager.default.contentsOfDirectory(atPath: folder)
                #expect(names == ["a.bin"])
            }
        }
    }

    @Test func aFileThatIsNotCompleteIsNotThere() async throws {
        try await Self.withFolder { folder in
            let path = folder + "/a.bin"
            try await ResponseStream([7]).write(to: path)
            _ = try await apiError { try await ResponseStream(Self.body(isCut: true)).write(to: path) }
            #expect(FileManager.default.contents(atPath: path) == Data([7]))
            let names = try FileManager.default.contentsOfDirectory(atPath: folder)
            #expect(names == ["a.bin"])
        }
    }

    @Test func whatCannotBeWrittenIsAnErrorOfTheFile() async throws {
        try await Self.withFolder { folder in
            for path in ["", folder + "/", folder + "/none/a.bin"] {
                let error = try await apiError { try await ResponseStream([7]).write(to: path) }
                #expect(error.code == .file)
                #expect(error.message.hasPrefix("cannot write `\(path)`: "))
            }
            // The name of a folder is not free.
            let error = try await apiError { try await ResponseStream([7]).write(to: folder) }
            #expect(error.code == .file)
        }
    }
}
