import ClientModel

/// Emits the initialisers of the client type: with secrets, with closures that give them, with credentials of any kind.
///
/// ```swift
/// public init(
///     token: String? = nil,
///     serverURL: URL? = nil,
///     configuration: ClientConfiguration = .init(),
///     transport: (any ClientTransport)? = nil
/// ) throws(ConfigurationError) {
///     try self.init(
///         credentials: [.bearer("bearerAuth", token: token, environmentVariable: "HYPERSTACK_API_TOKEN")],
///         serverURL: serverURL,
///         configuration: configuration,
///         transport: transport)
/// }
/// ```
struct InitializerEmitter {
    let context: EmissionContext

    private var module: ClientModule { context.module }

    func declarations() -> [Declaration] {
        if module.securitySchemes.isEmpty { return [designated(isOnly: true)] }
        return [withSecrets(), withProviders(), designated(isOnly: false)].compactMap(\.self)
            + module.securitySchemes.compactMap(withGrant)
    }

    private static let opening = "Creates a client."

    /// The one that the others call: it takes credentials of every kind.
    private func designated(isOnly: Bool) -> Declaration {
        if isOnly {
            return initializer(Self.opening, [], { $0.expression("core = try ", coreCall(credentials: nil)) })
        }
        let credentials = parameter(
            "credentials", "[\(context.externalSymbol("SecurityCredential"))]", nil,
            [
                "What there is for the security schemes of the document: "
                    + module.securitySchemes.map { CommentText.code($0.key) }.joined(separator: ", ") + "."
            ])
        return initializer("Creates a client with credentials of any kind.", [credentials]) {
            $0.expression("core = try ", coreCall(credentials: "credentials"))
        }
    }

    private func withSecrets() -> Declaration {
        initializer(Self.opening, module.securitySchemes.flatMap { parameters(for: $0) }) {
            $0.expression("try ", delegation(module.securitySchemes.map { credential($0, isProvided: false) }))
        }
    }

    /// Nil where no secret is a single text.
    private func withProviders() -> Declaration? {
        let schemes = module.securitySchemes
        guard schemes.contains(where: { $0.kind != .basic }) else { return nil }
        let isOnly = schemes.count == 1
        let opening =
            isOnly
            ? "Creates a client that asks for its credential when it is needed, and again once the server has refused it."
            : "Creates a client that asks for its credentials when they are needed, and again once the server has refused "
                + "them."
        return initializer(
            opening, schemes.flatMap { parameters(for: $0, isProvided: true, isOnly: isOnly) },
            // Else a call without credentials would be one of either.
            attributes: isOnly ? "" : "@_disfavoredOverload "
        ) {
            $0.expression("try ", delegation(schemes.map { credential($0, isProvided: true) }))
        }
    }

    /// Nil where the client gets no tokens by itself. Those of other schemes can stand beside it.
    ///
    /// ```swift
    /// public init(oauth: OAuthGrant<OAuthScope>, apiKey: String? = nil, serverURL: …) throws(ConfigurationError) {
    ///     let transport = transport ?? AsyncHTTPClientTransport.shared
    ///     try self.init(credentials: [.oauth("petsAuth", oauth, flows: Self.oauthFlows, …), .apiKey("key", …)], …)
    /// }
    /// ```
    private func withGrant(_ scheme: SecurityScheme) -> Declaration? {
        guard let oauth = scheme.oauth else { return nil }
        let others = module.securitySchemes.filter { $0.oauth == nil }
        let grant = parameter(
            oauth.parameterName, "\(context.externalSymbol("OAuthGrant"))<\(OAuthEmitter.scopeTypeName)>", nil,
            ["By what right tokens are asked for; their requests go through `transport`."])
        return initializer(
            "Creates a client that gets its tokens by OAuth 2, before the first call and whenever one expires.",
            [grant] + others.flatMap { parameters(for: $0) }
        ) { printer in
            if let transport = module.options.transport.module {
                printer.line("let transport = transport ?? \(context.externalSymbol(transport)).shared")
            }
            let server = module.defaultServer.map {
                Expression.Argument("defaultServer", ServerEmitter.template($0, context))
            }
            let credential = Expression.call(
                ".oauth",
                [
                    .init(nil, StringLiteral.quoted(scheme.key)),
                    .init(nil, MethodParameter.local(oauth.parameterName) { _ in false }),
                    .init("flows", "Self.\(Identifier.member(OAuthEmitter.flowsName(oauth)))"),
                    .init("serverURL", "serverURL"),
                ] + [server].compactMap(\.self) + [
                    .init("configuration", "configuration"), .init("transport", "transport"),
                ])
            printer.expression(
                "try ", delegation([credential] + others.map { self.credential($0, isProvided: false) }))
        }
    }

