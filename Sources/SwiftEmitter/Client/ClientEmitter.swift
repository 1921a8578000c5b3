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
///     public init(token: String? = nil, serverURL: …) throws(ConfigurationError) { … }
///     public init(token: @escaping @Sendable () async throws -> String, serverURL: …) throws(ConfigurationError) { … }
///     public init(credentials: [SecurityCredential], serverURL: …) throws(ConfigurationError) { … }
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
            inherited: [Identifier.declaration(module.protocolName), context.externalSymbol("APIClient")],
            members: [core()] + OAuthEmitter(context: context).constants() + [coreInitializer()]
                + InitializerEmitter(context: context).declarations()
                + module.groups.map(property)
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
        result.append(contentsOf: OAuthEmitter(context: context).declarations())
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
                name: "core", type: context.externalSymbol("ClientCore")))
    }

    private func coreInitializer() -> Declaration {
        .function(
            FunctionSyntax(
                documentation: Documentation("Creates a client whose calls go through that core."),
                head: "\(context.access)init",
                parameters: [ParameterSyntax(names: "core", type: context.externalSymbol("ClientCore"))],
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
                keywords: "\(context.access)static var", name: "operationIDs",
                type: "[\(context.externalSymbol("String"))]",
                value: .accessors { printer in
                    if lists.count == 1 { return printer.expression("", lists[0]) }
                    printer.expression("", .array(lists), ".flatMap(\\.self)")
                }))
    }
}
