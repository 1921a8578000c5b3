import ClientModel

/// Emits an operation's methods.
final class OperationEmitter {
    let context: EmissionContext
    let methodSignature: MethodSignature
    let scope: Scope

    init(_ operation: Operation, in scope: Scope, _ context: EmissionContext) {
        self.context = context
        self.scope = scope
        methodSignature = MethodSignature(operation, in: scope, context)
    }

    private var operation: Operation { methodSignature.operation }

    /// The client's method, whose documentation is that of the requirement.
    ///
    /// ```swift
    /// public func view(documentID: String) async throws -> Credential {
    ///     try await core.send(Call("viewCredential", .get, "/v1/credential/\(documentID)/view"))
    /// }
    /// ```
    func clientMethod() -> Declaration {
        let call = CallEmitter(context: context, methodSignature: methodSignature)
        return .function(
            FunctionSyntax(
                attributes: attributes,
                head: "\(context.access)func \(methodSignature.methodName)",
                parameters: methodSignature.all.map { $0.syntax(withDefault: true) },
                effects: "async throws",
                result: methodSignature.result,
                body: call.print))
    }

    /// Whoever asks for a head may only want to know that there is one.
    private var attributes: [String] {
        context.attributes(isDeprecated: operation.isDeprecated)
            + (operation.result == .head ? ["@discardableResult"] : [])
    }

    /// What tells the call that takes the body as a value from others.
    var signature: String { ProtocolCall.signature(operation.name, methodSignature.all) }

    /// The call that takes the body as a value.
    ///
    /// ```swift
    /// /// Issues a credential.
    /// ///
    /// /// `POST /v1/credentials/new`
    /// ///
    /// /// - Throws: `APIError`. Its body is an ``ErrorResponse`` for 404.
    /// func issue(_ request: IssueCredentialRequest) async throws -> Credential
    /// ```
    ///
    /// Where the body need not be given, a call without its properties has none:
    ///
    /// ```swift
    /// try await issue(Call.optionalBody(Options(size: size, colour: colour), of: size, colour))
    /// ```
    ///
    /// - Parameter flattened: The call that has the documentation.
    func call(besides flattened: ProtocolCall? = nil) -> ProtocolCall {
        call(
            methodSignature.all,
            documentation: flattened.map { flattened in
                let labels = flattened.parameters.map { "\($0.label ?? "_"):" }.joined()
                return Documentation("\(CommentText.code("\(operation.name)(\(labels))")), with the body as a value.")
            },
            fallback: ProtocolCall.unimplemented(operation.id, context))
    }

    /// The call that takes the properties of the body one by one; nil if there is none.
    ///
    /// ```swift
    /// public func issue(recipient: Recipient, groupKey: String) async throws -> Credential {
    ///     try await issue(IssueCredentialRequest(recipient: recipient, groupKey: groupKey))
    /// }
    /// ```
    func flattenedCall() -> ProtocolCall? {
        guard let parameters = methodSignature.flattened(in: scope, context), let body = methodSignature.body else {
            return nil
        }
        var locals: [String: String] = [:]
        for parameter in parameters {
            if let name = parameter.property { locals[name] = parameter.local }
        }
        let presets = operation.body?.presets ?? []
        let given = { (property: Property) in
            locals[property.name] ?? presets.first { $0.name == property.name }.map { "\($0.value)" }
        }
        let own = context.methodScope(scope, members: Set(parameters.map(\.name)))
        guard var value = methodSignature.bodyValue(context, in: own, given) else { return nil }
        if operation.body?.hasBodyWhenFlattened == false {
            // Without any member there is no body.
            let members = parameters.filter { $0.property != nil }.map(\.local)
            value = .call(
                "\(context.externalSymbol("Call")).optionalBody",
                [.init(nil, value)] + members.enumerated().map { .init($0.offset == 0 ? "of" : nil, $0.element) })
        }
        let arguments =
            [Expression.Argument(body.label, value)]
            + ([methodSignature.contentType].compactMap { $0 } + methodSignature.parameters).map(\.argument)
        return call(
            parameters, fallback: ProtocolCall.call(operation.name, arguments, hiddenBy: parameters))
    }

    private func call(
        _ parameters: [MethodParameter], documentation: Documentation? = nil, fallback: Statement
    ) -> ProtocolCall {
        ProtocolCall(
            context: context, id: operation.id, name: operation.name, parameters: parameters,
            result: methodSignature.result,
            attributes: attributes,
            documentation: documentation
                ?? OperationDocumentation(context: context, operation: operation).full(parameters),
            fallback: fallback)
    }
}
