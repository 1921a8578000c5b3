import ClientRuntime
import SecurityCombinations
import Testing
import UnavailableOperations

/// What is sent of a client's credentials: one alternative of the operation, whole.
@Suite struct SecurityTests {
    private func sent(
        account: String? = nil, session: String? = nil, token: String? = nil, credentials: String? = nil,
        _ call: (SecurityCombinationsClient) async throws -> Void
    ) async throws -> String {
        let transport = InMemoryTransport { _ in .status(.noContent) }
        let client = try SecurityCombinationsClient(
            account: account, session: session, token: token, credentials: credentials, transport: transport)
        try await call(client)
        let fields = try #require(transport.requests.first).head.headerFields
        let account = try fields[#require(HTTPField.Name("X-Account"))]
        let cookies = fields[values: .cookie]
        return "\(fields[.authorization] ?? "-") \(account ?? "-") \(cookies)"
    }

    /// A certificate is the transport's, and leaves the rest of its alternative.
    @Test func theFirstAlternativeThatTheClientCanMeet() async throws {
        #expect(try await sent(account: "A", token: "T") { try await $0.listKeys() } == "- A []")
        #expect(try await sent(token: "T") { try await $0.listKeys() } == "Bearer T - []")
        #expect(try await sent(account: "A", token: "T") { try await $0.changeKey(key: "k") } == "Bearer T A []")
        #expect(try await sent(credentials: "sig") { try await $0.getKey(key: "k") } == "HOBA sig - []")
    }

    @Test func allOfAnAlternativeOrNothing() async throws {
        #expect(
            try await sent(account: "A", session: "S") { try await $0.addKey(tone: "warm") }
                == #"- A ["tone=warm; session=S"]"#)
        #expect(try await sent(account: "A") { try await $0.addKey() } == "- - []")
        #expect(try await sent(account: "A", token: "T") { try await $0.getHealth(xAccount: "mine") } == "- mine []")
    }

    @Test func theCallerChooses() async throws {
        #expect(
            try await sent(account: "A", token: "T") { try await $0.with(security: ["person"]).listKeys() }
                == "Bearer T - []")
        #expect(try await sent(account: "A") { try await $0.with(security: []).listKeys() } == "- - []")
        // What the document does not define can only be sent by who knows what it is.
        #expect(
            try await sent { try await $0.with(headers: ["X-Account": "own"], security: []).changeKey(key: "k") }
                == "- own []")
    }

    @Test func whatIsMissingIsNamed() async throws {
        let error = await #expect(throws: APIError.self) {
            _ = try await sent(account: "A") { try await $0.changeKey(key: "k") }
        }
        #expect(error?.code == .missingCredential && error?.outcome == .notSent)
        #expect(error?.message.contains("person and account: pass `token:`") == true)
        #expect(error?.message.contains("`elsewhere`") == true)
    }

    /// A double needs nothing for what cannot be called.
    @Test func whatCannotBeCalledIsNoRequirement() async throws {
        struct Probes: UnavailableOperationsProbesAPI {
            func get() async throws {}
        }
        let probes: any UnavailableOperationsProbesAPI = Probes()
        await #expect(throws: Never.self) { try await probes.get() }
        let transport = InMemoryTransport { _ in .status(.noContent) }
        try await UnavailableOperationsClient(transport: transport).copyTunnel()
        #expect(transport.requests.first?.head.method.rawValue == "COPY")
    }
}
