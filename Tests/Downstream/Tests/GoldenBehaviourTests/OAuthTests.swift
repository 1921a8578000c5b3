import ClientRuntime
import SecurityOauth
import Testing

/// A client of a document with flows gets its tokens by itself.
@Suite struct OAuthTests {
    private let transport = InMemoryTransport { request in
        request.head.method == .post && request.head.path?.contains("pets") != true
            ? .json(#"{"access_token": "a1", "token_type": "Bearer", "expires_in": 3600}"#) : .status(.noContent)
    }

    private var sent: [String] {
        transport.requests.map { request in
            let head = request.head
            let tenant = head.headerFields.first { $0.name.canonicalName == "x-tenant" }?.value
            return
                "\(head.authority ?? "")\(head.path ?? "") \(head.headerFields[.authorization] ?? "-") \(tenant ?? "-")"
        }
    }

    @Test func theClientGetsItsTokens() async throws {
        let client = try SecurityOauthClient(
            shelterAuth: .clientCredentials(id: "me", secret: "s", scopes: [.readPets, .admin]), apiKey: "T",
            transport: transport)
        try await client.listPets()
        try await client.addPet()
        #expect(
            sent == [
                "api.shelter.example/oauth/token Basic bWU6cw== -", "api.shelter.example/v1/pets Bearer a1 -",
                "api.shelter.example/v1/pets Bearer a1 T",
            ])
        let form = String(decoding: try #require(transport.requests.first?.body), as: UTF8.self)
        #expect(form == "grant_type=client_credentials&scope=read%3Apets+admin")
    }

    @Test func refreshTokensGoWhereTheDocumentSays() async throws {
        let client = try SecurityOauthClient(
            shelterAuth: .refreshToken("r1", client: .open(id: "app")), transport: transport)
        try await client.listPets()
        #expect(sent == ["api.shelter.example/refresh - -", "api.shelter.example/v1/pets Bearer a1 -"])
    }

    @Test func scopesAreOpen() {
        #expect(SecurityOauthClient.OAuthScope.readPets.rawValue == "read:pets")
        #expect(SecurityOauthClient.OAuthScope(rawValue: "more").isKnown == false)
        #expect(SecurityOauthClient.OAuthScope.knownCases.contains(.openid))
        #expect(
            SecurityOauthClient.shelterAuthFlows.authorizationCode?.authorizationURL?.hasSuffix("/authorize") == true)
    }
}
