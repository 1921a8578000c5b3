import AsyncHTTPClientTransport
import ClientOAuth
import Logging
import Synchronization
import Testing
import URLSessionTransport

/// A whole client over a socket, with a token endpoint that expires, revokes, limits, answers garbage, goes down.
@Suite struct TokenEndpointTests {
    private static let transports: [any ClientTransport] = [
        AsyncHTTPClientTransport.shared, URLSessionTransport.shared,
    ]

    /// A service and its token endpoint.
    private final class Service: Sendable {
        struct State {
            var issued = 0
            var good: Set<String> = []
            var refreshToken = "r0"
        }

        let state = Mutex(State())

        func answer(_ request: SocketServer.Request) -> SocketServer.Answer {
            state.withLock { state in
                guard request.path == "/token" else {
                    let token = (request.fields["authorization"] ?? "").dropFirst("Bearer ".count)
                    return .text("{}", status: state.good.contains(String(token)) ? 200 : 401)
                }
                if request.body.contains("refresh_token"),
                    !request.body.contains("refresh_token=\(state.refreshToken)&")
                {
                    return .text(#"{"error":"invalid_grant"}"#, status: 400)
                }
                state.issued += 1
                state.good.insert("a\(state.issued)")
                state.refreshToken = "r\(state.issued)"
                return .text(tokens("a\(state.issued)", refresh: state.refreshToken, expires: "3600"))
            }
        }

        func revokeAccess() { state.withLock { $0.good = [] } }
        func revokeAll() { state.withLock { ($0.good, $0.refreshToken) = ([], "none") } }
    }

    private func client(
        _ url: String, _ oauth: OAuthGrant<PetsClient.OAuthScope> = .clientCredentials(id: "me", secret: "s3cret"),
        timeout: Duration = .seconds(60), logger: Logger? = nil,
        transport: any ClientTransport = AsyncHTTPClientTransport.shared
    ) throws -> PetsClient {
        let server = try #require(URL(string: url))
        return try PetsClient(
            oauth: oauth, serverURL: server,
            configuration: .init(timeout: timeout, retries: 0, logger: logger), transport: transport)
    }

    private func calls(_ count: Int, _ client: PetsClient) async -> (done: Int, errors: [APIError]) {
        await withTaskGroup(of: APIError?.self) { group in
            for _ in 0..<count {
                group.addTask {
                    do {
                        _ = try await client.view()
                        return nil
                    } catch { return error as? APIError }
                }
            }
            return await group.reduce(into: (0, [])) { result, error in
                if let error { result.1.append(error) } else { result.0 += 1 }
            }
        }
    }

    @Test(arguments: 0..<2)
    func aThousandCallsThatMeetAnExpiredTokenCauseOneRefresh(_ index: Int) async throws {
        let service = Service()
        try await SocketServer.run({ service.answer($0) }) { server, url in
            let client = try client(url, transport: Self.transports[index])
            _ = try await client.view()
            #expect(server.count("/token") == 1)
            service.revokeAccess()
            let result = await calls(1_000, client)
            #expect(result.done == 1_000, "\(result.errors.first as Any)")
            #expect(server.count("/token") == 2)
        }
    }

    /// The refresh token is revoked while calls meet an expired token: each ends, and the server is asked once.
    @Test func refreshRacingWithRevocation() async throws {
        let service = Service()
        let gate = Gate()
        let isHeld = Mutex(false)
        try await SocketServer.run({ request in
            if request.path == "/token", isHeld.withLock({ $0 }) { await gate.pass() }
            return service.answer(request)
        }) { server, url in
            let client = try client(url, .refreshToken("r0", client: .open(id: "app")))
            _ = try await client.view()
            service.revokeAccess()
            isHeld.withLock { $0 = true }
            async let result = calls(100, client)
            await gate.arrivals(1)
            service.revokeAll()
            gate.open()
            let (done, errors) = await result
            #expect(done == 0 && errors.count == 100)
            #expect(errors.allSatisfy { $0.code == .credential })
            #expect(errors.allSatisfy { ($0.underlying as? OAuthError)?.code == .invalidGrant })
            #expect(server.count("/token") == 2)
        }
    }

    @Test func rotationGoesOnForEver() async throws {
        let service = Service()
        let kept = Recorder<String>()
        try await SocketServer.run({ service.answer($0) }) { server, url in
            let client = try client(
                url, .refreshToken("r0", client: .open(id: "app"), onRefreshToken: { kept.append($0) }))
            for _ in 0..<5 {
                _ = try await client.view()
                service.revokeAccess()
            }
            #expect(kept.values == ["r1", "r2", "r3", "r4", "r5"])
            #expect(server.count("/token") == 5)
        }
    }

