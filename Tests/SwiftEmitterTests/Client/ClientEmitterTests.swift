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
            module.servers = [Server(name: "main", url: "https://{region}.{host}")]
            module.servers[0].variables = [
                Server.Variable(
                    name: "region", key: "region", defaultValue: "eu",
                    values: Server.Values(
                        typeName: "Region",
                        cases: [.init(name: "eu", value: "eu"), .init(name: "asiaPacific", value: "asia-pacific")])),
                Server.Variable(name: "host", key: "host", defaultValue: "example.com"),
            ]
            module.operationServers = [
                Server(
                    name: "root", url: "/{in}", variables: [Server.Variable(name: "in", key: "in", defaultValue: nil)])
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
                    ///   - serverURL: The server to call, also for calls that have a server of their own; nil is `https://eu.example.com`, and theirs.
                    ///   - configuration: Timeout, retries, headers and the like for every call.
                    ///   - transport: What sends the requests; nil is a transport that the whole process shares.
                    /// - Throws: `ConfigurationError` if a credential or the server's URL is missing or wrong.
                    public init(
                        token: String? = nil, serverURL: URL? = nil, configuration: ClientConfiguration = .init(),
                        transport: (any ClientTransport)? = nil
                    ) throws(ConfigurationError) {
                        try self.init(
                            credentials: [.bearer("bearer", token: token, environmentVariable: "SHOP_TOKEN")],
                            serverURL: serverURL,
                            configuration: configuration,
                            transport: transport)
                    }

                    /// Creates a client that asks for its credential when it is needed, and again once the server has refused it.
                    ///
                    /// - Parameters:
                    ///   - token: The token.
                    ///   - serverURL: The server to call, also for calls that have a server of their own; nil is `https://eu.example.com`, and theirs.
                    ///   - configuration: Timeout, retries, headers and the like for every call.
                    ///   - transport: What sends the requests; nil is a transport that the whole process shares.
                    /// - Throws: `ConfigurationError` if a credential or the server's URL is missing or wrong.
                    public init(
                        token: @escaping @Sendable () async throws -> String, serverURL: URL? = nil,
                        configuration: ClientConfiguration = .init(), transport: (any ClientTransport)? = nil
                    ) throws(ConfigurationError) {
                        try self.init(
                            credentials: [.bearer("bearer", provider: token)],
                            serverURL: serverURL,
                            configuration: configuration,
                            transport: transport)
                    }

                    /// Creates a client with credentials of any kind.
                    ///
                    /// - Parameters:
                    ///   - credentials: What there is for the security schemes of the document: `bearer`.
                    ///   - serverURL: The server to call, also for calls that have a server of their own; nil is `https://eu.example.com`, and theirs.
                    ///   - configuration: Timeout, retries, headers and the like for every call.
                    ///   - transport: What sends the requests; nil is a transport that the whole process shares.
                    /// - Throws: `ConfigurationError` if a credential or the server's URL is missing or wrong.
                    public init(
                        credentials: [SecurityCredential], serverURL: URL? = nil, configuration: ClientConfiguration = .init(),
                        transport: (any ClientTransport)? = nil
                    ) throws(ConfigurationError) {
                        core = try ClientCore(
                            serverURL: serverURL,
                            defaultServer: ServerTemplate("https://{region}.{host}", ["region": "eu", "host": "example.com"]),
                            serverVariables: ["region": ["eu", "asia-pacific"], "host": [], "in": []],
                            credentials: credentials,
                            security: [["bearer"], []],
                            configuration: configuration,
                            transport: transport ?? AsyncHTTPClientTransport.shared)
                    }

                    public var pets: Pets { Pets(core: core) }
                }

                extension ShopClient {
                    /// The servers that the document names.
                    public nonisolated enum ServerURL {
                        /// What a server's variable can be.
                        public nonisolated enum Region: String, CaseIterable, Sendable {
                            case eu
                            case asiaPacific = "asia-pacific"
                        }

                        /// `https://{region}.{host}`
                        public static func main(
                            region: Region = .eu, host: String = "example.com"
                        ) throws(ConfigurationError) -> URL {
                            try ServerTemplate("https://{region}.{host}").url(["region": region.rawValue, "host": host])
                        }

                        /// `/{in}`
                        ///
                        /// - Parameter relativeTo: Where the document comes from.
                        public static func root(relativeTo base: URL, in: String) throws(ConfigurationError) -> URL {
                            try ServerTemplate("/{in}").url(["in": `in`], relativeTo: base)
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
                SecurityScheme(key: "d", parameterNames: ["credentials"], kind: .http(scheme: "Digest")),
                SecurityScheme(key: "t", parameterNames: ["login"], kind: .bearer),
            ]
        }
        #expect(
            text.contains(
                #"            .basic("b", username: user, password: password).parameters("user", "password"),"#))
        #expect(text.contains(#"            .apiKey("h", key: a, in: .header("X-\"Key")).parameters("a"),"#))
        #expect(
            text.contains(
                #"            .apiKey("q", key: `in`, environmentVariable: "KEY", in: .query("key")).parameters("in"),"#
            ))
        #expect(text.contains(#"            .http("d", "Digest", credentials: credentials),"#))
        #expect(text.contains(#"            .bearer("t", token: login).parameters("login"),"#))
        #expect(text.contains(#"            .apiKey("c", key: c, in: .cookie("sid")).parameters("c"),"#))
        #expect(text.contains("    @_disfavoredOverload public init("))
        #expect(
            text.contains(
                "        user: String? = nil, password: String? = nil, a: (@Sendable () async throws -> String)? = nil,\n"
            ))
        #expect(
            text.contains(
                #"            .apiKey("q", provider: `in`, environmentVariable: "KEY", in: .query("key")).parameters("in"),"#
            ))
        #expect(text.contains(#"            .http("d", "Digest", provider: credentials),"#))
        #expect(text.contains(#"            .bearer("t", provider: login).parameters("login"),"#))
    }

    /// A name and a password are no single text to ask for.
    @Test func basicCredentialsHaveNoProvider() {
        let text = text {
            $0.securitySchemes = [
                SecurityScheme(key: "b", parameterNames: ["username", "password"], kind: .basic)
            ]
        }
        #expect(!text.contains("async throws"))
        #expect(text.contains("credentials: [SecurityCredential],"))
    }

    /// Of a variable that several servers have, what any of them can have.
    @Test func variablesOfSeveralServers() {
        func server(_ values: [String]?) -> Server {
            let cases = values?.map { Server.Values.Case(name: $0, value: $0) }
            return Server(
                name: "a", url: "https://{a}.test",
                variables: [
                    Server.Variable(
                        name: "a", key: "a", defaultValue: "x", values: cases.map { .init(typeName: "A", cases: $0) })
                ])
        }
        #expect(
            text {
                $0.servers = [server(["x", "y"])]
                $0.operationServers = [server(["y", "z"])]
            }.contains(#"serverVariables: ["a": ["x", "y", "z"]],"#))
        #expect(
            text { $0.servers = [server(["x"]), server(nil), server(["y"])] }.contains(#"serverVariables: ["a": []],"#))
    }

    /// What cannot be called is not to be answered.
    @Test func operationsThatCannotBeCalledHaveNoIDs() {
        var gone = Operation(id: "gone", name: "gone", method: "GET", path: [.literal("/a")], pointer: "#/a")
        gone.unavailable = "it cannot"
        var there = gone
        (there.id, there.unavailable) = ("there", nil)
        func group(_ name: String, _ operations: [Operation]) -> OperationGroup {
            OperationGroup(
                propertyName: name.lowercased(), typeName: name, protocolName: name + "API", operations: operations)
        }
        let some = text {
            $0.operations = [gone, there]
            $0.groups = [group("Some", [gone, there]), group("None", [gone])]
        }
        #expect(some.contains(#"[["there"], Some.operationIDs].flatMap"#), "\(some)")
        let none = text { $0.groups = [group("None", [gone])] }
        #expect(!none.contains("operationIDs"))
    }

    /// Nothing says where calls go that have no server of their own, and yet some can be made.
    @Test func onlyOperationsHaveServers() {
        let text = text { $0.operationServers = [Server(name: "files", url: "https://files.example.com")] }
        #expect(text.contains("serverURL: URL? = nil,"))
        #expect(text.contains("defaultServer: nil,"))
        #expect(text.contains("nil is that of each call."))
    }

    @Test func aRelativeServerLeavesTheURLToTheCaller() {
        let text = text { $0.servers = [Server(name: "root", url: "/v2")] }
        #expect(text.contains("serverURL: URL,"))
        #expect(text.contains("- serverURL: The server to call; `ServerURL` has those of the document."))
    }

    /// A document without servers leaves the URL to the caller, and says so in the type.
    @Test func withoutServersTheURLIsRequired() {
        let text = text { _ in }
        #expect(text.contains("serverURL: URL,"))
        #expect(text.contains("defaultServer: nil,"))
        #expect(!text.contains("ServerURL"))
    }
}
