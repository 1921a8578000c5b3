import ClientRuntime
import Foundation
import Synchronization
import Testing

/// Tokens, retries, keys and limits over real sockets.
@Suite struct AroundACallTests {
    private func core(
        _ subject: TransportUnderTest, _ authority: String, _ configuration: ClientConfiguration = .init(),
        _ credentials: [SecurityCredential] = []
    ) throws -> ClientCore {
        try ClientCore(
            serverURL: URL(string: "http://\(authority)"), defaultServer: nil, credentials: credentials,
            security: credentials.isEmpty ? [] : [["a"]], configuration: configuration, transport: subject.transport)
    }

    private static let ok = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"

    private static func status(_ status: String, _ fields: String = "") -> String {
        "HTTP/1.1 \(status)\r\n\(fields)Content-Length: 0\r\n\r\n"
    }

    private static func serve(
        _ answer: @escaping @Sendable (String) -> String
    ) -> @Sendable (RawConnection) async throws -> Void {
        { connection in
            while true {
                let head = try await connection.head()
                if head.isEmpty { return }
                try await connection.send(answer(head))
            }
        }
    }

    private static func has(_ head: String, _ field: String) -> Bool {
        head.lowercased().contains("\r\n\(field.lowercased())\r\n")
    }

    // MARK: Tokens

    @Test(arguments: TransportUnderTest.allCases)
    func aTokenThatIsRefusedIsAskedForAgainOnce(_ subject: TransportUnderTest) async throws {
        let asked = Mutex(0)
        try await RawServer.run(
            Self.serve { Self.has($0, "Authorization: Bearer t2") ? Self.ok : Self.status("401 Who") }
        ) { server, authority in
            let provider = SecurityCredential.bearer(
                "a", provider: { "t\(asked.withLock { $0 += 1; return $0 })" })
            let core = try core(subject, authority, .init(), [provider])
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<50 { group.addTask { try await core.send(Call("view", .post, "/")) } }
                try await group.waitForAll()
            }
            #expect(asked.withLock { $0 } == 2)
            #expect(server.heads.count { Self.has($0, "Authorization: Bearer t2") } == 50)
        }
    }

    @Test(arguments: TransportUnderTest.allCases)
    func aTokenRevokedAgainAndAgainEndsInItsStatus(_ subject: TransportUnderTest) async throws {
        let asked = Mutex(0)
        try await RawServer.run(Self.serve { _ in Self.status("401 Who") }) { server, authority in
            let provider = SecurityCredential.bearer(
                "a", provider: { "t\(asked.withLock { $0 += 1; return $0 })" })
            let core = try core(subject, authority, .init(), [provider])
            let error = await #expect(throws: APIError.self) { try await core.send(Call("view", .get, "/")) }
            #expect(error?.status == .unauthorized)
            #expect(server.heads.count == 2)
            #expect(asked.withLock { $0 } == 2)
        }
    }

    @Test(arguments: TransportUnderTest.allCases)
    func aProviderThatIsDownSendsNothing(_ subject: TransportUnderTest) async throws {
        struct Down: Error {}
        let provider: @Sendable () async throws -> String = { throw Down() }
        try await RawServer.run(Self.serve { _ in Self.ok }) { server, authority in
            let core = try core(subject, authority, .init(), [.bearer("a", provider: provider)])
            let error = await #expect(throws: APIError.self) { try await core.send(Call("view", .get, "/")) }
            #expect(error?.code == .credential)
            #expect(error?.outcome == .notSent)
            #expect(server.connections == 0)
        }
    }

    // MARK: Retries

    @Test(arguments: TransportUnderTest.allCases)
    func aBudgetRunsOut(_ subject: TransportUnderTest) async throws {
        try await RawServer.run(Self.serve { _ in Self.status("503 No") }) { server, authority in
            let policy = RetryPolicy(backoff: .init(first: .zero))
            let core = try core(subject, authority, .init(retry: policy))
            // More than the least that may be repeated, in much less than the minute that is counted.
            for _ in 0..<120 {
                let error = await #expect(throws: APIError.self) { try await core.send(Call("view", .get, "/")) }
                #expect(error?.status == .serviceUnavailable)
            }
            #expect(server.heads.count == 132)
        }
    }

    @Test(arguments: TransportUnderTest.allCases)
    func theKeyIsTheSameAfterAConnectionThatBroke(_ subject: TransportUnderTest) async throws {
        let count = Mutex(0)
        try await RawServer.run { connection in
            // The first is read, and never answered.
            try await connection.head()
            if count.withLock({
                $0 += 1; return $0
            }) > 1 {
                try await connection.send(Self.ok)
            }
        } _: { server, authority in
            let core = try core(subject, authority)
            try await core.send(Call("create", .post, "/pets").idempotencyKey("X-Once"))
            let keys = server.heads.compactMap { head in
                head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("x-once:") }
            }
            #expect(keys.count == 2)
            #expect(Set(keys).count == 1)
        }
    }

    @Test(arguments: TransportUnderTest.allCases)
    func withoutAKeyItIsNotAskedAgain(_ subject: TransportUnderTest) async throws {
        try await RawServer.run {
            try await $0.head()
        } _: { server, authority in
            let core = try core(subject, authority)
            let error = await #expect(throws: APIError.self) { try await core.send(Call("create", .post, "/pets")) }
            #expect(error?.outcome == .unknown)
            #expect(server.heads.count == 1)
        }
    }

    @Test(arguments: TransportUnderTest.allCases)
    func aDeadlineHoldsForAllAttempts(_ subject: TransportUnderTest) async throws {
        let refusal = Self.status("503 No", "Retry-After: 2000\r\n")
        try await RawServer.run(Self.serve { _ in refusal }) { server, authority in
            let policy = RetryPolicy(longestWait: .seconds(100_000), deadline: .seconds(1000))
            let core = try core(subject, authority, .init(retry: policy))
            let error = await #expect(throws: APIError.self) { try await core.send(Call("view", .get, "/")) }
            #expect(error?.retryAfter == .seconds(2000))
            #expect(server.heads.count == 1)
        }
    }

    // MARK: Limits

    @Test(arguments: TransportUnderTest.allCases)
    func noMoreAtOnceThanTold(_ subject: TransportUnderTest) async throws {
        let counts = Mutex((now: 0, most: 0))
        try await RawServer.run { connection in
            while try await !connection.head().isEmpty {
                counts.withLock {
                    $0.now += 1; $0.most = max($0.most, $0.now)
                }
                // Others would come meanwhile, if they were let.
                try await Task.sleep(for: .milliseconds(5))
                counts.withLock { $0.now -= 1 }
                try await connection.send(Self.ok)
            }
        } _: { server, authority in
            let core = try core(subject, authority, .init(limits: .init(concurrent: 3)))
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<30 { group.addTask { try await core.send(Call("view", .get, "/")) } }
                try await group.waitForAll()
            }
            #expect(server.heads.count == 30)
            #expect(counts.withLock { $0.most } <= 3)
        }
    }
}
