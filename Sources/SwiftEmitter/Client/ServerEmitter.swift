import ClientModel

/// Emits the servers that the document names.
///
/// ```swift
/// extension PetstoreClient {
///     /// The servers that the document names.
///     public nonisolated enum ServerURL {
///         /// Production.
///         ///
///         /// - Parameter region: One of `eu` and `us`.
///         public static func production(region: String = "eu") throws(ConfigurationError) -> URL {
///             try ServerTemplate("https://{region}.example.com").url(["region": region])
///         }
///     }
/// }
/// ```
struct ServerEmitter {
    let context: EmissionContext

    func declarations() -> [Declaration] {
        guard !context.module.servers.isEmpty else { return [] }
        let type = TypeSyntax(
            documentation: Documentation("The servers that the document names."),
            keywords: "\(context.access)nonisolated enum", name: EmissionContext.serverTypeName,
            members: context.module.servers.map(function))
        return [
            .type(
                TypeSyntax(
                    keywords: "extension", name: Identifier.declaration(context.module.clientName),
                    members: [.type(type)]))
        ]
    }

    private func function(_ server: Server) -> Declaration {
        let names = Set(server.variables.map(\.name))
        let parameters = server.variables.map { variable in
            MethodParameter(
                name: variable.name, local: MethodParameter.local(variable.name, names.contains),
                type: context.foreign("String"), defaultValue: StringLiteral.quoted(variable.defaultValue),
                documentation: Self.documentation(of: variable))
        }
        var documentation = Documentation(markdown: server.documentation)
        documentation.addParagraph(CommentText.code(server.url))
        documentation.addParagraph(OperationDocumentation.parameterLines(parameters))
        let arguments = zip(server.variables, parameters).map { variable, parameter in
            "\(StringLiteral.quoted(variable.key)): \(parameter.local)"
        }
        let template = context.foreign("ServerTemplate")
        return .function(
            FunctionSyntax(
                documentation: documentation,
                head: "\(context.access)static func \(Identifier.declaration(server.name))",
                parameters: parameters.map { $0.syntax(withDefault: true) },
                effects: "throws(\(context.foreign("ConfigurationError")))",
                result: context.foreign("URL")
            ) { printer in
                let values = arguments.isEmpty ? "" : "[\(arguments.joined(separator: ", "))]"
                printer.expression(
                    "try ",
                    .chain(
                        .call(template, [.init(nil, StringLiteral.quoted(server.url))]), ["url(\(values))"]))
            })
    }

    private static func documentation(of variable: Server.Variable) -> [String] {
        var lines = CommentText.lines(of: variable.documentation ?? "")
        if !variable.allowedValues.isEmpty {
            lines.append("One of \(variable.allowedValues.map { CommentText.code($0) }.joined(separator: ", ")).")
        }
        return lines
    }
}