    private func initializer(
        _ opening: String, _ own: [MethodParameter], attributes: String = "",
        _ body: @escaping (inout CodePrinter) -> Void
    ) -> Declaration {
        let parameters = own + commonParameters
        var documentation = Documentation(opening)
        documentation.addParagraph(OperationDocumentation.parameterLines(parameters))
        let failure = context.externalSymbol("ConfigurationError")
        documentation.addLine("- Throws: `\(failure)` if a credential or the server's URL is missing or wrong.")
        return .function(
            FunctionSyntax(
                documentation: documentation,
                head: "\(attributes)\(context.access)init",
                parameters: parameters.map { $0.syntax(withDefault: true) },
                effects: "throws(\(failure))", body: body))
    }

    /// `self.init(credentials: […], serverURL: serverURL, configuration: configuration, transport: transport)`.
    private func delegation(_ credentials: [Expression]) -> Expression {
        .call(
            "self.init",
            [.init("credentials", .array(credentials))]
                + commonParameters.map { .init($0.name, $0.local) })
    }

    private func parameters(
        for scheme: SecurityScheme, isProvided: Bool = false, isOnly: Bool = false
    ) -> [MethodParameter] {
        let isProvided = isProvided && scheme.kind != .basic
        let provider = "@Sendable () async throws -> \(context.externalSymbol("String"))"
        return scheme.parameterNames.enumerated().map { index, name in
            var documentation = index == 0 ? CommentText.lines(of: scheme.documentation ?? "") : []
            if documentation.isEmpty { documentation = [Self.description(of: scheme.kind, index)] }
            if index == 0, let variable = scheme.environmentVariable, !(isProvided && isOnly) {
                documentation.append("Nil reads the environment variable \(CommentText.code(variable)).")
            }
            if isProvided {
                return isOnly
                    ? parameter(name, "@escaping \(provider)", nil, documentation)
                    : parameter(name, "(\(provider))?", "nil", documentation)
            }
            return parameter(name, "\(context.externalSymbol("String"))?", "nil", documentation)
        }
    }

    /// What the document leaves unsaid of a credential: how it is sent.
    private static func description(of kind: SecurityScheme.Kind, _ index: Int) -> String {
        switch kind {
        case .bearer: "The token, sent as `Authorization: Bearer …`."
        case .http(let scheme):
            "What follows \(CommentText.code(scheme)) in the header field `Authorization`."
        case .basic:
            index == 0 ? "The name, sent as `Authorization: Basic …`." : "The password that goes with the name."
        case .apiKeyHeader(let name): "The key, sent in the header field \(CommentText.code(name))."
        case .apiKeyQuery(let name): "The key, sent in the query as \(CommentText.code(name))."
        case .apiKeyCookie(let name): "The key, sent as the cookie \(CommentText.code(name))."
        }
    }

    private var commonParameters: [MethodParameter] {
        let url = context.externalSymbol("URL")
        let serverURL =
            module.requiresServerURL
            ? parameter("serverURL", url, nil, [serverDocumentation])
            : parameter("serverURL", "\(url)?", "nil", [serverDocumentation])
        return [
            serverURL,
            parameter(
                "configuration", context.externalSymbol("ClientConfiguration"), ".init()",
                ["Timeout, retries, headers and the like for every call."]),
            transport,
        ]
    }

    private var serverDocumentation: String {
        let others = module.operationServers.isEmpty ? "" : ", also for calls that have a server of their own"
        if module.requiresServerURL {
            return module.servers.isEmpty
                ? "The server to call\(others)."
                : "The server to call\(others); `\(EmissionContext.serverTypeName)` has those of the document."
        }
        let server = module.defaultServer?.defaultURL.map { "is \(CommentText.code($0))" } ?? "is that of each call"
        let theirs = module.defaultServer == nil || others.isEmpty ? "" : ", and theirs"
        return "The server to call\(others); nil \(server)\(theirs)."
    }

