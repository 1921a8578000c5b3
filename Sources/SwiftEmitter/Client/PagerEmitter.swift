import ClientModel

/// Emits the method that walks a list.
///
/// ```swift
/// /// Walks every page of the list and gives its items; the next page is fetched while one is used.
/// ///
/// /// `POST /v1/credentials/list`
/// public func all(pageSize: Int? = nil) -> PagedSequence<CredentialPage, Credential> {
///     PagedSequence(
///         operation: "listCredentials",
///         items: \.credentials,
///         identity: \.documentID,
///         total: \.total,
///         pageSize: \.pageSize
///     ) { page in
///         try await self.list(page: page, pageSize: pageSize)
///     }
/// }
/// ```
struct PagerEmitter {
    let context: EmissionContext
    let shape: OperationShape
    let pagination: Pagination
    let scope: Scope
    private let parameters: [MethodParameter]

    init?(_ operation: Operation, in scope: Scope, _ context: EmissionContext) {
        guard let pagination = operation.pagination else { return nil }
        self.context = context
        self.pagination = pagination
        self.scope = scope
        shape = OperationShape(operation, in: scope, context)
        let names = Set(pagination.parameters.map(\.parameterName))
        parameters = pagination.parameters.map { OperationShape.parameter($0, names, in: scope, context) }
    }

    /// The method with its signature; nil if the page's number goes nowhere.
    func method() -> (signature: String, declaration: Declaration)? {
        let operation = shape.operation
        let page = Identifier.unused("page") { name in parameters.contains { $0.local == name } }
        guard let arguments = arguments(page: page) else { return nil }
        var documentation = Documentation(
            "Walks every page of the list and gives its items; the next page is fetched while one is used.")
        documentation.addParagraph(OperationDocumentation(context: context, operation: operation).endpoint)
        documentation.addParagraph(OperationDocumentation.parameterLines(parameters))
        let types = [pagination.pageType, pagination.itemType].map { context.spelling(of: $0, in: scope) }
        let sequence = context.foreign("PagedSequence")
        let call = Expression.call("self.\(Identifier.member(operation.name))", arguments)
        let function = FunctionSyntax(
            documentation: documentation,
            attributes: context.attributes(isDeprecated: operation.isDeprecated),
            head: "\(context.access)func \(Identifier.declaration(pagination.name))",
            parameters: parameters.map { $0.syntax(withDefault: true) },
            result: "\(sequence)<\(types.joined(separator: ", "))>"
        ) { printer in
            printer.expression("", .call(sequence, sequenceArguments), " { \(page) in")
            printer.indented { $0.expression("try await ", call) }
            printer.line("}")
        }
        let signature = "\(pagination.name)(\(parameters.map(\.signature).joined(separator: ", ")))"
        return (signature, .function(function))
    }

    private var sequenceArguments: [Expression.Argument] {
        var arguments: [Expression.Argument] = [
            .init("operation", StringLiteral.quoted(shape.operation.id)),
            .init("items", read(pagination.itemsProperty, of: pagination.pageType, fallback: "[]")),
            .init("identity", "\\.\(Identifier.member(pagination.identityProperty))"),
        ]
        if let total = pagination.totalProperty {
            arguments.append(.init("total", read(total, of: pagination.pageType)))
        }
        if let size = pagination.pageSizeProperty {
            arguments.append(.init("pageSize", read(size, of: pagination.pageType)))
        }
        return arguments
    }

