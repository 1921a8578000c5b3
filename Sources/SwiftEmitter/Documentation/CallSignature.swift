import ClientModel

/// Prints what an operation is called by, each call in one line.
///
/// ```text
/// client.credentials.view(documentID: String) async throws -> Credential
/// client.credentials.all(pageSize: Int? = nil) -> PagedSequence<CredentialPage, Credential>
/// ```
struct CallSignature {
    let context: EmissionContext
    /// What the methods are called on, such as `client.credentials`.
    let receiver: String
    let scope: Scope

    /// The call, with the body's properties one by one where there is such a method, and the walk over its pages.
    func lines(of operation: Operation) -> [String] {
        let shape = OperationShape(operation, in: scope, context)
        let parameters = flattened(shape) ?? shape.all
        let call = FunctionSyntax(
            head: shape.methodName, parameters: parameters.map { $0.syntax(withDefault: true) },
            effects: "async throws", result: shape.result)
        var lines = [line(call)]
        if let pager = PagerEmitter(operation, in: scope, context)?.method(),
            case .function(let walk) = pager.declaration
        {
            lines.append(line(walk))
        }
        return lines
    }

    /// Whether the call takes the body's properties one by one.
    func isFlattened(_ operation: Operation) -> Bool {
        flattened(OperationShape(operation, in: scope, context)) != nil
    }

    private func flattened(_ shape: OperationShape) -> [MethodParameter]? {
        guard let parameters = shape.flattened(in: scope, context) else { return nil }
        let given = Set(parameters.compactMap(\.property))
        return shape.bodyValue(context, in: scope, { given.contains($0.name) ? "" : nil }) == nil ? nil : parameters
    }

    private func line(_ function: FunctionSyntax) -> String {
        let name = function.head.split(separator: " ").last.map(String.init) ?? function.head
        let parameters = function.parameters.map(\.text).joined(separator: ", ")
        let effects = function.effects.isEmpty ? "" : " \(function.effects)"
        return "\(receiver).\(name)(\(parameters))\(effects)\(function.result.map { " -> \($0)" } ?? "")"
    }
}
