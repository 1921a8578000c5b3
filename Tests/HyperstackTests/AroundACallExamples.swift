import Hyperstack
import Testing

/// The examples of what stands around a call, as README.md and the articles show them.
@Suite struct AroundACallExamples {
    private struct Vault: Sendable {
        func read(_ name: String) async throws -> String { "token of \(name)" }
    }

    private struct VaultTokens: TokenProvider {
        let vault: Vault

        init(_ vault: Vault) { self.vault = vault }

        func token(replacing refused: AccessToken?) async throws -> AccessToken {
            AccessToken(try await vault.read("provider"), expiry: .distantFuture)
        }
    }

    private struct DigestAuthenticator: RequestAuthenticator {
        func authenticate(_ request: inout TransportRequest, after refusal: TransportResponse?) async throws {
            request.head.headerFields[.authorization] = "Digest \(request.head.path ?? "")"
        }
    }

    private let vault = Vault()
    private let transport = CannedTransport()

    private var hyperstack: HyperstackClient {
        get throws { try HyperstackClient(token: "token", transport: transport) }
    }

    private var request: IssueCredentialRequest {
        IssueCredentialRequest(recipient: .init(name: "John Doe", email: "john@example.com"), groupKey: "GcI6H5b66a3v")
    }

    private func authorizations() -> [String?] { transport.requests.map { $0.head.headerFields[.authorization] } }

    /// Compiled only: it reaches the real service.
    func aToken() async throws {
        let hyperstack = try HyperstackClient(token: { try await vault.read("hyperstack") })
        _ = hyperstack
    }

    /// Compiled only, for the same reason.
    func providers() async throws {
        let hyperstack = try hyperstack
        let digestAuthenticator = DigestAuthenticator()
        let renewed = try HyperstackClient(credentials: [.bearer("bearerAuth", provider: VaultTokens(vault))])
        let digest = try hyperstack.with(credential: .authenticator("bearerAuth", digestAuthenticator))
        _ = (renewed, digest)
    }

    @Test func credentialsOfEveryKind() async throws {
        let token = try HyperstackClient(token: { try await vault.read("hyperstack") }, transport: transport)
        _ = try await token.credentials.issue(request)
        let renewed = try HyperstackClient(
            credentials: [.bearer("bearerAuth", provider: VaultTokens(vault))], transport: transport)
        _ = try await renewed.credentials.issue(request)
        let digest = try hyperstack.with(credential: .authenticator("bearerAuth", DigestAuthenticator()))
        _ = try await digest.credentials.issue(request)
        #expect(
            authorizations() == [
                "Bearer token of hyperstack", "Bearer token of provider", "Digest /v1/credentials/new",
            ])
    }

    @Test func retries() async throws {
        let hyperstack = try hyperstack
        let patient = hyperstack.with(
            retry: .init(maximumRetries: 5, backoff: .init(first: .milliseconds(100)), deadline: .seconds(30)))
        _ = try await hyperstack.with(repeatable: true).credentials.issue(request)
        _ = try await hyperstack.with(idempotencyKey: "order-7").credentials.issue(request)
        _ = try await patient.credentials.issue(request)
        let field = try #require(HTTPField.Name("Idempotency-Key"))
        #expect(transport.requests.map { $0.head.headerFields[field] } == [nil, "order-7", nil])
    }

    @Test func limits() async throws {
        let configuration = ClientConfiguration(limits: .init(concurrent: 16, perSecond: 50))
        let gentle = try HyperstackClient(token: "token", configuration: configuration)
        #expect(gentle.core.description.contains("bearerAuth"))
    }

    @Test func interceptors() async throws {
        let hyperstack = try hyperstack
        struct Versioned: Interceptor {
            func attempt(_ request: TransportRequest, next: @escaping Next) async throws -> TransportResponse {
                var request = request
                request.head.headerFields[.userAgent] = "depot/\(request.operation ?? "-")"
                return try await next(request)
            }
        }

        let signed = hyperstack.with(interceptors: [Versioned()])
        _ = try await signed.credentials.issue(request)
        #expect(transport.requests.map { $0.head.headerFields[.userAgent] } == ["depot/issueCredential"])
    }
}
