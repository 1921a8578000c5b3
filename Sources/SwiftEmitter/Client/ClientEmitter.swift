import ClientModel

/// Emits the client type.
///
/// ```swift
/// public nonisolated struct HyperstackClient: HyperstackAPI, APIClient {
///     public let core: ClientCore
///
///     public init(core: ClientCore) {
///         self.core = core
///     }
///
///     public init(
///         token: String? = nil,
///         serverURL: URL? = nil,
///         configuration: ClientConfiguration = .init(),
///         transport: (any ClientTransport)? = nil
///     ) throws(ConfigurationError) {
///         core = try ClientCore(…)
///     }
///
///     public var credentials: Credentials { Credentials(core: core) }
/// }
/// ```
struct ClientEmitter {
    let context: EmissionContext

    private var module: ClientModule { context.module }

    func declarations() -> [Declaration] {
        let client = Identifier.declaration(module.clientName)
        let type = TypeSyntax(
            documentation: documentation,
            keywords: "\(context.access)nonisolated struct", name: client,
            inherited: [Identifier.declaration(module.protocolName), context.foreign("APIClient")],
            members: [core(), coreInitializer(), initializer()] + module.groups.map(property)
                + [operationIDs].compactMap(\.self))
        var result: [Declaration] = [.type(type)]
        if !module.operations.isEmpty {
            let methods = module.operations.enumerated().flatMap { index, operation in
                operation.callable.map {
                    OperationEmitter($0, in: context.clientScope, context).clientMethod()
                        .belonging(toOperationAt: index)
                }
            }
            result.append(.type(TypeSyntax(keywords: "extension", name: client, members: methods)))
        }
        result.append(contentsOf: ServerEmitter(context: context).declarations())
        result.append(contentsOf: HeaderEmitter(context: context).declarations())
        return result
            + module.operations.enumerated().flatMap { index, operation in
                ResultEmitter(context: context).declarations(for: operation).map {
                    $0.belonging(toOperationAt: index)
                }
            }
    }

    private var documentation: Documentation {
        var documentation = Documentation(markdown: module.title)
        documentation.addParagraph(CommentText.lines(of: module.documentation ?? ""))
        if documentation.lines.isEmpty { documentation.addLine("A client of \(CommentText.code(module.name)).") }
        return documentation
    }

    private func core() -> Declaration {
        .variable(
            VariableSyntax(
                documentation: Documentation("What every call goes through."), keywords: "\(context.access)let",
                name: "core", type: context.foreign("ClientCore")))
    }

    private func coreInitializer() -> Declaration {
        .function(
            FunctionSyntax(
                documentation: Documentation("Creates a client whose calls go through that core."),
                head: "\(context.access)init",
                parameters: [ParameterSyntax(names: "core", type: context.foreign("ClientCore"))],
                body: { $0.line("self.core = core") }))
    }

    private func property(_ group: OperationGroup) -> Declaration {
        let type = Identifier.declaration(group.typeName)
        // A script without capitals gives both one name, which in the body would be the property's.
        let callee = group.typeName == group.propertyName ? ".init" : type
        return .variable(
            VariableSyntax(
                keywords: "\(context.access)var", name: Identifier.declaration(group.propertyName), type: type,
                value: .getter("\(callee)(core: core)")))
    }

    /// What a transport of a test asks for. Those of a group stand with the group.
    ///
    /// ```swift
    /// public static var operationIDs: [String] {
    ///     [Credentials.operationIDs, Groups.operationIDs].flatMap(\.self)
    /// }
    /// ```
    private var operationIDs: Declaration? {
        var lists: [Expression] = []
        if module.operations.contains(where: \.isCallable) { lists.append(GroupEmitter.ids(of: module.operations)) }
        for group in module.groups where group.operations.contains(where: \.isCallable) {
            // A script without capitals gives both one name, which in the body would be the property's.
            let isType = group.typeName != group.propertyName
            let type = Identifier.declaration(group.typeName)
            lists.append(isType ? .text("\(type).operationIDs") : GroupEmitter.ids(of: group.operations))
        }
        guard !lists.isEmpty else { return nil }
        return .variable(
            VariableSyntax(
                keywords: "\(context.access)static var", name: "operationIDs", type: "[\(context.foreign("String"))]",
                value: .accessors { printer in
                    if lists.count == 1 { return printer.expression("", lists[0]) }
                    printer.expression("", .array(lists), ".flatMap(\\.self)")
                }))
    }

    // MARK: The initialiser

    private func initializer() -> Declaration {
        let parameters = module.securitySchemes.flatMap(parameters) + commonParameters
        var documentation = Documentation("Creates a client.")
        documentation.addParagraph(OperationDocumentation.parameterLines(parameters))
        let failure = context.foreign("ConfigurationError")
        documentation.addLine("- Throws: `\(failure)` if a credential or the server's URL is missing or wrong.")
        return .function(
            FunctionSyntax(
                documentation: documentation,
                head: "\(context.access)init",
                parameters: parameters.map { $0.syntax(withDefault: true) },
                effects: "throws(\(failure))"
            ) { $0.expression("core = try ", coreCall) })
    }

    private func parameters(for scheme: SecurityScheme) -> [MethodParameter] {
        scheme.parameterNames.enumerated().map { index, name in
            var documentation = index == 0 ? CommentText.lines(of: scheme.documentation ?? "") : []
            if documentation.isEmpty { documentation = [Self.description(of: scheme.kind, index)] }
            if index == 0, let variable = scheme.environmentVariable {
                documentation.append("Nil reads the environment variable \(CommentText.code(variable)).")
            }
            return parameter(name, "\(context.foreign("String"))?", "nil", documentation)
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
        let url = context.foreign("URL")
        let serverURL =
            module.requiresServerURL
            ? parameter("serverURL", url, nil, [serverDocumentation])
            : parameter("serverURL", "\(url)?", "nil", [serverDocumentation])
        return [
            serverURL,
            parameter(
                "configuration", context.foreign("ClientConfiguration"), ".init()",
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
        let type = "any \(context.foreign("ClientTransport"))"
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

    private var coreCall: Expression {
        let server = module.defaultServer.map { ServerEmitter.template($0, context) } ?? .text("nil")
        let transport = module.options.transport.module.map { " ?? \(context.foreign($0)).shared" } ?? ""
        return .call(
            context.foreign("ClientCore"),
            [
                .init("serverURL", "serverURL"),
                .init("defaultServer", server),
            ] + serverVariables + [
                .init("credentials", .array(module.securitySchemes.map(credential))),
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
    private func credential(_ scheme: SecurityScheme) -> Expression {
        let key = Expression.Argument(nil, StringLiteral.quoted(scheme.key))
        let names = scheme.parameterNames.map { MethodParameter.local($0) { _ in false } }
        let first = names.first ?? "nil"
        let variable = scheme.environmentVariable.map {
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
            return named(["apiKey"], .call(".apiKey", [key, .init("key", first)] + (variable ?? []) + [place]))
        }
        switch scheme.kind {
        case .bearer: return named(["token"], .call(".bearer", [key, .init("token", first)] + (variable ?? [])))
        case .http(let name):
            let arguments = [key, .init(nil, StringLiteral.quoted(name)), .init("credentials", first)]
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
