import ClientModel
import Lowering
import Testing

@Suite struct SecurityLoweringTests {
    private func lowered(_ schemes: String, security: String = "[]", operation: String = "") -> Lowered {
        Lowered(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            security: \(security)
            paths: {/a: {get: {operationId: a, \(operation)responses: {'204': {description: Done}}}}}
            components: {securitySchemes: {\(schemes)}}
            """)
    }

    private static let bearer = "{type: http, scheme: bearer}"
    private static let basic = "{type: http, scheme: basic}"
    private static let header = "{type: apiKey, in: header, name: X-Key}"

    @Test(arguments: [
        ("{type: http, scheme: Bearer}", SecurityScheme.Kind.bearer, ["token"]),
        ("{type: oauth2, flows: {}}", .bearer, ["token"]),
        ("{type: openIdConnect, openIdConnectUrl: u}", .bearer, ["token"]),
        ("{type: http, scheme: basic}", .basic, ["username", "password"]),
        ("{type: apiKey, in: header, name: X-Key}", .apiKeyHeader(name: "X-Key"), ["apiKey"]),
        ("{type: apiKey, in: query, name: key}", .apiKeyQuery(name: "key"), ["apiKey"]),
        ("{type: apiKey, in: cookie, name: sid}", .apiKeyCookie(name: "sid"), ["apiKey"]),
    ])
    func kinds(_ scheme: String, _ kind: SecurityScheme.Kind, _ names: [String]) throws {
        let lowered = lowered("auth: \(scheme)")
        let found = try #require(lowered.module?.securitySchemes.first)
        #expect(found.key == "auth")
        #expect(found.kind == kind)
        #expect(found.parameterNames == names)
        #expect(lowered.diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("{type: http, scheme: digest}", "security scheme `auth` (http digest) is not generated; left out"),
        ("{type: mutualTLS}", "security scheme `auth` (mutualTLS) is not generated; left out"),
        ("{type: magic}", "security scheme `auth` (magic) is not generated; left out"),
        ("{type: apiKey, in: body, name: k}", "security scheme `auth` (apiKey in body) is not generated; left out"),
    ])
    func schemesThatAreNotGenerated(_ scheme: String, _ message: String) {
        let lowered = lowered("auth: \(scheme)")
        #expect(lowered.module?.securitySchemes.isEmpty == true)
        #expect(lowered.messages("security-scheme-unsupported") == [message])
    }

    @Test func severalOfAKindAreCalledAfterTheirSchemes() {
        let lowered = lowered(
            "user_token: \(Self.bearer), admin: \(Self.bearer), key: \(Self.header), login: \(Self.basic)")
        #expect(
            lowered.module?.securitySchemes.map(\.parameterNames) == [
                ["userToken"], ["admin"], ["apiKey"], ["username", "password"],
            ])
    }

    @Test(arguments: [
        "serverURL: {type: http, scheme: bearer}, transport: {type: http, scheme: bearer}",
        "password: {type: apiKey, in: query, name: a}, pin: {type: apiKey, in: query, name: b}, l: {type: http, scheme: basic}",
        "token: {type: apiKey, in: query, name: a}, pin: {type: apiKey, in: query, name: b}, l: {type: http, scheme: bearer}",
        "a-b: {type: http, scheme: bearer}, a_b: {type: http, scheme: bearer}",
    ])
    func parametersOfTheInitialiserDiffer(_ schemes: String) throws {
        let module = try #require(lowered(schemes).module)
        let names = module.securitySchemes.flatMap(\.parameterNames)
        #expect(Set(names).count == names.count, "\(names)")
        #expect(Set(names).isDisjoint(with: ["serverURL", "configuration", "transport"]))
    }

    @Test func requirements() throws {
        let schemes = "a: \(Self.bearer), b: \(Self.basic), c: {type: mutualTLS}"
        let lowered = lowered(
            schemes, security: "[{a: []}, {a: [], b: []}]", operation: "security: [{c: []}, {b: []}, {}], ")
        #expect(lowered.module?.security.alternatives == [["a"], ["a", "b"]])
        // An alternative that needs a scheme which is not generated cannot be met.
        #expect(try lowered.operation("a").security?.alternatives == [["b"], []])
    }

    @Test func theOperationsOwnRequirement() throws {
        let schemes = "a: \(Self.bearer)"
        #expect(try lowered(schemes, security: "[{a: []}]").operation("a").security == nil)
        #expect(
            try lowered(schemes, security: "[{a: []}]", operation: "security: [], ").operation("a").security?
                .alternatives == [])
    }

    @Test func environmentVariables() {
        let text = """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            paths: {}
            components:
              securitySchemes:
                a: {type: http, scheme: bearer, x-clientgen-token-variable: A_TOKEN, description: The token}
                b: {type: http, scheme: bearer, x-clientgen-token-variable: B_TOKEN}
            """
        let lowered = Lowered(text) { $0.environmentVariables = ["b": "OTHER"] }
        #expect(lowered.module?.securitySchemes.map(\.environmentVariable) == ["A_TOKEN", "OTHER"])
        #expect(lowered.module?.securitySchemes.first?.documentation == "The token")
    }
}
