import ClientModel
import Diagnostics
import DocumentTree
import OpenAPI
import Testing

@testable import Lowering

/// What security schemes are, where credentials go, and where tokens come from.
@Suite struct SecuritySchemeMappingTests {
    private func schemes(_ schemes: String, servers: String = "[]") throws -> [String: MappedSecurityScheme] {
        let mapped = try Mapped(
            """
            openapi: 3.1.0
            info: {title: Test, version: '7'}
            servers: \(servers)
            paths: {}
            components:
              securitySchemes:
            \(schemes.indented(4))
            """)
        return Dictionary(mapped.map.securitySchemes.map { ($0.name, $0) }) { first, _ in first }
    }

    @Test(arguments: [
        ("type: http, scheme: bearer", "http", "header Authorization", "token"),
        ("type: http, scheme: Basic", "http", "header Authorization", "username,password"),
        ("type: apiKey, in: header, name: X-Key", "apiKey", "header X-Key", "apiKey"),
        ("type: apiKey, in: query, name: k", "apiKey", "query k", "apiKey"),
        ("type: apiKey, in: cookie, name: sid", "apiKey", "cookie sid", "apiKey"),
        ("type: oauth2, flows: {}", "oauth2", "header Authorization", "token"),
        ("type: openIdConnect, openIdConnectUrl: 'https://a.test'", "openIdConnect", "header Authorization", "token"),
        ("type: mutualTLS", "mutualTLS", nil, nil), ("type: smoke", "smoke", nil, nil),
    ])
    func whereACredentialGoes(scheme: String, type: String, carrier: String?, parameters: String?) throws {
        let mapped = try #require(try schemes("a: {\(scheme)}")["a"])
        #expect(mapped.type == type)
        #expect(mapped.carrier.map { "\($0.location) \($0.name)" } == carrier)
        #expect((mapped.fate.symbol != nil) == (parameters != nil))
        #expect(mapped.place.pointer == "#/components/securitySchemes/a")
        #expect(mapped.declaration == nil)
    }

    @Test func aSchemeOfHTTPHasItsName() throws {
        let found = try schemes("a: {type: http, scheme: Digest}\nb: {type: apiKey, in: query, name: k}")
        #expect(found["a"]?.httpScheme == "Digest")
        #expect(found["b"]?.httpScheme == nil)
    }

    @Test func aReferenceHasItsPlaceAndThatOfWhatItLeadsTo() throws {
        let found = try schemes("a: {$ref: '#/components/securitySchemes/b'}\nb: {type: http, scheme: bearer}")
        #expect(found["a"]?.place.pointer == "#/components/securitySchemes/a")
        #expect(found["a"]?.declaration?.pointer == "#/components/securitySchemes/b")
        #expect(found["b"]?.declaration == nil)
    }

    /// Endpoints are relative to the server, whole ones stay; without a server, they are as the document has them.
    @Test(arguments: [
        ("[{url: 'https://api.test/v1/'}]", "https://api.test/authorize", "https://api.test/v1/again"),
        ("[{url: /v1}]", "/authorize", "again"), ("[]", "/authorize", "again"),
    ])
    func endpointsAreSeenFromTheServer(servers: String, authorization: String, refresh: String) throws {
        let found = try schemes(
            """
            a:
              type: oauth2
              flows:
                authorizationCode: {authorizationUrl: /authorize, tokenUrl: 'https://auth.test/t', refreshUrl: again, scopes: {}}
            """, servers: servers)
        let flow = try #require(found["a"]?.flows.first)
        #expect(flow.grant == "authorizationCode")
        #expect(flow.authorizationURL == authorization && flow.refreshURL == refresh)
        #expect(flow.tokenURL == "https://auth.test/t")
    }

    /// Those of flows that the client follows are constants of it; a description that says nothing is none.
    @Test func scopesOfFlows() throws {
        let found = try schemes(
            """
            a: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.test/t', scopes: {'read:pets': Reads., w: ''}}}}
            b: {type: oauth2, flows: {implicit: {authorizationUrl: 'https://a.test/i', scopes: {w: Writes.}}}}
            """)
        let scopes = try #require(found["a"]?.flows.first?.scopes)
        #expect(scopes.map(\.name) == ["read:pets", "w"])
        #expect(scopes.map(\.constant) == ["readPets", "w"])
        #expect(scopes.map(\.documentation) == ["Reads.", nil])
        let others = try #require(found["b"]?.flows.first)
        #expect(others.grant == "implicit" && others.tokenURL == nil)
        #expect(others.scopes.map(\.constant) == [nil])
    }

    @Test func aProviderSaysWhatItsEndpointsAre() throws {
        let found = try schemes(
            "a: {type: openIdConnect, openIdConnectUrl: /.well-known/openid-configuration}",
            servers: "[{url: 'https://api.test'}]")
        #expect(found["a"]?.openIDConnectURL == "https://api.test/.well-known/openid-configuration")
        #expect(found["a"]?.flows.isEmpty == true)
    }

    /// A server's URL is told once for each relative endpoint: what that comes to is taken from the budget beforehand.
    @Test func whatIsToldIsBounded() throws {
        let path = String(repeating: "p", count: 60_000)
        let schemes = (0..<1_000).map { index in
            "      s\(index): {type: oauth2, flows: {clientCredentials: {tokenUrl: t, refreshUrl: r, scopes: {}}}}"
        }
        let text = """
            openapi: 3.1.0
            info: {title: Test, version: '7'}
            servers: [{url: 'https://api.test/\(path)'}]
            paths: {}
            components:
              securitySchemes:
            \(schemes.joined(separator: "\n"))
            """
        let sink = DiagnosticSink()
        let file = SourceFile(path: "openapi.yaml", text: text)
        let root = try #require(DocumentReader.read(file, diagnostics: sink))
        let store = DocumentStore(root: file, rootNode: root, diagnostics: sink)
        let document = try #require(OpenAPIReader.read(root, store: store, diagnostics: sink))
        let options = LoweringOptions(moduleName: "Test", sourceName: "openapi.yaml")
        #expect(Lowering.lowerWithMap(document, options: options, diagnostics: sink) == nil)
        #expect(sink.diagnostics.filter { $0.severity == .error }.map(\.id) == ["output-too-large"])
    }
}
