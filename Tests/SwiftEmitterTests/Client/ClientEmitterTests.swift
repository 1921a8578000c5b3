import ClientModel
import Testing

@testable import SwiftEmitter

@Suite struct ClientEmitterTests {
    private func text(_ change: (inout ClientModule) -> Void) -> String {
        var module = ClientModule(
            name: "Shop", clientName: "ShopClient", protocolName: "ShopAPI", sourceName: "shop.yaml", title: "A shop.")
        change(&module)
        return Emission.text(ClientEmitter(context: EmissionContext(module)).declarations())
    }

    @Test func theWholeClient() {
        let text = text { module in
            module.servers = [Server(name: "main", url: "https://{region}.example.com")]
            module.servers[0].variables = [
                Server.Variable(name: "region", key: "region", defaultValue: "eu", allowedValues: ["eu", "us"])
            ]
            module.groups = [
                OperationGroup(propertyName: "pets", typeName: "Pets", protocolName: "ShopPetsAPI", operations: [])
            ]
            module.securitySchemes = [
                SecurityScheme(
                    key: "bearer", parameterNames: ["token"], kind: .bearer, environmentVariable: "SHOP_TOKEN",
                    documentation: "The token.")
            ]
            module.security = SecurityRequirement(alternatives: [["bearer"], []])
        }
        #expect(
            text == #"""
                /// A shop.
                public nonisolated struct ShopClient: ShopAPI, APIClient {
                    /// What every call goes through.
                    public let core: ClientCore

                    /// Creates a client whose calls go through that core.
                    public init(core: ClientCore) {
                        self.core = core
                    }

                    /// Creates a client.
                    ///
                    /// - Parameters:
                    ///   - token: The token.
                    ///     Nil reads the environment variable `SHOP_TOKEN`.
                    ///   - serverURL: The server to call; nil is `https://eu.example.com`.
                    ///   - configuration: Timeout, retries, headers and the like for every call.
                    ///   - transport: What sends the requests; nil is a transport that the whole process shares.
                    /// - Throws: `ConfigurationError` if a credential or the server's URL is missing or wrong.
                    public init(
                        token: String? = nil,
                        serverURL: URL? = nil,
                        configuration: ClientConfiguration = .init(),
                        transport: (any ClientTransport)? = nil
                    ) throws(ConfigurationError) {
                        core = try ClientCore(
                            serverURL: serverURL,
                            defaultServer: "https://eu.example.com",
                            credentials: [.bearer("bearer", token: token, environmentVariable: "SHOP_TOKEN")],
                            security: [["bearer"], []],
                            configuration: configuration,
                            transport: transport ?? AsyncHTTPClientTransport.shared)
                    }

                    public var pets: Pets { Pets(core: core) }
                }

                extension ShopClient {
                    /// The servers that the document names.
                    public nonisolated enum ServerURL {
                        /// `https://{region}.example.com`
                        ///
                        /// - Parameter region: One of `eu`, `us`.
                        public static func main(region: String = "eu") throws(ConfigurationError) -> URL {
                            try ServerTemplate("https://{region}.example.com").url(["region": region])
                        }
                    }
                }

                """#)
    }

    @Test func everySecurityScheme() {
        let text = text { module in
            module.securitySchemes = [
                SecurityScheme(key: "b", parameterNames: ["user", "password"], kind: .basic),
                SecurityScheme(key: "h", parameterNames: ["a"], kind: .apiKeyHeader(name: "X-\"Key")),
                SecurityScheme(
                    key: "q", parameterNames: ["in"], kind: .apiKeyQuery(name: "key"), environmentVariable: "KEY"),
                SecurityScheme(key: "c", parameterNames: ["c"], kind: .apiKeyCookie(name: "sid")),
            ]
        }
        #expect(text.contains(#"            .basic("b", username: user, password: password),"#))
        #expect(text.contains(#"            .apiKey("h", key: a, in: .header("X-\"Key")),"#))
        #expect(text.contains(#"            .apiKey("q", key: `in`, environmentVariable: "KEY", in: .query("key")),"#))
        #expect(text.contains(#"            .apiKey("c", key: c, in: .cookie("sid")),"#))
    }

    /// A document without servers leaves the URL to the caller, and says so in the type.
    @Test func withoutServersTheURLIsRequired() {
        let text = text { _ in }
        #expect(text.contains("serverURL: URL,"))
        #expect(text.contains("defaultServer: nil,"))
        #expect(!text.contains("ServerURL"))
    }
}
