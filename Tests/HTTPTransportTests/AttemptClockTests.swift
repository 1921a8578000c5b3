import HTTPTypes
import Testing

@testable import HTTPTransport

/// The time of an attempt that sends a body chunk by chunk.
@Suite(.timeLimit(.minutes(1))) struct AttemptClockTests {
    private static func body(pause: Duration) -> RequestBody {
        .sequence(
            ByteStream { writer in
                try await Task.sleep(for: pause)
                for _ in 0..<3 { try await writer.write([1]) }
            })
    }

    private static func attempt(
        timeout: Duration,
        idleTimeout: Duration,
        _ body: RequestBody,
        _ send: @escaping @Sendable (RequestBody.Chunks) async throws -> Void
    ) async throws -> Int? {
        let request = TransportRequest(
            head: HTTPRequest(method: .put, scheme: "http", authority: "a", path: "/"), content: body,
            timeout: timeout, idleTimeout: idleTimeout)
        return try await request.withinTimeLimit { request in
            if let content = request.content { try await send(content.chunks) }
            return 1
        }
    }

    @Test func whatTheSourceTakesDoesNotCount() async throws {
        let result = try await Self.attempt(
            timeout: .seconds(30), idleTimeout: .seconds(2), Self.body(pause: .milliseconds(2200))
        ) { chunks in for try await _ in chunks {} }
        #expect(result == 1)
    }

    @Test func whatTheNetworkTakesForAChunkCounts() async throws {
        let result = try await Self.attempt(
            timeout: .seconds(3600), idleTimeout: .milliseconds(30), Self.body(pause: .zero)
        ) { chunks in for try await _ in chunks { try await Task.sleep(for: .seconds(3600)) } }
        #expect(result == nil)
    }

    @Test func theWholeTimeBeginsWhenTheBodyIsSent() async throws {
        let result = try await Self.attempt(
            timeout: .milliseconds(30), idleTimeout: .seconds(3600), Self.body(pause: .milliseconds(50))
        ) { chunks in
            for try await _ in chunks {}
            try await Task.sleep(for: .seconds(3600))
        }
        #expect(result == nil)
    }
}
