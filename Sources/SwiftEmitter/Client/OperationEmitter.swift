import ClientModel

/// Emits an operation's methods.
struct OperationEmitter {
    let context: EmissionContext
    let shape: OperationShape
    let scope: Scope
    private let documentation: OperationDocumentation

    init(_ operation: Operation, in scope: Scope, _ context: EmissionContext) {
        self.context = context
        self.scope = scope
        shape = OperationShape(operation, in: scope, context)
        documentation = OperationDocumentation(context: context, operation: operation)
    }

    private var operation: Operation { shape.operation }

    private var attributes: [String] { context.attributes(isDeprecated: operation.isDeprecated) }

    /// The client's method.
    ///
    /// ```swift
    /// /// Shows a credential.
    /// ///
    /// /// `GET /v1/credential/{document_id}/view`
    /// ///
    /// /// - Throws: `APIError`. Its body is an ``ErrorResponse`` for 404.
    /// public func view(documentID: String) async throws -> Credential {
    ///     try await core.send(Call("viewCredential", .get, "/v1/credential/\(documentID)/view"))
    /// }
    /// ```
    func clientMethod() -> Declaration {
        let call = CallEmitter(context: context, shape: shape)
        return .function(
            FunctionSyntax(
                documentation: documentation.full(shape.all),
                attributes: attributes,
                head: "\(context.access)func \(shape.methodName)",
                parameters: shape.all.map { $0.syntax(withDefault: true) },
                effects: "async throws",
                result: shape.result,
                body: call.print))
    }

    /// The requirement of the protocol, whose parameters have no defaults.
    ///
    /// ```swift
    /// /// Shows a credential.
    /// ///
    /// /// `GET /v1/credential/{document_id}/view`
    /// func view(documentID: String) async throws -> Credential
    /// ```
    func requirement() -> Declaration {
        .function(
            FunctionSyntax(
                documentation: documentation.brief,
                attributes: attributes,
                head: "func \(shape.methodName)",
                parameters: shape.all.map { $0.syntax(withDefault: false) },
                effects: "async throws",
                result: shape.result))
    }

    /// The requirement's default implementation.
    ///
    /// ```swift
    /// /// Throws `APIError`: not implemented.
    /// public func view(documentID: String) async throws -> Credential {
    ///     throw APIError.unimplemented("viewCredential")
    /// }
    /// ```
    func defaultImplementation() -> Declaration {
        let failure = context.foreign("APIError")
        let id = StringLiteral.quoted(operation.id)
        return .function(
            FunctionSyntax(
                documentation: Documentation("Throws `APIError`: not implemented."),
                attributes: attributes,
                head: "\(context.access)func \(shape.methodName)",
                parameters: shape.all.map { $0.syntax(withDefault: false) },
                effects: "async throws",
                result: shape.result,
                body: { $0.line("throw \(failure).unimplemented(\(id))") }))
    }

    /// The methods of the protocol's extension that call the requirement, each with its signature.
    ///
    /// ```swift
    /// /// Shows a credential.
    /// public func list() async throws -> Page {
    ///     try await list(page: nil, pageSize: nil)
    /// }
    /// ```
    func conveniences() -> [(signature: String, declaration: Declaration)] {
        var result: [(signature: String, declaration: Declaration)] = []
        let required = shape.all.filter { $0.defaultValue == nil }
        if required.count < shape.all.count {
            let arguments = shape.all.map { parameter in
                parameter.defaultValue.map { Expression.Argument(parameter.label, $0) } ?? parameter.argument
            }
            result.append(convenience(required, documentation.full(required), arguments))
        }
        if let flattened = flattenedMethod() { result.append(flattened) }
        return result
    }

    /// The signature of the requirement.
    var signature: String { signature(shape.all) }

    private func signature(_ parameters: [MethodParameter]) -> String {
        "\(operation.name)(\(parameters.map(\.signature).joined(separator: ", ")))"
    }

    /// ```swift
    /// public func issue(recipient: Recipient, groupKey: String) async throws -> Credential {
    ///     try await issue(IssueCredentialRequest(recipient: recipient, groupKey: groupKey))
    /// }
    /// ```
    private func flattenedMethod() -> (signature: String, declaration: Declaration)? {
        guard let parameters = shape.flattened(in: scope, context), let body = shape.body else { return nil }
        var locals: [String: String] = [:]
        for parameter in parameters {
            if let name = parameter.property { locals[name] = parameter.local }
        }
        guard let value = shape.bodyValue(context, in: scope, { locals[$0.name] }) else { return nil }
        let arguments = [Expression.Argument(body.label, value)] + shape.parameters.map(\.argument)
        return convenience(parameters, documentation.full(parameters), arguments)
    }

    private func convenience(
        _ parameters: [MethodParameter], _ documentation: Documentation, _ arguments: [Expression.Argument]
    ) -> (signature: String, declaration: Declaration) {
        let isHidden = parameters.contains { $0.local == shape.methodName }
        let callee = isHidden ? "self.\(Identifier.member(operation.name))" : shape.methodName
        let function = FunctionSyntax(
            documentation: documentation,
            attributes: attributes,
            head: "\(context.access)func \(shape.methodName)",
            parameters: parameters.map { $0.syntax(withDefault: true) },
            effects: "async throws",
            result: shape.result
        ) { $0.expression("try await ", .call(callee, arguments)) }
        return (signature(parameters), .function(function))
    }
}
