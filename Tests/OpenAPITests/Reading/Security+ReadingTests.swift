import DocumentTree
import OpenAPI
import Testing

@Suite struct SecurityReadingTests {
    private func read(_ scheme: String) -> ReadDocument {
        ReadDocument(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            paths: {}
            components: {securitySchemes: {A: \(scheme)}}
            """)
    }

    @Test(arguments: [
        ("{type: http, scheme: Bearer, bearerFormat: JWT}", #"http(scheme: "Bearer")"#),
        ("{type: http, scheme: basic}", #"http(scheme: "basic")"#),
        ("{type: apiKey, name: X-Key, in: header}", #"apiKey(name: "X-Key", location: "header")"#),
        ("{type: oauth2, flows: {}}", "oauth2"),
        ("{type: openIdConnect, openIdConnectUrl: u}", "openIDConnect"),
        ("{type: mutualTLS}", "mutualTLS"),
        ("{type: magic}", #"unknown("magic")"#),
    ])
    func kinds(_ text: String, _ kind: String) throws {
        let read = read(text)
        let document = try #require(read.document)
        let scheme = document.linked.securityScheme(try #require(document.components.securitySchemes.first).value)
        #expect("\(try scheme.found().kind)" == kind)
        #expect(read.complaints == [])
    }

    @Test(arguments: [
        ("{scheme: bearer}", "warning missing-key: a security scheme must have `type`; left out"),
        ("{type: http, scheme: basic, realm: r}", "warning unknown-key: a security scheme has no `realm`; ignored"),
    ])
    func findings(_ text: String, _ finding: String) {
        #expect(read(text).complaints == [finding])
    }

    @Test func whatIsIgnored() {
        let read = ReadDocument(
            """
            openapi: 3.2.0
            info: {title: Test, version: '1'}
            paths: {}
            components:
              securitySchemes:
                A: {type: oauth2, deprecated: true, oauth2MetadataUrl: 'https://a.test/.well-known/x', flows: {}}
            """)
        #expect(read.document?.components.securitySchemes.count == 1)
        #expect(read.complaints == [])
    }

    @Test func flows() throws {
        let read = read(
            """
            {type: oauth2, flows: {x-note: 1, implict: {}, password: 7, clientCredentials: {tokenUrl: 5, url: u, \
            scopes: {read: Read, write: 1}}, authorizationCode: {authorizationUrl: a, tokenUrl: t, refreshUrl: r, \
            scopes: null}}}
            """)
        let document = try #require(read.document)
        let scheme = document.linked.securityScheme(try #require(document.components.securitySchemes.first).value)
        let flows = try #require(scheme).flows
        #expect(flows.map(\.kind) == [.clientCredentials, .authorizationCode])
        #expect(flows.map(\.tokenURL) == ["5", "t"])
        #expect(flows.last?.authorizationURL == "a" && flows.last?.refreshURL == "r")
        #expect(flows.first?.scopes.map(\.name) == ["read", "write"])
        #expect(flows.first?.scopes.map(\.description) == ["Read", nil])
        #expect(read.complaints.count == 4, "\(read.complaints)")
    }

    @Test func requirements() throws {
        let read = ReadDocument(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            security:
              - {key: [], oauth: [read, write]}
              - {}
              - 7
            paths: {}
            """)
        let security = try #require(read.document?.security)
        #expect(security.map { $0.schemes.map(\.name) } == [["key", "oauth"], []])
        #expect(security.first?.schemes.last?.scopes == ["read", "write"])
        #expect(
            read.complaints == ["warning wrong-type: a security requirement must be a mapping, not an integer; ignored"]
        )
    }

    /// A name alone is a requirement of that scheme; of a list of which nothing is read, none is taken for empty.
    @Test(
        arguments: [
            ("[key]", [["key"]], 1), ("[key, {other: []}]", [["key"], ["other"]], 1), ("[]", [], 0), ("[7]", nil, 1),
            ("", nil, nil),
        ] as [(String, [[String]]?, Int?)])
    func requirementsThatAreNames(_ security: String, _ names: [[String]]?, _ complaints: Int?) throws {
        let read = ReadDocument(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            security: \(security)
            paths: {}
            """)
        #expect(try #require(read.document).security?.map { $0.schemes.map(\.name) } == names)
        if let complaints { #expect(read.complaints.count == complaints, "\(read.complaints)") }
    }
}
