import ClientRuntime
import Foundation
import Synchronization
import Testing

/// Interceptors as a service would write them, over real sockets.
@Suite struct InterceptorTests {
    private func makeCore(
        _ subject: TransportUnderTest, _ authority: String, _ configuration: ClientConfiguration,
        token: String? = nil
    ) throws -> ClientCore {
        try ClientCore(
            serverURL: URL(string: "http://\(authority)"), defaultServer: nil,
            credentials: [.bearer("a", token: token), .apiKey("k", key: token, in: .query("key"))],
            security: token == nil ? [] : [["a", "k"]], configuration: configuration, transport: subject.transport)
    }

    private static func ok(_ body: String, _ fields: String = "") -> String {
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\(fields)Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
    }

    @Test(arguments: TransportUnderTest.allCases)
    func anAnswerThatIsStillGoodIsNotSentAgain(_ subject: TransportUnderTest) async throws {
        try await RawServer.run { connection in
            while true {
                let head = try await connection.head()
                if head.isEmpty { return }
                let isKnown = head.lowercased().contains("if-none-match: \"v1\"")
                try await connection.send(
                    isKnown
                        ? "HTTP/1.1 304 Not Modified\r\nETag: \"v1\"\r\n\r\n" : Self.ok("[1]", "ETag: \"v1\"\r\n"))
            }
        } _: { server, authority in
            let core = try makeCore(subject, authority, .init(interceptors: [CachingByETag()]))
            for _ in 0..<3 {
                let value: [Int] = try await core.send(Call("list", .get, "/list"))
                #expect(value == [1])
            }
            let conditions = server.heads.map { $0.lowercased().contains("if-none-match") }
            #expect(conditions == [false, true, true])
        }
    }

    @Test(arguments: TransportUnderTest.allCases)
    func aServiceInTroubleIsLeftAlone(_ subject: TransportUnderTest) async throws {
        let isWell = Mutex(false)
        try await RawServer.run { connection in
            while try await !connection.head().isEmpty {
                let answer = isWell.withLock { $0 } ? Self.ok("1") : "HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n"
                try await connection.send(answer)
            }
        } _: { server, authority in
            let breaker = CircuitBreaker(threshold: 2, pause: .milliseconds(200))
            let core = try makeCore(subject, authority, .init(retries: 0, interceptors: [breaker]))
            var codes: [APIError.Code] = []
            for _ in 0..<4 {
                do { try await core.send(Call("poke", .post, "/")) } catch let error as APIError {
                    codes.append(error.code)
                    if error.code == .interceptor { #expect(error.underlying is CircuitBreaker.Open) }
                }
            }
            #expect(codes == [.status, .status, .interceptor, .interceptor])
            #expect(server.heads.count == 2)
            isWell.withLock { $0 = true }
            // It opens by itself: each call is refused until then, and none of them is sent.
            while server.heads.count == 2 { try? await core.send(Call("poke", .post, "/")) }
            try await core.send(Call("poke", .post, "/"))
        }
    }

    @Test(arguments: TransportUnderTest.allCases)
    func whatWasRecordedIsReplayedAndHasNoSecret(_ subject: TransportUnderTest) async throws {
        let recording = Recording()
        try await RawServer.run { connection in
            while try await !connection.head().isEmpty {
                try await connection.send(Self.ok(#"{"name":"Rex"}"#, "Set-Cookie: id=s3cret\r\n"))
            }
        } _: { server, authority in
            let core = try makeCore(subject, authority, .init(interceptors: [recording]), token: "s3cret-token")
            let pet: JSONValue = try await core.send(Call("view", .get, "/pets/1").query("full", true))
            #expect(pet["name"]?.string == "Rex")
            #expect(server.heads.first?.contains("key=s3cret-token") == true)
        }
        #expect(!"\(recording.recorded)".contains("s3cret"))
        let replay = Recording(replaying: recording.recorded)
        // Nobody listens there.
        let core = try makeCore(subject, "127.0.0.1:1", .init(retries: 0, interceptors: [replay]), token: "other")
        let pet: JSONValue = try await core.send(Call("view", .get, "/pets/1").query("full", true))
        #expect(pet["name"]?.string == "Rex")
        await #expect(throws: APIError.self) { try await core.send(Call("view", .get, "/pets/1")) }
    }

    @Test(arguments: TransportUnderTest.allCases)
    func eachAttemptIsSigned(_ subject: TransportUnderTest) async throws {
        let time = Mutex(100)
        let signing = Signing(
            code: { bytes in String(bytes.reduce(0) { $0 &* 31 &+ Int($1) }, radix: 16) },
            now: {
                time.withLock {
                    $0 += 1; return $0
                }
            })
        let bodies = Mutex<[String]>([])
        try await RawServer.run { connection in
            while true {
                let head = try await connection.head()
                if head.isEmpty { return }
                let body = String(decoding: try await connection.body(5), as: UTF8.self)
                let isFirst = bodies.withLock {
                    $0.append(body); return $0.count == 1
                }
                try await connection.send(
                    isFirst ? "HTTP/1.1 429 Later\r\nContent-Length: 0\r\n\r\n" : Self.ok("{}"))
            }
        } _: { server, authority in
            let core = try makeCore(subject, authority, .init(interceptors: [signing]))
            try await core.send(Call("create", .post, "/pets").text("hello", contentType: "text/plain"))
            #expect(bodies.withLock { $0 } == ["hello", "hello"])
            for (time, head) in zip([101, 102], server.heads) {
                let code = signing.code(Array("\(time).hello".utf8))
                #expect(head.lowercased().contains("x-timestamp: \(time)\r\n"))
                #expect(head.lowercased().contains("x-signature: \(code)\r\n"))
            }
            #expect(server.heads.count == 2)
        }
    }

    @Test(arguments: TransportUnderTest.allCases)
    func anInterceptorThatThrowsSendsNothing(_ subject: TransportUnderTest) async throws {
        struct Refusal: Error {}
        struct Refusing: Interceptor {
            func attempt(_ request: TransportRequest, next: @escaping Next) async throws -> TransportResponse {
                throw Refusal()
            }
        }
        try await RawServer.run { _ in
        } _: { server, authority in
            let core = try makeCore(subject, authority, .init(interceptors: [Refusing()]))
            let error = await #expect(throws: APIError.self) { try await core.send(Call("view", .get, "/")) }
            #expect(error?.code == .interceptor)
            #expect(error?.attempts == 1)
            #expect(server.connections == 0)
        }
    }

    @Test(arguments: TransportUnderTest.allCases)
    func streamsAreSeenChunkByChunk(_ subject: TransportUnderTest) async throws {
        struct Counting: Interceptor {
            let count: @Sendable (Int) -> Void

            func attempt(_ request: TransportRequest, next: @escaping Next) async throws -> TransportResponse {
                var response = try await next(request)
                if case .stream(let stream) = response.content {
                    let count = count
                    response.content = .stream(
                        ByteStream(
                            stream.map { chunk in
                                count(chunk.count)
                                return chunk
                            }, length: stream.length))
                }
                return response
            }
        }
        let counted = Mutex(0)
        try await RawServer.run { connection in
            try await connection.head()
            try await connection.send(answer(300_000))
        } _: { _, authority in
            let counting = Counting { count in counted.withLock { $0 += count } }
            let core = try makeCore(subject, authority, .init(interceptors: [counting]))
            let stream = try await core.sendForStream(Call("download", .get, "/file"))
            #expect(stream.length == 300_000)
            #expect(try await stream.collect(upTo: 300_000).count == 300_000)
        }
        #expect(counted.withLock { $0 } == 300_000)
    }
}