    /// The calls' own retries are off: these are the endpoint's.
    @Test(arguments: [429, 503, 500])
    func refusalsThatPass(_ status: Int) async throws {
        let service = Service()
        let count = Mutex(0)
        try await SocketServer.run({ request in
            guard request.path == "/token" else { return service.answer(request) }
            let number = count.withLock { count in
                count += 1
                return count
            }
            return number < 3 ? .text("wait", status: status, fields: ["retry-after: 0"]) : service.answer(request)
        }) { server, url in
            _ = try await client(url).view()
            #expect(server.count("/token") == 3)
        }
    }

    @Test func refusalsThatDoNot() async throws {
        try await SocketServer.run({ _ in .text("s3cret", status: 503, fields: ["retry-after: 0"]) }) { server, url in
            let client = try client(url)
            let error = try await oauthError { _ = try await client.view() }
            #expect(error.code == .unexpectedStatus && error.status == 503 && !dumped(error).contains("s3cret"))
            #expect(server.count("/token") == 4)
        }
    }

    @Test func aLongWaitIsNotWaitedFor() async throws {
        try await SocketServer.run({ _ in .text("{}", status: 429, fields: ["retry-after: 3600"]) }) { server, url in
            let client = try client(url)
            let error = try await oauthError { _ = try await client.view() }
            #expect(error.description.contains("answered with status 429, and asks to wait for 3600"))
            #expect(server.count("/token") == 1)
        }
    }

    @Test func garbage() async throws {
        try await SocketServer.run({ _ in .text("<html>\u{0}", type: "text/html") }) { server, url in
            let client = try client(url)
            #expect(try await oauthError { _ = try await client.view() }.code == .unreadableResponse)
            #expect(server.count("/token") == 1)
        }
    }

    @Test func aHugeBody() async throws {
        let text = tokens("a1") + String(repeating: " ", count: 300_000)
        try await SocketServer.run({ _ in .text(text) }) { _, url in
            let client = try client(url)
            #expect(try await oauthError { _ = try await client.view() }.code == .unreadableResponse)
        }
    }

    @Test func anEndpointThatSaysNothing() async throws {
        try await SocketServer.run({ _ in .silence }) { _, url in
            let client = try client(url, timeout: .milliseconds(200))
            let error = try await oauthError { _ = try await client.view() }
            #expect(error.code == .noAnswer && error.message.contains("gave no answer"))
        }
    }

    @Test func anEndpointThatIsDown() async throws {
        let url = try await SocketServer.run({ _ in .cut }) { _, url in url }
        let client = try client(url)
        let error = try await oauthError { _ = try await client.view() }
        #expect(error.code == .noAnswer && error.status == nil)
    }

    @Test(arguments: [301, 302, 307, 308], [0, 1])
    func redirectsAreNotFollowed(_ status: Int, _ index: Int) async throws {
        try await SocketServer.run({ _ in .text(tokens("a1")) }) { other, elsewhere in
            try await SocketServer.run({ _ in .text("", status: status, fields: ["location: \(elsewhere)/token"]) }) {
                server, url in
                let client = try client(url, transport: Self.transports[index])
                let error = try await oauthError { _ = try await client.view() }
                #expect(error.code == .unexpectedStatus && error.status == status)
                #expect(server.count("/token") == 1 && other.requests.isEmpty)
            }
        }
    }

    /// A code that comes twice may revoke what came of it.
    @Test func aCodeIsNotSentAgainWhereItMayHaveArrived() async throws {
        try await SocketServer.run({ _ in .cut }) { server, url in
            let code = AuthorizationCode("c0de", redirectURL: try #require(URL(string: "app:/back")), proof: nil)
            let client = try client(url, .authorizationCode(code, client: .open(id: "app")))
            #expect(try await oauthError { _ = try await client.view() }.code == .noAnswer)
            #expect(server.count("/token") == 1)
        }
    }

    @Test func nothingOfASecretIsLogged() async throws {
        let lines = Recorder<String>()
        var logger = Logger(label: "test") { _ in LineHandler(lines: lines) }
        logger.logLevel = .trace
        try await SocketServer.run({ _ in .text(tokens("s3cret-token")) }) { [logger] _, url in
            _ = try await client(url, logger: logger).view()
        }
        #expect(lines.values.contains { $0.contains("token") })
        let basic = Data("me:s3cret".utf8).base64EncodedString()
        #expect(!lines.values.contains { $0.contains("s3cret") || $0.contains(basic) })
    }
}
