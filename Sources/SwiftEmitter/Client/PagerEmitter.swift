import ClientModel

/// Emits the method that walks a list.
///
/// ```swift
/// /// Walks every page of `list` and gives its items; the next page is fetched while one is used.
/// ///
/// /// `POST /v1/credentials/list`
/// public func all(pageSize: Int? = nil) -> PagedSequence<CredentialPage, Credential> {
///     PagedSequence(
///         operation: "listCredentials", items: { $0.credentials }, identity: .by { $0.documentID }, total: { $0.total },
///         pageSize: { $0.pageSize }
///     ) { page in
///         try await self.list(page: page, pageSize: pageSize)
///     }
/// }
/// ```
///
/// What leads from page to page is said by ``PagerRule``; a page that has a URL is fetched without a position:
///
/// ```swift
/// PagedSequence(operation: "listIssues", items: { $0 }, identity: .by { $0.id }, linkRelation: "next") {
///     try await self.list(owner: owner)
/// }
/// ```
struct PagerEmitter {
    let context: EmissionContext
    let methodSignature: MethodSignature
    let pagination: Pagination
    let scope: Scope
    private let parameters: [MethodParameter]

    init?(_ operation: Operation, in scope: Scope, _ context: EmissionContext) {
        guard let pagination = operation.pagination else { return nil }
        self.context = context
        self.pagination = pagination
        self.scope = scope
        methodSignature = MethodSignature(operation, in: scope, context)
        let names = Set(pagination.parameters.map(\.parameterName))
        parameters = pagination.parameters.map { MethodSignature.parameter($0, names, in: scope, context) }
    }

    /// The method with its signature; nil if the position goes nowhere.
    func method() -> (signature: String, declaration: Declaration)? {
        let operation = methodSignature.operation
        let rule = PagerRule(context: context, pagination: pagination, operation: operation, scope: scope)
        let position = Identifier.unused(rule.positionName) { name in parameters.contains { $0.local == name } }
        guard let arguments = arguments(position) else { return nil }
        var documentation = Documentation(
            "Walks every page of `\(operation.name)` and gives its items; the next page is fetched while one is used.")
        documentation.addParagraph(OperationDocumentation(context: context, operation: operation).endpoint)
        let types = [pagination.pageType, pagination.itemType].map { context.spelling(of: $0, in: scope) }
        let sequence = context.externalSymbol("PagedSequence")
        let call = Expression.call("self.\(Identifier.member(operation.name))", arguments)
        let function = FunctionSyntax(
            documentation: documentation,
            attributes: context.attributes(isDeprecated: operation.isDeprecated),
            head: "\(context.access)func \(Identifier.declaration(pagination.name))",
            parameters: parameters.map { $0.syntax(withDefault: true) },
            result: "\(sequence)<\(types.joined(separator: ", "))>"
        ) { printer in
            printer.expression("", .call(sequence, rule.arguments), " {\(rule.closureParameter(position))")
            printer.indented { printer in
                for line in memberLines(position) { printer.line(line) }
                printer.expression(pagination.position?.member == nil ? "try await " : "return try await ", call)
            }
            printer.line("}")
        }
        let signature = "\(pagination.name)(\(parameters.map(\.signature).joined(separator: ", ")))"
        return (signature, .function(function))
    }

    // MARK: - The call for a page

    /// The arguments of the call that fetches a page: the one that a double is most likely to implement.
    private func arguments(_ position: String) -> [Expression.Argument]? {
        flattenedArguments(position) ?? requestArguments(position)
    }

    // MARK: - A member of an argument

    /// The parameter of which a member says where the page is.
    private var changed: MethodParameter? {
        guard let position = pagination.position, position.member != nil else { return nil }
        return zip(pagination.parameters, parameters).first { $0.0.parameterName == position.name }?.1
    }

    /// The argument with the position in it, as a variable.
    ///
    /// ```swift
    /// var q = q ?? Query()
    /// q.page = page
    /// ```
    private func memberLines(_ position: String) -> [String] {
        guard let changed, let input = pagination.position, let member = input.member else { return [] }
        let type = context.spelling(of: input.type.unwrapped, in: scope)
        let start = changed.type.hasSuffix("?") ? "\(changed.local) ?? \(type)()" : changed.local
        return [
            "var \(changed.local) = \(start)",
            "\(changed.local).\(Identifier.member(member.name)) = \(value(position, member.type, member.presence))",
        ]
    }

