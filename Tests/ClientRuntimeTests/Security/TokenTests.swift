import Synchronization
import Testing

@testable import ClientRuntime

@Suite struct TokenTests {
    /// Gives `t1`, `t2` and so on, once its gate is open.
    private final class Vault: TokenProvider {
        let asked = Recorder<AccessToken?>()
        let lifetime: Double?
        let clock: Clock
        let gate: Gate

        init(lifetime: Double? = nil, clock: Clock = Clock(), gate: Gate = Gate(isOpen: true)) {
            self.lifetime = lifetime
            self.clock = clock
            self.gate = gate
        }

        func token(replacing refused: AccessToken?) async throws -> AccessToken {
            asked.append(refused)
            let count = asked.values.count
            try await gate.pass()
            return AccessToken("t\(count)", expiry: lifetime.map { clock.now.addingTimeInterval($0) })
        }
    }

    final class Clock: Sendable {
        private let time = Mutex(Date(timeIntervalSince1970: 1_700_000_000))
        var now: Date { time.withLock { $0 } }
        func advance(by seconds: Double) { time.withLock { $0 += seconds } }
    }

    /// A server that takes some tokens only.
    private func server(takes good: @escaping @Sendable (String) -> Bool) -> InMemoryTransport {
        InMemoryTransport { request in
            let token = request.head.headerFields[.authorization] ?? ""
            return good(String(token.dropFirst("Bearer ".count))) ? .json("{}") : .status(.unauthorized)
        }
    }

    private func client(_ provider: any TokenProvider, clock: Clock = Clock(), _ transport: InMemoryTransport) throws
        -> TestClient
    {
        TestClient(
            core: try ClientCore(
                defaultServer: "https://api.test", credentials: [.bearer("bearerAuth", provider: provider)],
                security: [["bearerAuth"]], configuration: .init(), transport: transport,
                pacing: Pacing(sleep: { _ in }, random: { 0 }, now: { clock.now }), environment: { _ in nil }))
    }

    private func tokens(_ transport: InMemoryTransport) -> [String?] {
        transport.requests.map { $0.head.headerFields[.authorization] }
    }

    @Test func isAskedOnceForAllCalls() async throws {
        let vault = Vault()
        let transport = server { _ in true }
        let client = try client(vault, transport)
        #expect(vault.asked.values.isEmpty)
        for _ in 0..<3 { _ = try await client.view() }
        #expect(vault.asked.values == [nil])
        #expect(tokens(transport) == ["Bearer t1", "Bearer t1", "Bearer t1"])
    }

    @Test func isAskedAgainWhenTheServerRefuses() async throws {
        let vault = Vault()
        let transport = server { $0 != "t1" }
        let client = try client(vault, transport)
        _ = try await client.create()
        _ = try await client.view()
        #expect(vault.asked.values == [nil, "t1"])
        #expect(tokens(transport) == ["Bearer t1", "Bearer t2", "Bearer t2"])
    }

    @Test func isAskedOnceMoreOnly() async throws {
        let vault = Vault()
        let transport = server { _ in false }
        let error = try await apiError { _ = try await client(vault, transport).view() }
        #expect(error.status == .unauthorized)
        #expect(error.attempts == 2)
        #expect(vault.asked.values == [nil, "t1"])
    }

    @Test func theSameTokenAgainIsNotSentAgain() async throws {
        let transport = server { _ in false }
        let client = try TestClient(
            credentials: [.bearer("bearerAuth", provider: { "same" })], transport: transport)
        let error = try await apiError { _ = try await client.view() }
        #expect(error.status == .unauthorized)
        #expect(error.attempts == 1)
    }

    @Test func aBodyThatIsSpentIsNotSentAgain() async throws {
        let vault = Vault()
        let transport = server { $0 != "t1" }
        let client = try client(vault, transport)
        let body = RequestBody.sequence(AsyncStream<[UInt8]> { $0.finish() })
        let call = Call("upload", .post, "/files").content(body, contentType: "application/octet-stream")
        #expect(try await apiError { try await client.core.send(call) }.attempts == 1)
    }

