import Foundation
import Testing

@testable import ClientRuntime

@Suite struct RequestBodyTests {
    private static func chunks(_ bytes: [UInt8]) -> AsyncStream<[UInt8]> {
        AsyncStream { continuation in
            for byte in bytes { continuation.yield([byte]) }
            continuation.finish()
        }
    }

    private static func collect(_ body: RequestBody) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        for try await chunk in body.chunks { bytes += chunk }
        return bytes
    }

    private static func withFile<T>(_ bytes: [UInt8], _ use: (String) async throws -> T) async throws -> T {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("body-\(UUID().uuidString)")
        try Data(bytes).write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        return try await use(url.path)
    }

    @Test func everyFormGivesItsBytes() async throws {
        let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0) }
        let bodies: [(RequestBody, length: Int?, isRepeatable: Bool)] = [
            (.bytes(bytes), 200_000, true),
            (.sequence(Self.chunks([1, 2])), nil, false),
            (.sequence(Self.chunks([1, 2]), length: 2), 2, false),
            (.sequence { Self.chunks([1, 2]) }, nil, true),
            (.sequence(length: 2) { Self.chunks([1, 2]) }, 2, true),
        ]
        for (body, length, isRepeatable) in bodies {
            #expect(body.length == length)
            #expect(body.isRepeatable == isRepeatable)
            let expected = length == 200_000 ? bytes : [1, 2]
            #expect(try await Self.collect(body) == expected)
            if isRepeatable { #expect(try await Self.collect(body) == expected) }
        }
        try await Self.withFile(bytes) { path in
            let body = RequestBody.file(at: path)
            #expect(body.length == 200_000)
            #expect(body.isRepeatable)
            let sendings = [try await Self.collect(body), try await Self.collect(body)]
            #expect(sendings == [bytes, bytes])
        }
    }

    @Test func aSequenceCanBeSentOnce() async throws {
        let body = RequestBody.sequence(Self.chunks([1]))
        _ = try await Self.collect(body)
        let error = await #expect(throws: TransportError.self) { try await Self.collect(body) }
        #expect(error?.message == "the body can be sent only once")
    }

    @Test func aFileThatCannotBeReadMakesNoRequest() async throws {
        let transport = InMemoryTransport(json: "{}")
        let client = try TestClient(transport: transport)
        let call = { (path: String) in
            Call("upload", .put, "/a").content(.file(at: path), contentType: "text/plain")
        }
        let missing = try await apiError { try await client.core.send(call("/nowhere/a.txt")) }
        #expect(missing.code == .invalidRequest)
        #expect(missing.outcome == .notSent)
        #expect(missing.message == "cannot read `/nowhere/a.txt`: no such file or directory")
        let folder = try await apiError { try await client.core.send(call("/")) }
        #expect(folder.message == "cannot read `/`: it is not a file")
        #expect(transport.requests.isEmpty)
    }

    @Test func theInMemoryTransportRecordsWhatIsSent() async throws {
        try await Self.withFile([1, 2, 3]) { path in
            let sent = try await request(Call("op", .put, "/a").content(.file(at: path), contentType: "image/png"))
            #expect(sent.body == [1, 2, 3])
            #expect(sent.head.headerFields[.contentType] == "image/png")
        }
        let sequence = RequestBody.sequence(Self.chunks([4, 5]))
        #expect(try await request(Call("op", .put, "/a").content(sequence, contentType: "a/b")).body == [4, 5])
        #expect(try await request(Call("op", .put, "/a").content(nil, contentType: "a/b")).content == nil)
    }

    @Test func aCallIsRepeatedOnlyIfItsBodyCanBeSentAgain() async throws {
        let bodies: [(RequestBody, attempts: Int)] = [
            (.sequence(Self.chunks([1])), 1), (.sequence { Self.chunks([1]) }, 3), (.bytes([1]), 3),
        ]
        for (body, attempts) in bodies {
            let transport = InMemoryTransport { _ in .status(.badGateway) }
            let client = try TestClient(transport: transport)
            let error = try await apiError {
                try await client.core.send(Call("op", .put, "/a").content(body, contentType: "a/b"))
            }
            #expect(error.attempts == attempts)
            #expect(transport.requests.map(\.body) == Array(repeating: [1], count: attempts))
            #expect(error.isSafeToRetry == body.isRepeatable)
        }
    }

    @Test func progressIsToldWhenMoreIsAskedFor() async throws {
        let seen = Recorder<TransferProgress>()
        let body = RequestBody.sequence(Self.chunks([1, 2]), length: 2).onProgress { seen.append($0) }
        var iterator = body.chunks.makeAsyncIterator()
        _ = try await iterator.next()
        #expect(seen.values.isEmpty)
        _ = try await iterator.next()
        _ = try await iterator.next()
        #expect(seen.values.map(\.completedBytes) == [1, 2])
        #expect(seen.values.map(\.fraction) == [0.5, 1])
    }

    @Test func showsNothingOfItsContent() {
        let body = RequestBody.bytes(Array("s3cret".utf8))
        #expect(!dumped(body).contains("s3cret"))
        #expect("\(body)" == "6 bytes")
    }

    @Test func cookiesAreOneField() async throws {
        let sent = try await request(Call("op", .get, "/a").cookie("a", 1).cookie("b", 2).header("Cookie", "c=3"))
        #expect(sent.head.headerFields[values: .cookie] == ["c=3; a=1; b=2"])
    }
}