    private var transport: MethodParameter {
        let type = "any \(context.externalSymbol("ClientTransport"))"
        guard module.options.transport.module != nil else {
            return parameter("transport", type, nil, ["What sends the requests."])
        }
        return parameter(
            "transport", "(\(type))?", "nil",
            ["What sends the requests; nil is a transport that the whole process shares."])
    }

    private func parameter(
        _ name: String, _ type: String, _ defaultValue: String?, _ documentation: [String]
    ) -> MethodParameter {
        MethodParameter(
            name: name, local: MethodParameter.local(name) { _ in false }, type: type,
            defaultValue: defaultValue, documentation: documentation)
    }

    private func coreCall(credentials: String?) -> Expression {
        let server = module.defaultServer.map { ServerEmitter.template($0, context) } ?? .text("nil")
        let transport = module.options.transport.module.map { " ?? \(context.externalSymbol($0)).shared" } ?? ""
        return .call(
            context.externalSymbol("ClientCore"),
            [
                .init("serverURL", "serverURL"),
                .init("defaultServer", server),
            ] + serverVariables + [
                .init("credentials", credentials.map { .text($0) } ?? .array([])),
                .init("security", CallEmitter.security(module.security)),
                .init("configuration", "configuration"),
                .init("transport", "transport\(transport)"),
            ])
    }

    /// `serverVariables: ["region": ["eu", "us"], "customer": []]`, if there are any.
    private var serverVariables: [Expression.Argument] {
        var names: [String] = []
        var values: [String: [String]] = [:]
        for variable in (module.servers + module.operationServers).flatMap(\.variables) {
            let own = variable.values?.cases.map(\.value) ?? []
            if let known = values[variable.key] {
                // Where one server takes any value, any can be given.
                values[variable.key] = known.isEmpty || own.isEmpty ? [] : known + own.filter { !known.contains($0) }
            } else {
                names.append(variable.key)
                values[variable.key] = own
            }
        }
        if names.isEmpty { return [] }
        return [
            .init(
                "serverVariables",
                .array(
                    names.map { name in
                        let list = (values[name] ?? []).map { StringLiteral.quoted($0) }.joined(separator: ", ")
                        return .text("\(StringLiteral.quoted(name)): [\(list)]")
                    }))
        ]
    }

    /// `.bearer("bearerAuth", token: token, environmentVariable: "HYPERSTACK_API_TOKEN")`.
    private func credential(_ scheme: SecurityScheme, isProvided: Bool) -> Expression {
        let key = Expression.Argument(nil, StringLiteral.quoted(scheme.key))
        let names = scheme.parameterNames.map { MethodParameter.local($0) { _ in false } }
        let first = names.first ?? "nil"
        // Who has a closure for the only secret needs no variable.
        let hasVariable = !isProvided || module.securitySchemes.count > 1
        let variable =
            !hasVariable
            ? nil
            : scheme.environmentVariable.map {
                [Expression.Argument("environmentVariable", StringLiteral.quoted($0))]
            }
        // Errors name the parameters.
        func named(_ usual: [String], _ call: Expression) -> Expression {
            guard scheme.parameterNames != usual else { return call }
            let names = scheme.parameterNames.map { StringLiteral.quoted($0) }
            return .chain(call, ["parameters(\(names.joined(separator: ", ")))"])
        }
        func apiKey(_ location: String, _ name: String) -> Expression {
            let place = Expression.Argument("in", ".\(location)(\(StringLiteral.quoted(name)))")
            return named(
                ["apiKey"],
                .call(".apiKey", [key, .init(isProvided ? "provider" : "key", first)] + (variable ?? []) + [place]))
        }
        switch scheme.kind {
        case .bearer:
            return named(
                ["token"], .call(".bearer", [key, .init(isProvided ? "provider" : "token", first)] + (variable ?? [])))
        case .http(let name):
            let arguments = [
                key, .init(nil, StringLiteral.quoted(name)), .init(isProvided ? "provider" : "credentials", first),
            ]
            return named(["credentials"], .call(".http", arguments + (variable ?? [])))
        case .basic:
            let password = names.dropFirst().first ?? "nil"
            return named(
                ["username", "password"],
                .call(".basic", [key, .init("username", first), .init("password", password)]))
        case .apiKeyHeader(let name): return apiKey("header", name)
        case .apiKeyQuery(let name): return apiKey("query", name)
        case .apiKeyCookie(let name): return apiKey("cookie", name)
        }
    }
}