    /// A key path, or a closure where the property may be nil and must not, or is not an `Int`.
    private func read(_ name: String, of type: TypeReference, fallback: String? = nil) -> String {
        let member = Identifier.member(name)
        guard let property = context.structure(of: type)?.properties.first(where: { $0.name == name }) else {
            return "\\.\(member)"
        }
        let isNullable = property.presence == .optionalNullable
        let isOptional = property.presence != .required
        if let fallback {
            guard isOptional else { return "\\.\(member)" }
            return "{ $0.\(member)\(isNullable ? ".wrapped" : "") ?? \(fallback) }"
        }
        let isInt = context.resolved(property.type) == .integer
        if isInt && !isNullable { return "\\.\(member)" }
        let value = "$0.\(member)\(isNullable ? ".wrapped" : "")"
        guard !isInt else { return "{ \(value) }" }
        let int = context.foreign("Int")
        return isOptional ? "{ \(value).map { \(int)($0) } }" : "{ \(int)(\(value)) }"
    }

    /// The arguments of the call that fetches a page: the one that a double is most likely to implement.
    private func arguments(page: String) -> [Expression.Argument]? {
        flattenedArguments(page: page) ?? requestArguments(page: page)
    }

    /// A page's number as an argument of that type.
    private func pageValue(_ page: String, _ type: TypeReference) -> String {
        let resolved = context.resolved(type)
        return resolved == .integer ? page : "\(context.spelling(of: resolved, in: scope))(\(page))"
    }

    /// Nil if the operation has no such call, or it needs what the walk is not given.
    private func flattenedArguments(page: String) -> [Expression.Argument]? {
        guard let flattened = shape.flattened(in: scope, context), let body = shape.operation.body,
            let properties = context.structure(of: body.type)?.properties
        else { return nil }
        let own = shape.operation.parameters
        let inQuery = own.contains { $0.name == pagination.pageParameter }
        var hasPage = false
        var arguments: [Expression.Argument] = []
        for parameter in flattened {
            let isPage = (parameter.property ?? parameter.name) == pagination.pageParameter
            if isPage, inQuery == (parameter.property == nil) {
                let type =
                    parameter.property == nil
                    ? own.first { $0.name == parameter.name }?.type
                    : properties.first { $0.name == parameter.property }?.type
                guard let type else { return nil }
                hasPage = true
                arguments.append(.init(parameter.label, pageValue(page, type)))
            } else if let given = given(for: parameter) {
                arguments.append(.init(parameter.label, given.local))
            } else if let value = parameter.defaultValue {
                arguments.append(.init(parameter.label, value))
            } else {
                return nil
            }
        }
        return hasPage ? arguments : nil
    }

    /// The walk's parameter that is handed on as that one.
    private func given(for parameter: MethodParameter) -> MethodParameter? {
        guard let property = parameter.property else { return parameters.first { $0.name == parameter.name } }
        let own = Set(shape.operation.parameters.map(\.name))
        return zip(pagination.parameters, parameters).first { flattened, _ in
            flattened.property.name == property && !own.contains(flattened.parameterName)
        }?.1
    }

    private func requestArguments(page: String) -> [Expression.Argument]? {
        var hasPage = false
        let operation = shape.operation
        let own = Set(operation.parameters.map(\.name))
        var arguments: [Expression.Argument] = []
        for (parameter, spelled) in zip(operation.parameters, shape.parameters) {
            if parameter.name == pagination.pageParameter {
                hasPage = true
                arguments.append(.init(spelled.label, pageValue(page, parameter.type)))
            } else if let given = parameters.first(where: { $0.name == parameter.name }) {
                arguments.append(.init(spelled.label, given.local))
            } else if parameter.isRequired {
                return nil
            } else {
                arguments.append(.init(spelled.label, "nil"))
            }
        }
        if let body = shape.body {
            let value = shape.bodyValue(context, in: scope) { property in
                if property.name == pagination.pageParameter && !hasPage {
                    hasPage = true
                    return pageValue(page, property.type)
                }
                let given = zip(pagination.parameters, parameters).first { flattened, _ in
                    flattened.property.name == property.name && !own.contains(flattened.parameterName)
                }
                return given?.1.local
            }
            guard let value = value ?? (operation.body?.isRequired == false ? .text("nil") : nil) else { return nil }
            arguments.insert(.init(body.label, value), at: 0)
        }
        return hasPage ? arguments : nil
    }
}
