import ClientModel
import Lowering
import Testing

@Suite struct OAuthLoweringTests {
    private func lowered(
        _ schemes: String, security: String = "[]", server: String = "https://api.test/v1",
        _ adjust: (inout LoweringOptions) -> Void = { _ in }
    ) -> Lowered {
        Lowered(
            """
            openapi: 3.2.0
            info: {title: Test, version: '1'}
            servers: [{url: '\(server)'}]
            security: \(security)
            paths: {/a: {get: {operationId: a, responses: {'204': {description: Done}}}}}
            components: {securitySchemes: {\(schemes)}}
            """, adjust)
    }

    private func flow(_ kind: String, _ urls: String, scopes: String = "{}") -> String {
        "{type: oauth2, flows: {\(kind): {\(urls), scopes: \(scopes)}}}"
    }

    private func oauth(_ lowered: Lowered, _ key: String = "auth") throws -> OAuth? {
        try #require(lowered.module?.securitySchemes.first { $0.key == key }).oauth
    }

    @Test func theEndpointsOfEachFlow() throws {
        let flows = """
            authorizationCode: {authorizationUrl: /a, tokenUrl: /b, refreshUrl: /c, scopes: {}}, \
            password: {tokenUrl: /d, scopes: {}}, clientCredentials: {tokenUrl: /e, scopes: {}}, \
            deviceAuthorization: {deviceAuthorizationUrl: /f, tokenUrl: /g, scopes: {}}, \
            implicit: {authorizationUrl: /h, scopes: {}}
            """
        let lowered = lowered("auth: {type: oauth2, flows: {\(flows)}}")
        #expect(lowered.ids == [])
        #expect(
            try oauth(lowered)
                == OAuth(
                    parameterName: "oauth",
                    flows: [
                        .init(grant: .clientCredentials, tokenURL: "/e"), .init(grant: .password, tokenURL: "/d"),
                        .init(
                            grant: .authorizationCode, authorizationURL: "/a", tokenURL: "/b", refreshURL: "/c"),
                        .init(grant: .deviceAuthorization, tokenURL: "/g"),
                    ]))
    }

    /// Such tokens are the caller's to bring.
    @Test(arguments: ["{type: http, scheme: bearer}", "{type: oauth2, flows: {}}"])
    func nothingToAsk(_ scheme: String) throws {
        let lowered = lowered("auth: \(scheme)")
        #expect(try oauth(lowered) == nil)
        #expect(lowered.module?.usesOAuth == false)
    }

    @Test func aFlowThatRunsInBrowsers() throws {
        let lowered = lowered("auth: \(flow("implicit", "authorizationUrl: /a", scopes: "{read: Read}"))")
        #expect(try oauth(lowered) == nil)
        #expect(lowered.module?.oauthScopes == [])
    }

    @Test func aProviderThatIsDiscovered() throws {
        let url = "https://id.test/.well-known/openid-configuration"
        let lowered = lowered("auth: {type: openIdConnect, openIdConnectUrl: '\(url)'}", security: "[{auth: [openid]}]")
        #expect(try oauth(lowered) == OAuth(parameterName: "oauth", flows: [], discoveryURL: url))
        #expect(lowered.module?.oauthScopes == [OAuthScope(name: "openid", value: "openid")])
        #expect(lowered.messages("token-url-elsewhere").first?.contains("go to id.test") == true)
    }

    @Test func scopes() {
        let scopes = "{'read:pets': See pets., 'https://a.test/b.readonly': '', none: Nothing, 'a b': Two}"
        let first = flow("password", "tokenUrl: /t", scopes: scopes)
        let second = flow("clientCredentials", "tokenUrl: /t", scopes: "{'https://a.test/b.readonly': Found, more: ''}")
        let lowered = lowered("auth: \(first), other: \(second)", security: "[{auth: [more, last]}]")
        #expect(
            lowered.module?.oauthScopes == [
                OAuthScope(name: "readPets", value: "read:pets", documentation: "See pets."),
                OAuthScope(
                    name: "httpsATestBReadonly", value: "https://a.test/b.readonly", documentation: "Found"),
                OAuthScope(name: "noneValue", value: "none", documentation: "Nothing"),
                OAuthScope(name: "more", value: "more"), OAuthScope(name: "last", value: "last"),
            ])
    }

    /// A scope that is added renames none.
    @Test func scopesThatWouldBeCalledAlike() {
        let lowered = lowered(
            "auth: \(flow("password", "tokenUrl: /t", scopes: "{'read:pets': A, 'read.pets': B, readPets: C}"))")
        let names = lowered.module?.oauthScopes.map(\.name) ?? []
        #expect(Set(names).count == 3 && names.last == "readPets")
    }

    @Test func severalSchemesAreCalledByTheirNames() throws {
        let one = flow("password", "tokenUrl: /t")
        let lowered = lowered("first: \(one), second: \(one), key: {type: apiKey, in: header, name: X-Key}")
        #expect(try oauth(lowered, "first")?.parameterName == "first")
        #expect(try oauth(lowered, "second")?.parameterName == "second")
        #expect(try oauth(lowered, "key") == nil)
    }

    /// A parameter of that name is there already.
    @Test func oneThatWouldBeCalledAsAnother() throws {
        let lowered = lowered(
            "auth: \(flow("password", "tokenUrl: /t")), oauth: {type: apiKey, in: header, name: A}, "
                + "other: {type: apiKey, in: header, name: B}")
        #expect(try oauth(lowered)?.parameterName == "token")
    }

    // MARK: Where secrets go

    @Test func anotherOriginIsTold() {
        let lowered = lowered(
            "auth: \(flow("password", "tokenUrl: 'https://Auth.test:8443/t', refreshUrl: 'https://auth.test:8443/r'"))")
        #expect(lowered.ids == ["token-url-elsewhere"])
        #expect(
            lowered.messages("token-url-elsewhere") == [
                "the secrets that a client has for `auth` go to auth.test:8443, which is none of the document's servers"
            ])
    }

    @Test(arguments: ["/t", "t", "https://api.test/oauth/t", "HTTPS://API.test/t"])
    func theServersOwn(_ url: String) {
        #expect(lowered("auth: \(flow("password", "tokenUrl: '\(url)'"))").ids == [])
    }

    @Test(arguments: [
        "ftp://auth.test/t", "javascript:alert(1)", "//auth.test/t", "https://", "https://u:p@auth.test/t", "''",
        "https://{host}/t", "'https://auth.test/a b'", "https:/t",
    ])
    func urlsThatCannotBeAsked(_ url: String) throws {
        let lowered = lowered("auth: \(flow("password", "tokenUrl: \(url.hasPrefix("'") ? url : "'\(url)'")"))")
        #expect(lowered.ids == ["oauth-url-left-out"])
        #expect(try oauth(lowered) == nil)
    }

    @Test func httpIsTold() throws {
        let lowered = lowered(
            "auth: \(flow("password", "tokenUrl: 'http://auth.test/t'")), "
                + "mine: \(flow("password", "tokenUrl: 'http://localhost:1/t'"))")
        #expect(lowered.messages("oauth-url-unencrypted").count == 1)
        #expect(try oauth(lowered) != nil)
    }

    @Test func theConfigurationGoesBeforeTheDocument() throws {
        let scheme = flow("clientCredentials", "tokenUrl: 'https://evil.test/t', refreshUrl: 'https://evil.test/r'")
        let lowered = lowered(
            "auth: \(scheme), id: {type: openIdConnect, openIdConnectUrl: 'https://evil.test/c'}"
        ) { options in
            options.tokenURLs = ["auth": "https://good.test/t", "id": "https://good.test/i", "none": "https://x.test"]
        }
        #expect(
            try oauth(lowered)?.flows == [.init(grant: .clientCredentials, tokenURL: "https://good.test/t")])
        #expect(try oauth(lowered, "id")?.flows.map(\.tokenURL) == ["https://good.test/i"])
        #expect(lowered.ids == ["configuration-unused"])
    }
}