    /// Where a page is, as an argument of that type.
    private func value(_ position: String, _ type: TypeReference, _ presence: Property.Presence = .required) -> String {
        guard !pagination.rule.hasCursor else {
            guard presence == .optionalNullable else { return position }
            return "\(position).map(\(context.externalSymbol("Nullable")).value) ?? .absent"
        }
        let resolved = context.symbols.resolved(type).unwrapped
        let value = resolved == .integer ? position : "\(context.spelling(of: resolved, in: scope))(\(position))"
        return presence == .optionalNullable ? ".value(\(value))" : value
    }

    /// Nil if the operation has no such call, or it needs what the walk is not given.
    private func flattenedArguments(_ position: String) -> [Expression.Argument]? {
        guard let flattened = methodSignature.flattened(in: scope, context), let body = methodSignature.operation.body,
            let properties = context.symbols.structure(of: body.type)?.properties
        else { return nil }
        let own = methodSignature.operation.parameters
        let inQuery = own.contains { $0.name == pagination.ownPosition?.name }
        var hasPosition = pagination.ownPosition == nil
        var arguments: [Expression.Argument] = []
        for parameter in flattened {
            let isPosition = parameter.name == pagination.ownPosition?.name
            if isPosition, inQuery == (parameter.property == nil) {
                let property = properties.first { $0.name == parameter.property }
                let type =
                    parameter.property == nil ? own.first { $0.name == parameter.name }?.type : property?.type
                guard let type else { return nil }
                hasPosition = true
                arguments.append(.init(parameter.label, value(position, type, property?.presence ?? .required)))
            } else if let given = given(for: parameter) {
                arguments.append(.init(parameter.label, given.local))
            } else if let value = parameter.defaultValue {
                arguments.append(.init(parameter.label, value))
            } else {
                return nil
            }
        }
        return hasPosition ? arguments : nil
    }

    /// The walk's parameter that is handed on as that one.
    private func given(for parameter: MethodParameter) -> MethodParameter? {
        guard let property = parameter.property else { return parameters.first { $0.name == parameter.name } }
        let own = Set(methodSignature.operation.parameters.map(\.name))
        return zip(pagination.parameters, parameters).first { flattened, _ in
            flattened.property.name == property && !own.contains(flattened.parameterName)
        }?.1
    }

    private func requestArguments(_ position: String) -> [Expression.Argument]? {
        var hasPosition = pagination.ownPosition == nil
        let operation = methodSignature.operation
        let own = Set(operation.parameters.map(\.name))
        var arguments: [Expression.Argument] = []
        for (parameter, spelled) in zip(operation.parameters, methodSignature.parameters) {
            if parameter.name == pagination.ownPosition?.name {
                hasPosition = true
                arguments.append(.init(spelled.label, value(position, parameter.type)))
            } else if let given = parameters.first(where: { $0.name == parameter.name }) {
                arguments.append(.init(spelled.label, given.local))
            } else if parameter.isRequired {
                return nil
            } else {
                arguments.append(.init(spelled.label, "nil"))
            }
        }
        if let body = methodSignature.body {
            let value = methodSignature.bodyValue(
                context, in: context.methodScope(scope, members: Set(parameters.map(\.name)))
            ) { property in
                if property.name == pagination.ownPosition?.name && !hasPosition {
                    hasPosition = true
                    return self.value(position, property.type, property.presence)
                }
                let given = zip(pagination.parameters, parameters).first { flattened, _ in
                    flattened.property.name == property.name && !own.contains(flattened.parameterName)
                }
                return given?.1.local
            }
            guard let value = value ?? (operation.body?.isRequired == false ? .text("nil") : nil) else { return nil }
            arguments.insert(.init(body.label, value), at: 0)
        }
        return hasPosition ? arguments : nil
    }
}

extension Pagination {
    /// The input that is nothing but where the page is.
    fileprivate var ownPosition: Input? { position.flatMap { $0.member == nil ? $0 : nil } }
}

extension Pagination.Rule {
    /// Whether what leads to a page is a cursor, which the first page has none of.
    var hasCursor: Bool {
        switch self {
        case .cursor, .lastItem, .header: true
        case .page, .offset, .url, .link: false
        }
    }
}