    @Test func aThousandCallsThatMeetAnExpiredTokenCauseOneRenewal() async throws {
        let gate = Gate()
        let vault = Vault()
        // All have sent the first token before the first of them is refused.
        let transport = InMemoryTransport { request in
            if request.head.headerFields[.authorization] != "Bearer t1" { return .json("{}") }
            try await gate.pass()
            return .status(.unauthorized)
        }
        let client = try client(vault, transport)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<1_000 { group.addTask { _ = try await client.view() } }
            await gate.arrivals(1_000)
            gate.open()
            try await group.waitForAll()
        }
        #expect(vault.asked.values == [nil, "t1"])
        #expect(transport.requests.count { $0.head.headerFields[.authorization] == "Bearer t2" } == 1_000)
    }

    @Test func isRenewedBeforeItExpires() async throws {
        let clock = Clock()
        let vault = Vault(lifetime: 300, clock: clock)
        let transport = server { _ in true }
        let client = try client(vault, clock: clock, transport)
        _ = try await client.view()
        clock.advance(by: 269)
        _ = try await client.view()
        clock.advance(by: 1)
        _ = try await client.view()
        #expect(tokens(transport) == ["Bearer t1", "Bearer t1", "Bearer t2"])
        #expect(vault.asked.values == [nil, nil])
    }

    @Test func aShortLifeIsHalfUsed() async throws {
        let clock = Clock()
        let vault = Vault(lifetime: 20, clock: clock)
        let client = try client(vault, clock: clock, server { _ in true })
        for advance in [0, 9, 1, 9] {
            clock.advance(by: Double(advance))
            _ = try await client.view()
        }
        #expect(vault.asked.values.count == 2)
    }

    @Test func aTokenThatIsStillGoodOutlivesAProviderThatFails() async throws {
        struct Down: Error {}
        let clock = Clock()
        let isDown = Mutex(false)
        struct Failing: TokenProvider {
            let give: @Sendable () throws -> AccessToken
            func token(replacing refused: AccessToken?) async throws -> AccessToken { try give() }
        }
        let provider = Failing {
            if isDown.withLock({ $0 }) { throw Down() }
            return AccessToken("t", expiry: clock.now.addingTimeInterval(300))
        }
        let client = try client(provider, clock: clock, server { _ in true })
        _ = try await client.view()
        isDown.withLock { $0 = true }
        clock.advance(by: 280)
        _ = try await client.view()
        clock.advance(by: 30)
        let error = try await apiError { _ = try await client.view() }
        #expect(error.code == .credential)
        #expect(error.outcome == .notSent)
        #expect(error.underlying is Down)
        isDown.withLock { $0 = false }
        _ = try await client.view()
    }

    @Test(arguments: ["", "two\nlines", " x"])
    func whatCannotBeSentIsRefused(_ token: String) async throws {
        let transport = server { _ in true }
        let client = try TestClient(credentials: [.bearer("bearerAuth", provider: { token })], transport: transport)
        let error = try await apiError { _ = try await client.view() }
        #expect(error.code == .credential)
        #expect(transport.requests.isEmpty)
    }

    @Test func showsInNothing() async throws {
        let transport = InMemoryTransport { request in
            .json(#"{"echo":"\#(request.head.headerFields[.authorization] ?? "")"}"#, status: .forbidden)
        }
        let client = try TestClient(
            credentials: [.bearer("bearerAuth", provider: { "from-the-vault" })], transport: transport)
        let error = try await apiError { _ = try await client.view() }
        #expect(!"\(error) \(error.message)".contains("from-the-vault"))
        #expect(!dumped(client).contains("from-the-vault"))
        #expect(!dumped(AccessToken("from-the-vault")).contains("from-the-vault"))
    }

    @Test(arguments: [
        (APIKeyLocation.header("X-Key"), "k"), (.query("key"), "/v1/pets/1?key=k"), (.cookie("key"), "key=k"),
    ])
    func keysGoWhereTheyBelong(_ location: APIKeyLocation, _ expected: String) async throws {
        let transport = InMemoryTransport(json: "{}")
        let client = try TestClient(
            credentials: [.apiKey("a", provider: { "k" }, in: location)], security: [["a"]], transport: transport)
        _ = try await client.view()
        let head = try #require(transport.requests.first).head
        let field = try #require(HTTPField.Name("X-Key"))
        switch location {
        case .header: #expect(head.headerFields[field] == expected)
        case .query: #expect(head.path == expected)
        case .cookie: #expect(head.headerFields[.cookie] == expected)
        }
    }

    @Test func aCredentialCanBeReplaced() async throws {
        let transport = InMemoryTransport(json: "{}")
        let client = try TestClient(transport: transport)
        _ = try await client.with(credential: .bearer("bearerAuth", provider: { "other" })).view()
        _ = try await client.view()
        #expect(tokens(transport) == ["Bearer other", "Bearer s3cret-token"])
        #expect(throws: ConfigurationError.self) { try client.with(credential: .bearer("bearerAuth", token: nil)) }
    }

    @Test func anAuthenticatorSeesRequestAndChallenge() async throws {
        struct Digest: RequestAuthenticator {
            func authenticate(_ request: inout TransportRequest, after refusal: TransportResponse?) async throws {
                let nonce = refusal?.head.headerFields[.wwwAuthenticate] ?? "none"
                request.head.headerFields[.authorization] = "Digest \(nonce)-\(request.head.path ?? "")-s3cr3t"
            }
        }
        let transport = InMemoryTransport { request in
            let authorization = request.head.headerFields[.authorization] ?? ""
            return authorization == "Digest n1-/v1/pets/1-s3cr3t"
                ? .json(#"{"body":"Digest n1-/v1/pets/1-s3cr3t"}"#, status: .conflict)
                : .status(.unauthorized, headers: [.wwwAuthenticate: "n1"])
        }
        let client = try TestClient(credentials: [.authenticator("bearerAuth", Digest())], transport: transport)
        let error = try await apiError { _ = try await client.view() }
        #expect(error.status == .conflict)
        #expect(error.attempts == 2)
        #expect(!error.message.contains("s3cr3t"))
    }
}
