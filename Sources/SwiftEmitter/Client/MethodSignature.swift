import ClientModel

/// The methods' parameters of one operation.
final class MethodSignature {
    let operation: Operation
    /// The body as a value, always first.
    private(set) var body: MethodParameter?
    /// The media type of the body, where the caller chooses it; it follows the body.
    private(set) var contentType: MethodParameter?
    /// The other parameters, in the operation's order.
    private(set) var parameters: [MethodParameter] = []
    /// The result as a return type; nil for none.
    let result: String?

    init(_ operation: Operation, in scope: Scope, _ context: EmissionContext) {
        self.operation = operation
        let names = Set(operation.parameters.map(\.name))
        parameters = operation.parameters.map { Self.parameter($0, names, in: scope, context) }
        if let body = operation.body {
            self.body = Self.body(body, names, in: scope, context)
            let taken = names.union((body.flattened ?? []).map(\.parameterName))
            contentType = body.choice.map { Self.contentType($0, taken, in: scope, context) }
        }
        switch operation.result {
        case .none: result = nil
        case .json(let type): result = context.spelling(of: type, in: scope)
        case .text: result = context.externalSymbol("String")
        case .bytes: result = context.externalSymbol("ResponseStream")
        case .items(let items): result = context.spelling(of: items, in: scope)
        case .head: result = context.externalSymbol("ResponseMetadata")
        case .several(let name, _): result = context.spelling(of: name, in: scope)
        }
    }

    /// Every parameter of the method that takes the body as a value.
    var all: [MethodParameter] { [body, contentType].compactMap { $0 } + parameters }

    /// The method's name as its declaration and calls spell it.
    var methodName: String { Identifier.declaration(operation.name) }

    /// A name for a local of the generator's own that no parameter has.
    func own(_ base: String) -> String {
        Identifier.unused(base) { name in all.contains { $0.local == name } }
    }

    private static func parameter(
        _ parameter: Parameter, _ names: Set<String>, in scope: Scope, _ context: EmissionContext
    ) -> MethodParameter {
        var documentation = Documentation(markdown: parameter.documentation, of: parameter.key)
        documentation.add(parameter.constraints)
        if parameter.isDeprecated { documentation.addLine("Deprecated.") }
        return MethodParameter(
            name: parameter.name,
            local: MethodParameter.local(parameter.name, names.contains),
            type: parameter.isRequired
                ? context.spelling(of: parameter.type, in: scope)
                : context.optionalSpelling(of: parameter.type, in: scope),
            defaultValue: parameter.isRequired ? nil : "nil",
            documentation: documentation.lines)
    }

    private static func body(
        _ body: RequestBody, _ names: Set<String>, in scope: Scope, _ context: EmissionContext
    ) -> MethodParameter {
        var type: String
        var absent = "nil"
        switch body.format {
        case .json where body.isNullable && !body.isRequired:
            type = "\(context.externalSymbol("Nullable"))<\(context.spelling(of: body.type.unwrapped, in: scope))>"
            absent = ".absent"
        case .json, .formURLEncoded, .multipart: type = context.spelling(of: body.type, in: scope)
        case .text: type = context.externalSymbol("String")
        case .bytes: type = context.externalSymbol("RequestBody")
        }
        if !body.isRequired && !type.hasSuffix("?") && absent == "nil" { type += "?" }
        let name =
            Identifier.unused(body.label ?? (names.contains("request") ? "body" : "request"), names.contains)
        return MethodParameter(
            name: name, isUnlabelled: body.label == nil, local: MethodParameter.local(name, names.contains),
            type: type,
            // With members as parameters that all can be left out, a call without any is theirs.
            defaultValue: body.isRequired || body.flattened != nil && !body.hasBodyWhenFlattened ? nil : absent,
            documentation: CommentText.lines(of: body.documentation ?? ""))
    }

    private static func contentType(
        _ choice: RequestBody.Choice, _ names: Set<String>, in scope: Scope, _ context: EmissionContext
    ) -> MethodParameter {
        let name = Identifier.unused("contentType", names.contains)
        let ranges = choice.ranges.map { CommentText.code($0) }.joined(separator: ", ")
        let condition = choice.defaultValue == .string("") ? "; needed where there is a body" : ""
        return MethodParameter(
            name: name, local: name, type: context.spelling(of: choice.type, in: scope),
            defaultValue: choice.defaultValue.flatMap { context.choice($0, of: choice.type, in: scope) },
            documentation: ["The media type: \(ranges)\(condition)."])
    }
}

extension MethodSignature {
    /// The parameters of the method that takes the body's properties one by one: those of the path, then the body's
    /// properties, then the others. Nil if there is no such method.
    func flattened(in scope: Scope, _ context: EmissionContext) -> [MethodParameter]? {
        guard let properties = operation.body?.flattened, let body = operation.body,
            context.symbols.structure(of: body.type) != nil
        else { return nil }
        let names = Set(operation.parameters.map(\.name)).union(properties.map(\.parameterName))
        let path = zip(operation.parameters, parameters).filter { $0.0.location == .path }.map(\.1)
        let others = zip(operation.parameters, parameters).filter { $0.0.location != .path }.map(\.1)
        return path + properties.map { Self.parameter($0, names, in: scope, context) }
            + [contentType].compactMap { $0 } + others
    }

    /// A property of the body, or of what is handed on by a walk, as a parameter.
    static func parameter(
        _ flattened: FlattenedProperty, _ names: Set<String>, in scope: Scope, _ context: EmissionContext
    ) -> MethodParameter {
        let property = flattened.property
        var documentation = Documentation(markdown: property.documentation, of: property.key)
        documentation.add(property.constraints)
        if property.isDeprecated { documentation.addLine("Deprecated.") }
        return MethodParameter(
            property: property.name,
            name: flattened.parameterName,
            local: MethodParameter.local(flattened.parameterName, names.contains),
            type: context.spelling(of: property, in: scope),
            defaultValue: context.defaultValue(of: property, in: scope),
            documentation: documentation.lines)
    }

    /// The body's value made from its properties.
    ///
    /// - Parameters:
    ///   - context: The module.
    ///   - scope: Where it stands.
    ///   - value: The argument for the property of that name; nil leaves the initialiser's default.
    func bodyValue(
        _ context: EmissionContext, in scope: Scope, _ value: (Property) -> String?
    ) -> Expression? {
        guard let body = operation.body, let structure = context.symbols.structure(of: body.type) else { return nil }
        var arguments: [Expression.Argument] = []
        for property in structure.properties {
            if let value = value(property) {
                arguments.append(.init(Identifier.label(property.name), value))
            } else if context.defaultValue(of: property, in: scope) == nil {
                return nil
            }
        }
        return .call(context.spelling(of: body.type.unwrapped, in: scope), arguments)
    }
}
