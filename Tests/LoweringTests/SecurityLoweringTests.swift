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
        ("{type: http, scheme: Digest}", .http(scheme: "Digest"), ["credentials"]),
    ])
    func kinds(_ scheme: String, _ kind: SecurityScheme.Kind, _ names: [String]) throws {
        let lowered = lowered("auth: \(scheme)")
        let found = try #require(lowered.module?.securitySchemes.first)
        #expect(found.key == "auth")
        #expect(found.kind == kind)
        #expect(found.parameterNames == names)
        #expect(lowered.ids == (kind == .http(scheme: "Digest") ? ["security-scheme-as-value"] : []))
    }

    /// What a client is made with has no label twice.
    @Test func eachSchemeHasLabelsOfItsOwn() {
        let lowered = lowered(
            "a: \(Self.basic), b: \(Self.basic), a_username: \(Self.header), "
                + "a-password: {type: apiKey, in: query, name: k}")
        let names = lowered.module?.securitySchemes.map(\.parameterNames) ?? []
        #expect(
            names == [
                ["aUsernameValue", "aPasswordValue"], ["bUsername", "bPassword"], ["aUsername"], ["aPassword"],
            ])
    }

    /// What is called a user's name is not always beside a password.
    @Test func aKeyThatIsCalledUsername() {
        let keys = "username: \(Self.header), k: {type: apiKey, in: query, name: k}"
        #expect(lowered(keys).module?.securitySchemes.map(\.parameterNames) == [["username"], ["k"]])
        let beside = lowered("\(keys), login: \(Self.basic)").module?.securitySchemes.map(\.parameterNames) ?? []
        #expect(beside.map(\.count) == [1, 1, 2])
        #expect(Set(beside.joined()).count == 4)
    }

    /// A parameter is left out where the client's credential is it, whichever alternative is chosen.
    @Test(arguments: [
        ("[{key: []}]", []), ("[{key: []}, {}]", []), ("[{key: []}, {key: [], token: []}]", []),
        ("[{key: []}, {token: []}]", ["xKey optional"]), ("[{token: []}]", ["xKey required"]),
    ])
    func aKeyThatIsAParameterToo(_ security: String, _ parameters: [String]) throws {
        let parameter = "parameters: [{name: X-Key, in: header, required: true, schema: {type: string}}], "
        let lowered = lowered(
            "key: \(Self.header), token: \(Self.bearer)", security: security, operation: parameter)
        let found = try lowered.operation("a").parameters.map {
            "\($0.name) \($0.isRequired ? "required" : "optional")"
        }
        #expect(found == parameters)
        #expect(lowered.ids.contains("parameter-is-credential") == (parameters != ["xKey required"]))
    }

    @Test(arguments: [
        ("{type: http, scheme: two words}", "http two words"), ("{type: magic}", "magic"),
        ("{type: apiKey, in: body, name: k}", "apiKey in body"),
    ])
    func schemesThatCannotBeSent(_ scheme: String, _ kind: String) throws {
        let lowered = lowered("auth: \(scheme)", security: "[{auth: []}]")
        #expect(lowered.module?.securitySchemes.isEmpty == true)
        #expect(
            lowered.messages("security-scheme-unsupported") == [
                "security scheme `auth` (\(kind)) can't be sent; alternatives with it are left out"
            ])
        #expect(try lowered.operation("a").unavailable == "the security scheme `auth` can't be sent")
        #expect(
            lowered.messages("operation-unavailable") == [
                "`a` can't be called: the security scheme `auth` can't be sent; its method is marked unavailable"
            ])
    }

    /// A client that cannot be made is no client, and a key without a name none.
    @Test(arguments: [
        ("header", "a b", "header-name-invalid"), ("header", "Host", "header-name-invalid"),
        ("cookie", "a b", "cookie-name-invalid"), ("cookie", "a;b", "cookie-name-invalid"),
        ("cookie", "", "cookie-name-invalid"), ("query", "", "security-scheme-unsupported"),
    ])
    func keysWhoseNameCannotBeSent(_ location: String, _ name: String, _ id: String) throws {
        let scheme = "{type: apiKey, in: \(location), name: '\(name)'}"
        let lowered = lowered("k: \(scheme), b: \(Self.bearer)", security: "[{k: []}]")
        #expect(lowered.module?.securitySchemes.map(\.key) == ["b"])
        #expect(lowered.ids == [id, "operation-unavailable"])
        #expect(try lowered.operation("a").unavailable == "the security scheme `k` can't be sent")
        let either = self.lowered("k: \(scheme), b: \(Self.bearer)", security: "[{k: []}, {b: []}]")
        #expect(either.module?.security.alternatives == [["b"]])
        #expect(try either.operation("a").unavailable == nil)
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
        let schemes = "a: \(Self.bearer), b: \(Self.header), c: {type: magic}"
        let lowered = lowered(
            schemes, security: "[{a: []}, {a: [], b: []}]", operation: "security: [{c: []}, {b: []}, {}], ")
        #expect(lowered.module?.security.alternatives == [["a"], ["a", "b"]])
        // An alternative that needs a scheme which can't be sent cannot be met.
        #expect(try lowered.operation("a").security?.alternatives == [["b"], []])
        #expect(try lowered.operation("a").unavailable == nil)
    }

    /// What an operation asks for itself; that of the whole document is said of no operation.
    @Test func scopes() throws {
        let schemes = "a: {type: oauth2, flows: {}}, b: \(Self.header)"
        let own = lowered(
            schemes, operation: "security: [{a: [read, write]}, {b: []}, {a: [all]}, {a: [all], b: []}], ")
        #expect(try own.operation("a").scopes == [["read", "write"], ["all"]])
        #expect(try lowered(schemes, security: "[{a: [read]}]").operation("a").scopes == [])
    }

    /// What the transport does leaves the other parts of an alternative.
    @Test func mutualTLSIsTheTransports() throws {
        let schemes = "a: \(Self.bearer), tls: {type: mutualTLS}"
        let lowered = lowered(schemes, security: "[{tls: [], a: []}]", operation: "security: [{tls: []}], ")
        #expect(lowered.module?.security.alternatives == [["a"]])
        #expect(try lowered.operation("a").security?.alternatives == [[]])
        #expect(lowered.ids == ["security-scheme-of-transport"])
    }

    /// A call is never sent without what nobody knows how to send.
    @Test func undefinedSchemesStay() throws {
        let lowered = lowered("a: \(Self.bearer)", security: "[{ghost: [], a: []}]", operation: "security: [{b: []}], ")
        #expect(lowered.module?.security.alternatives == [["ghost", "a"]])
        #expect(try lowered.operation("a").security?.alternatives == [["b"]])
    }

    @Test func oneHeaderFieldCannotHaveTwoCredentials() throws {
        let schemes =
            "a: \(Self.bearer), b: \(Self.basic), k: \(Self.header), l: {type: apiKey, in: header, name: x-key}"
        let failure = "two of its credentials would be the header field"
        let both = lowered(schemes, security: "[{a: [], b: []}]")
        #expect(try both.operation("a").unavailable == "\(failure) `Authorization`, which has one value")
        let keys = lowered(schemes, operation: "security: [{k: [], l: []}], ")
        #expect(try keys.operation("a").unavailable == "\(failure) `x-key`, which has one value")
        let either = lowered(schemes, security: "[{a: [], b: []}, {b: [], k: []}]")
        #expect(either.module?.security.alternatives == [["b", "k"]])
        #expect(try either.operation("a").unavailable == nil)
    }

    @Test(arguments: [
        ("{in: header, name: x-key, required: true, schema: {type: string}}", true),
        ("{in: query, name: X-Key, schema: {type: string}}", false),
        ("{in: header, name: X-Other, schema: {type: string}}", false),
    ])
    func aParameterThatIsTheCredentialIsLeftOut(_ parameter: String, _ isLeftOut: Bool) throws {
        let lowered = lowered(
            "k: \(Self.header)", security: "[{k: []}, {}]", operation: "parameters: [\(parameter)], ")
        #expect(try lowered.operation("a").parameters.isEmpty == isLeftOut)
        #expect(lowered.ids == (isLeftOut ? ["parameter-is-credential"] : []))
        let without = self.lowered(
            "k: \(Self.header)", security: "[{k: []}]", operation: "security: [], parameters: [\(parameter)], ")
        #expect(try without.operation("a").parameters.count == 1)
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
                a: {type: http, scheme: bearer, x-clientgen-token-variable: TEST_A_TOKEN, description: The token}
                b: {type: http, scheme: bearer, x-clientgen-token-variable: TEST_B_TOKEN}
            """
        let lowered = Lowered(text) { $0.environmentVariables = ["b": "OTHER"] }
        #expect(lowered.module?.securitySchemes.map(\.environmentVariable) == ["TEST_A_TOKEN", "OTHER"])
        #expect(lowered.module?.securitySchemes.first?.documentation == "The token")
        // One variable is no name and no password.
        let basic = Lowered(text.replacing("scheme: bearer", with: "scheme: basic"))
        #expect(basic.module?.securitySchemes.map(\.environmentVariable) == [nil, nil])
        #expect(basic.ids == ["token-variable-unused", "token-variable-unused"])
    }

    /// A document that names a variable of something else would have its secret sent to a server of its choice.
    @Test(arguments: [
        ("AWS_SECRET_ACCESS_KEY", "Test", nil), ("TESTING_TOKEN", "Test", nil), ("TEST_A=B", "Test", nil),
        ("A_TEST_TOKEN", "Test", nil), ("AWS_SECRET", "A", nil), ("TEST", "Test", "TEST"),
        ("PETSTORE_KEY", "PetStore", "PETSTORE_KEY"), ("PET_STORE_KEY", "PetStore", "PET_STORE_KEY"),
        ("pet_store_key", "PetStore", "pet_store_key"),
    ])
    func variablesOfTheDocumentAreTheModules(_ variable: String, _ module: String, _ expected: String?) {
        let text = """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            paths: {}
            components: {securitySchemes: {a: {type: http, scheme: bearer, x-clientgen-token-variable: '\(variable)'}}}
            """
        let lowered = Lowered(text) { $0.moduleName = module }
        #expect(lowered.module?.securitySchemes.map(\.environmentVariable) == [expected])
        #expect(lowered.ids == (expected == nil ? ["token-variable-foreign"] : []))
        // Who names the module after the document's title has not chosen the variable's beginning.
        let derived = Lowered(text) {
            $0.moduleName = module
            $0.isModuleNameChosen = false
        }
        #expect(derived.module?.securitySchemes.map(\.environmentVariable) == [nil])
        #expect(derived.ids == ["token-variable-foreign"])
        let allowed = Lowered(text) { $0.environmentVariables = ["a": variable] }
        #expect(allowed.module?.securitySchemes.map(\.environmentVariable) == [variable])
        #expect(allowed.ids.isEmpty)
    }

    @Test(arguments: [
        ("http://api.test", true), ("https://api.test", false), ("http://localhost:8080", false),
        ("http://127.0.0.1/v1", false), ("http://127.0.0.1.evil.test", true), ("HTTP://[::1]:80", false),
        ("/v1", false),
    ])
    func credentialsWithoutEncryptionAreNoted(_ server: String, _ isNoted: Bool) {
        func text(_ schemes: String) -> String {
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            servers: [{url: '\(server)'}]
            paths: {}
            components: {securitySchemes: {\(schemes)}}
            """
        }
        #expect(Lowered(text("a: \(Self.bearer)")).ids == (isNoted ? ["server-unencrypted"] : []))
        #expect(Lowered(text("")).ids == [])
    }

    /// What can't be sent is said of the alternative, or of the operation where it is the only one.
    @Test func alternativesThatCannotBeSent() throws {
        let schemes = "one: \(Self.header), two: {type: apiKey, in: header, name: x-key}, three: \(Self.bearer)"
        let beside = lowered(schemes, operation: "security: [{one: [], two: []}, {three: []}], ")
        #expect(try beside.operation("a").security?.alternatives == [["three"]])
        #expect(beside.ids == ["security-alternative-left-out"])
        let alone = lowered(schemes, operation: "security: [{one: [], two: []}], ")
        #expect(alone.ids == ["operation-unavailable"])
    }
}
