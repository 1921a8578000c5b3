import ClientModel

/// Emits the servers that the document names, those of paths and operations too.
///
/// ```swift
/// extension PetstoreClient {
///     /// The servers that the document names.
///     public nonisolated enum ServerURL {
///         /// What a server's variable can be.
///         public nonisolated enum Region: String, CaseIterable, Sendable {
///             case eu
///             case asiaPacific = "asia-pacific"
///         }
///
///         /// Production.
///         ///
///         /// `https://{region}.example.com`
///         public static func production(region: Region = .eu) throws(ConfigurationError) -> URL {
///             try ServerTemplate("https://{region}.example.com").url(["region": region.rawValue])
///         }
///
///         /// `/v2`
///         ///
///         /// - Parameter relativeTo: Where the document comes from.
///         public static func root(relativeTo base: URL) throws(ConfigurationError) -> URL {
///             try ServerTemplate("/v2").url(relativeTo: base)
///         }
///     }
/// }
/// ```
struct ServerEmitter {
    let context: EmissionContext

    private var servers: [Server] { context.module.servers + context.module.operationServers }

    func declarations() -> [Declaration] {
        guard !servers.isEmpty else { return [] }
        let type = TypeSyntax(
            documentation: Documentation("The servers that the document names."),
            keywords: "\(context.access)nonisolated enum", name: EmissionContext.serverTypeName,
            members: values().map(enumeration) + servers.map(function))
        return [
            .type(
                TypeSyntax(
                    keywords: "extension", name: Identifier.declaration(context.module.clientName),
                    members: [.type(type)]))
        ]
    }

    /// The server as it stands in a call, with the defaults of its variables.
    static func template(_ server: Server, _ context: EmissionContext) -> Expression {
        let defaults = server.variables.compactMap { variable in
            variable.defaultValue.map {
                Expression.text("\(StringLiteral.quoted(variable.key)): \(StringLiteral.quoted($0))")
            }
        }
        let url = Expression.text(StringLiteral.quoted(server.url))
        guard !defaults.isEmpty else { return url }
        return .call(context.externalSymbol("ServerTemplate"), [.init(nil, url), .init(nil, .array(defaults))])
    }

    // MARK: Values of variables

    private func values() -> [Server.Values] {
        var seen: Set<String> = []
        return servers.flatMap(\.variables).compactMap(\.values).filter { seen.insert($0.typeName).inserted }
    }

    private func enumeration(_ values: Server.Values) -> Declaration {
        let cases = values.cases.map { element in
            let raw = element.name == element.value ? "" : " = \(StringLiteral.quoted(element.value))"
            return Declaration.line(LineSyntax(text: "case \(Identifier.declaration(element.name))\(raw)"))
        }
        return .type(
            TypeSyntax(
                documentation: Documentation("What a server's variable can be."),
                keywords: "\(context.access)nonisolated enum", name: Identifier.declaration(values.typeName),
                inherited: [context.externalSymbol("String"), "CaseIterable", context.externalSymbol("Sendable")],
                members: cases))
    }

    // MARK: Servers

    private func function(_ server: Server) -> Declaration {
        let names = Set(server.variables.map(\.name))
        let parameters = server.variables.map { parameter($0, names) }
        var base: [MethodParameter] = []
        if server.isRelative {
            base.append(
                MethodParameter(
                    name: "relativeTo", local: "base", type: context.externalSymbol("URL"),
                    documentation: ["Where the document comes from."]))
        }
        var documentation = Documentation(markdown: server.documentation, of: server.name)
        documentation.addParagraph(CommentText.code(server.url))
        documentation.addParagraph(OperationDocumentation.parameterLines(base + parameters))
        let values = zip(server.variables, parameters).map { variable, parameter in
            let value = variable.values == nil ? parameter.local : "\(parameter.local).rawValue"
            return "\(StringLiteral.quoted(variable.key)): \(value)"
        }
        let arguments =
            (values.isEmpty ? [] : ["[\(values.joined(separator: ", "))]"])
            + (server.isRelative ? ["relativeTo: base"] : [])
        let template = context.externalSymbol("ServerTemplate")
        return .function(
            FunctionSyntax(
                documentation: documentation,
                head: "\(context.access)static func \(Identifier.declaration(server.name))",
                parameters: (base + parameters).map { $0.syntax(withDefault: true) },
                effects: "throws(\(context.externalSymbol("ConfigurationError")))",
                result: context.externalSymbol("URL")
            ) { printer in
                printer.expression(
                    "try ",
                    .chain(
                        .call(template, [.init(nil, StringLiteral.quoted(server.url))]),
                        ["url(\(arguments.joined(separator: ", ")))"]))
            })
    }

    private func parameter(_ variable: Server.Variable, _ names: Set<String>) -> MethodParameter {
        let defaultCase = variable.values?.cases.first { $0.value == variable.defaultValue }
        return MethodParameter(
            name: variable.name, local: MethodParameter.local(variable.name, names.contains),
            type: variable.values.map { Identifier.declaration($0.typeName) } ?? context.externalSymbol("String"),
            defaultValue: variable.values == nil
                ? variable.defaultValue.map { StringLiteral.quoted($0) }
                : defaultCase.map { ".\(Identifier.member($0.name))" },
            documentation: CommentText.lines(of: variable.documentation ?? ""))
    }
}
