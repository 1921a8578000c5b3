import Synchronization
import Testing

@testable import ClientRuntime

/// Reading a large body ends when nobody waits for it any more.
@Suite struct DecodingLimitsTests {
    private static let count = 40_000
    private static let text = "[\(Array(repeating: "{}", count: count).joined(separator: ","))]"

    /// Counts what was read, and cancels its own task at once.
    private struct Cancelling: JSONDecodable, Sendable {
        static let read = Mutex(0)

        init(json reader: inout JSONReader) throws(JSONError) {
            Self.read.withLock { $0 += 1 }
            withUnsafeCurrentTask { $0?.cancel() }
            try reader.skip()
        }
    }

    /// Counts what was read.
    private struct Counting: JSONDecodable, Sendable {
        static let read = Mutex(0)

        init(json reader: inout JSONReader) throws(JSONError) {
            Self.read.withLock { $0 += 1 }
            try reader.skip()
        }
    }

    @Test func whenTheTaskIsCancelled() async throws {
        let client = try TestClient(transport: InMemoryTransport { _ in .json(Self.text) })
        let task = Task { try await client.core.send(Call("list", .get, "/pets")) as [Cancelling] }
        await #expect(throws: CancellationError.self) { _ = try await task.value }
        let read = Cancelling.read.withLock { $0 }
        #expect(read > 0 && read < Self.count / 2, "\(read)")
    }

    @Test func whenTheTimeIsUp() async throws {
        let client = try TestClient(transport: InMemoryTransport { _ in .json(Self.text) })
        var response = try await client.core.response(to: Call("list", .get, "/pets"))
        #expect(response.deadline != nil)
        response.deadline = .now
        let error = try await apiError { _ = try response.json([Counting].self) }
        #expect(error.code == .timeout && error.status == .ok)
        #expect(error.message.contains("reading the body took too long"))
        let read = Counting.read.withLock { $0 }
        #expect(read > 0 && read < Self.count / 2, "\(read)")
    }

    @Test func anItemOfAStream() async throws {
        let line = Self.text + "\n"
        let client = try TestClient(transport: InMemoryTransport { _ in .json(line) })
        let task = Task {
            let items: ItemStream<[Cancelling]> = try await client.core.sendForJSONLines(Call("lines", .get, "/pets"))
            for try await _ in items { return }
        }
        await #expect(throws: CancellationError.self) { try await task.value }
    }
}
