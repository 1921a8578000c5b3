import ClientModel
import Testing

@testable import SwiftEmitter

@Suite struct OAuthEmitterTests {
    private func module(_ change: (inout ClientModule) -> Void = { _ in }) -> ClientModule {
        var module = ClientModule(
            name: "Shop", clientName: "ShopClient", protocolName: "ShopAPI", sourceName: "shop.yaml", title: "A shop.")
        module.servers = [Server(name: "main", url: "https://shop.test")]
        module.securitySchemes = [
            SecurityScheme(
                key: "auth", parameterNames: ["token"], kind: .bearer, environmentVariable: "SHOP_TOKEN",
                oauth: OAuth(
                    parameterName: "oauth",
                    flows: [
                        .init(grant: .clientCredentials, tokenURL: "/\"token"),
                        .init(
                            grant: .authorizationCode, authorizationURL: "/a", tokenURL: "/t", refreshURL: "/r"),
                    ])),
            SecurityScheme(
                key: "tenant", parameterNames: ["apiKey"], kind: .apiKeyHeader(name: "X"),
                environmentVariable: "SHOP_KEY"),
        ]
        module.oauthScopes = [
            OAuthScope(name: "readAll", value: "read:\"all", documentation: "Read."),
            OAuthScope(name: "default", value: "default"),
        ]
        change(&module)
        return module
    }

    private func client(_ change: (inout ClientModule) -> Void = { _ in }) -> String {
        Emission.text(ClientEmitter(context: EmissionContext(module(change))).declarations())
    }

    @Test func flows() {
        #expect(
            client().contains(
                #"""
                    /// Where tokens for `auth` come from.
                    public static let oauthFlows = OAuthFlows(
                        clientCredentials: .init(tokenURL: "/\"token"),
                        authorizationCode: .init(authorizationURL: "/a", tokenURL: "/t", refreshURL: "/r"))

                """#))
        let discovered = client { module in
            module.securitySchemes[0].oauth = OAuth(parameterName: "id", flows: [], discoveryURL: "https://id.test")
        }
        #expect(discovered.contains(#"static let idFlows = OAuthFlows(discoveryURL: "https://id.test")"#))
    }

    @Test func scopes() {
        #expect(
            client().contains(
                #"""
                extension ShopClient {
                    /// What tokens can be asked for.
                    public struct OAuthScope: OpenEnum {
                        public var rawValue: String

                        public init(rawValue: String) {
                            self.rawValue = rawValue
                        }

                        /// Read.
                        public static let readAll = Self(rawValue: "read:\"all")
                        public static let `default` = Self(rawValue: "default")

                        public static let knownCases: [Self] = [.readAll, .default]
                    }
                }
                """#))
    }

    /// What other schemes need can stand beside it.
    @Test func theInitialiser() {
        let text = client()
        #expect(
            text.contains(
                #"""
                    public init(
                        oauth: OAuthGrant<OAuthScope>, apiKey: String? = nil, serverURL: URL? = nil,
                        configuration: ClientConfiguration = .init(), transport: (any ClientTransport)? = nil
                    ) throws(ConfigurationError) {
                        let transport = transport ?? AsyncHTTPClientTransport.shared
                        try self.init(
                            credentials: [
                                .oauth(
                                    "auth", oauth, flows: Self.oauthFlows, serverURL: serverURL, defaultServer: "https://shop.test",
                                    configuration: configuration, transport: transport),
                                .apiKey("tenant", key: apiKey, environmentVariable: "SHOP_KEY", in: .header("X")),
                            ],
                            serverURL: serverURL,
                            configuration: configuration,
                            transport: transport)
                    }
                """#), "\(text)")
        let own = client { $0.options.transport = .none }
        #expect(own.contains("oauth: OAuthGrant<OAuthScope>") && !own.contains("let transport ="))
    }

    @Test func namesThatTheDocumentHasToo() {
        let text = client { module in
            module.types = ["OAuthFlows", "OAuthGrant"].map {
                TypeDeclaration(name: TypeName([$0]), pointer: "#/\($0)", kind: .alias(.string))
            }
        }
        #expect(text.contains("ClientOAuth.OAuthFlows(") && text.contains("oauth: ClientOAuth.OAuthGrant<OAuthScope>"))
    }

    /// Other documents' clients know nothing of it.
    @Test(arguments: [
        (EmissionOptions.AccessLevel.public, "@_exported public import ClientOAuth\n"),
        (.package, "package import ClientOAuth\n"),
        (.internal, "internal import ClientOAuth\n"),
    ])
    func theImport(_ access: EmissionOptions.AccessLevel, _ line: String) throws {
        let file = try #require(
            SwiftEmitter(module { $0.options.access = access }).files().first { $0.path == "ShopClient.swift" })
        #expect(file.contents.contains(line))
        let others = SwiftEmitter(module { $0.securitySchemes[0].oauth = nil }).files()
        #expect(!others.contains { $0.contents.contains("OAuth") })
    }
}
