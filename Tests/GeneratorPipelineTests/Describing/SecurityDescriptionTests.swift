import ClientModel
import JSONCoding
import Testing

@testable import Describing

/// What is told of a security scheme, as members of an object and as lines.
@Suite struct SecurityDescriptionTests {
    private typealias Flow = MappedSecurityScheme.Flow

    private func scheme(
        _ type: String, _ fate: Fate<SecurityScheme>, carrier: (String, String)? = ("header", "Authorization"),
        flows: [MappedSecurityScheme.Flow] = []
    ) -> MappedSecurityScheme {
        var scheme = MappedSecurityScheme(
            place: SourcePlace(file: "openapi.yaml", pointer: "#/components/securitySchemes/auth", line: 1, column: 1),
            declaration: nil, name: "auth", type: type, fate: fate)
        scheme.carrier = carrier.map { .init(location: $0.0, name: $0.1) }
        scheme.flows = flows
        return scheme
    }

    private func credential(
        _ parameters: [String], _ kind: SecurityScheme.Kind = .bearer, variable: String? = nil, oauth: OAuth? = nil
    ) -> Fate<SecurityScheme> {
        .became(
            SecurityScheme(
                key: "auth", parameterNames: parameters, kind: kind, environmentVariable: variable, oauth: oauth))
    }

    private func describe(_ scheme: MappedSecurityScheme) -> SecurityDescription {
        SecurityDescription(
            scheme,
            ClientModule(
                name: "Pets", clientName: "PetsClient", protocolName: "PetsAPI", sourceName: "openapi.yaml",
                title: "Pets"))
    }

    @Test func aTokenAndAVariable() {
        var token = scheme("http", credential(["token"], variable: "PETS_TOKEN"))
        token.httpScheme = "bearer"
        #expect(
            describe(token).members == [
                "name": "auth", "type": "http", "scheme": "bearer", "in": "header", "parameter": "Authorization",
                "environmentVariable": "PETS_TOKEN", "symbol": "PetsClient.init(token:)",
            ])
        #expect(
            describe(token).lines == [
                "  token: auth, Bearer in the header field Authorization, or the environment variable PETS_TOKEN"
            ])
    }

    @Test(arguments: [
        ("query", " in the query parameter k"), ("cookie", " in the cookie k"), ("header", " in the header field k"),
    ])
    func aKey(location: String, carried: String) {
        let key = scheme("apiKey", credential(["apiKey"], .apiKeyQuery(name: "k")), carrier: (location, "k"))
        #expect(describe(key).lines == ["  apiKey: auth, a key\(carried)"])
        #expect(describe(key).members["in"] == .string(location))
    }

    @Test func aUserNameAndAPassword() {
        let basic = describe(scheme("http", credential(["username", "password"], .basic)))
        #expect(basic.lines == ["  username, password: auth, http in the header field Authorization"])
        #expect(basic.members["symbol"] == "PetsClient.init(username:password:)")
    }

    /// Only its flows that the client follows are lines; all are members.
    @Test func flows() {
        let flows = [
            Flow(
                grant: "clientCredentials", authorizationURL: nil, tokenURL: "https://a.test/t", refreshURL: nil,
                scopes: [
                    .init(name: "a:b", constant: "aB", documentation: "Some."),
                    .init(name: "c", constant: nil, documentation: nil),
                ]),
            Flow(
                grant: "implicit", authorizationURL: "https://a.test/i", tokenURL: nil, refreshURL: "https://a.test/r",
                scopes: []),
        ]
        let oauth = OAuth(
            parameterName: "oauth", flows: [.init(grant: .clientCredentials, tokenURL: "https://a.test/t")])
        let description = describe(scheme("oauth2", credential(["token"], oauth: oauth), flows: flows))
        #expect(
            description.lines == [
                "  token: auth, OAuth 2 in the header field Authorization",
                "  oauth: clientCredentials, https://a.test/t, scopes a:b, c",
            ])
        #expect(description.members["grantSymbol"] == "PetsClient.init(oauth:)")
        #expect(
            description.members["flows"] == [
                [
                    "grant": "clientCredentials", "tokenUrl": "https://a.test/t",
                    "scopes": [
                        ["name": "a:b", "symbol": "PetsClient.OAuthScope.aB", "description": "Some."], ["name": "c"],
                    ],
                ],
                [
                    "grant": "implicit", "authorizationUrl": "https://a.test/i", "refreshUrl": "https://a.test/r",
                    "scopes": [],
                ],
            ])
    }

    @Test func aProviderIsDiscovered() {
        var provider = scheme(
            "openIdConnect", credential(["token"], oauth: OAuth(parameterName: "oauth", flows: [])))
        provider.openIDConnectURL = "https://a.test/c"
        #expect(
            describe(provider).lines == [
                "  token: auth, OpenID Connect in the header field Authorization",
                "  oauth: discovered, https://a.test/c",
            ])
        #expect(describe(provider).members["openIdConnectUrl"] == "https://a.test/c")
    }

    @Test func whatIsLeftOutHasNoSymbolAndNoLine() {
        let fate = Fate<SecurityScheme>.leftOut(OmissionReason(id: "security-scheme-of-transport", message: "m"))
        let left = describe(scheme("mutualTLS", fate, carrier: nil))
        #expect(left.lines == [])
        #expect(left.members == ["name": "auth", "type": "mutualTLS"])
    }

    /// A document's words neither move the cursor nor make a line wider than a screen.
    @Test func linesAreShown() {
        let name = "X\u{1B}[31m" + String(repeating: "y", count: 300)
        let lines = describe(scheme("apiKey", credential(["apiKey"]), carrier: ("header", name))).lines
        #expect(lines.allSatisfy { $0.count <= 120 && !$0.unicodeScalars.contains("\u{1B}") })
        #expect(lines.first?.contains("X\\u{1B}[31m") == true)
    }
}
