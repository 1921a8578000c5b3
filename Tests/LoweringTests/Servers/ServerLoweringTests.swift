import ClientModel
import Testing

/// Which server an operation has.
@Suite struct ServerLoweringTests {
    private func lowered(_ document: String, path: String = "[]", operation: String = "[]") -> Lowered {
        Lowered(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            servers: \(document)
            paths:
              /a:
                servers: \(path)
                get: {operationId: a, servers: \(operation), responses: {'204': {description: Done}}}
            """)
    }

    private static let api = "[{url: https://api.test/v2}]"

    @Test(arguments: [
        ("[]", "[]", nil), ("[{url: https://path.test}]", "[]", "https://path.test"),
        ("[{url: https://path.test}]", "[{url: https://own.test}]", "https://own.test"),
        ("[]", "[{url: https://own.test}, {url: https://other.test}]", "https://own.test"),
        ("[{url: https://path.test}]", "[{url: https://api.test/v2}]", nil), ("[]", "[{url: /v3}]", "/v3"),
        ("[]", "[{url: wss://own.test}, {url: https://own.test}]", "https://own.test"),
    ])
    func theNearestServerCounts(_ path: String, _ operation: String, _ expected: String?) throws {
        let lowered = lowered(Self.api, path: path, operation: operation)
        #expect(try lowered.operation("a").server?.url == expected)
        #expect(try lowered.operation("a").unavailable == nil)
    }

    @Test func everyServerHasAName() throws {
        let lowered = lowered(
            "[{url: https://api.test/v2}, {url: https://path.test}]", path: "[{url: https://path.test}]",
            operation: "[{url: https://own.test, description: Uploads}]")
        #expect(lowered.module?.servers.map(\.name) == ["apiTest", "pathTest"])
        #expect(lowered.module?.operationServers.map(\.name) == ["uploads"])
        #expect(lowered.module?.defaultServer?.name == "apiTest")
        #expect(lowered.diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("[]", true), ("[{url: /v2}]", true), ("[{url: 'https://{host}/'}]", true),
        ("[{url: /v2}, {url: https://staging.test}]", true),
        ("[{url: 'https://{host}/'}, {url: https://staging.test}]", true),
        ("[{url: wss://api.test}, {url: https://api.test}]", false),
        ("[{url: 'https://{host}/', variables: {host: {default: a}}}]", false),
        ("[{url: '{base}/v2', variables: {base: {default: 'https://a'}}}]", false),
    ])
    func whetherTheCallerHasToNameOne(_ document: String, _ isRequired: Bool) throws {
        let module = try #require(lowered(document).module)
        #expect(module.requiresServerURL == isRequired)
        let own = try #require(lowered(document, operation: "[{url: https://own.test}]").module)
        #expect(!own.requiresServerURL)
    }

    /// No other server stands in for the first: what is listed later may be a test's.
    @Test func theFirstServerThatIsNoWholeURLIsTheCallers() throws {
        let lowered = lowered("[{url: /v2}, {url: https://staging.test}]", operation: "[{url: https://staging.test}]")
        #expect(lowered.module?.defaultServer == nil)
        #expect(lowered.ids == ["server-without-default"])
        #expect(try lowered.operation("a").server?.url == "https://staging.test")
        #expect(self.lowered("[{url: /v2}]").ids == [])
    }

    @Test func anOperationWhoseServersAreNotOfHTTP() throws {
        let lowered = lowered(Self.api, operation: "[{url: wss://own.test}]")
        #expect(try lowered.operation("a").unavailable == "its server `wss://own.test` can't be called")
        #expect(lowered.ids == ["server-left-out", "operation-unavailable"])
        #expect(lowered.module?.operationServers.isEmpty == true)
    }

    /// A client has one value of a variable, for the servers of the document and of its operations.
    @Test(arguments: [
        ("{enum: [eu, us], default: eu}", []), ("{enum: [eu, asia], default: eu}", ["server-variable-shared"]),
    ])
    func aVariableOfSeveralServers(_ variable: String, _ ids: [String]) {
        let lowered = Lowered(
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            servers: [{url: 'https://{r}.example.com', variables: {r: {enum: [eu, us], default: eu}}}]
            paths:
              /a:
                servers: [{url: 'https://{r}.example.org', variables: {r: \(variable)}}]
                get: {operationId: a, responses: {'204': {description: Done}}}
            """)
        #expect(lowered.ids == ids)
    }
}
