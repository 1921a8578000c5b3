import ClientModel

/// Emits the protocols that the client and test doubles share, with what their extensions give for free.
///
/// ```swift
/// /// What ``HyperstackClient`` does, for test doubles.
/// public protocol HyperstackAPI: Sendable {
///     /// The operations of `credentials`.
///     associatedtype Credentials: HyperstackCredentialsAPI
///
///     /// The operations of `credentials`.
///     var credentials: Credentials { get }
/// }
///
/// public protocol HyperstackCredentialsAPI: Sendable {
///     func issue(_ request: IssueCredentialRequest) async throws -> Credential
/// }
///
/// extension HyperstackCredentialsAPI {
///     // what a double gets for a requirement it does not implement, flattened methods, walks
/// }
/// ```
struct ProtocolEmitter {
    let context: EmissionContext

    private var module: ClientModule { context.module }

    /// The client's protocol, with the operations that have no tag.
    func clientProtocol() -> [Declaration] {
        var members: [Declaration] = []
        for group in module.groups {
            let documentation = GroupEmitter(context: context, group: group).documentation
            let type = Identifier.declaration(group.typeName)
            members.append(
                .line(
                    LineSyntax(
                        documentation: documentation,
                        text: "associatedtype \(type): \(Identifier.declaration(group.protocolName))")))
            members.append(
                .variable(
                    VariableSyntax(
                        documentation: documentation, keywords: "var", name: Identifier.declaration(group.propertyName),
                        type: type, value: .getter("get"))))
        }
        // Within this protocol an associated type hides a type of its name.
        let documentation = Documentation(
            "What ``\(Identifier.sanitized(module.clientName))`` does, for a service's own test doubles.")
        return declarations(
            name: module.protocolName, documentation, members: members, operations: module.operations,
            scope: context.clientScope)
    }

    /// The protocol of a group.
    func groupProtocol(_ group: OperationGroup) -> [Declaration] {
        declarations(
            name: group.protocolName, GroupEmitter(context: context, group: group).documentation, members: [],
            operations: group.operations, scope: .top)
    }

    private func declarations(
        name: String, _ documentation: Documentation, members: [Declaration], operations: [Operation], scope: Scope
    ) -> [Declaration] {
        let name = Identifier.declaration(name)
        let emitters = operations.map { OperationEmitter($0, in: scope, context) }
        let requirements = emitters.map { $0.requirement() }
        var result: [Declaration] = [
            .type(
                TypeSyntax(
                    documentation: documentation, keywords: "\(context.access)protocol", name: name,
                    inherited: [context.foreign("Sendable")], members: members + requirements))
        ]
        var signatures = Set(emitters.map(\.signature))
        var extras: [Declaration] = []
        for (index, (operation, emitter)) in zip(operations, emitters).enumerated() {
            var candidates = emitter.conveniences()
            if let pager = PagerEmitter(operation, in: scope, context)?.method() { candidates.append(pager) }
            for candidate in candidates where signatures.insert(candidate.signature).inserted {
                extras.append(candidate.declaration.belonging(toOperationAt: index))
            }
        }
        if !extras.isEmpty { result.append(.type(TypeSyntax(keywords: "extension", name: name, members: extras))) }
        let defaults = emitters.enumerated().map { index, emitter in
            emitter.defaultImplementation().belonging(toOperationAt: index)
        }
        if !defaults.isEmpty { result.append(.type(TypeSyntax(keywords: "extension", name: name, members: defaults))) }
        return result
    }

    /// Whether the requirement for an operation needs the runtime for its public declarations.
    func requirementUsesRuntime(_ operation: Operation) -> Bool {
        context.usesRuntime(operation, declaresResult: false)
    }

    /// Whether what the extensions have for an operation needs the runtime for its public declarations.
    func usesRuntime(_ operation: Operation) -> Bool {
        if operation.pagination != nil || context.usesRuntime(operation, declaresResult: false) { return true }
        return operation.body?.flattened?.contains { context.usesRuntime($0.property) } ?? false
    }
}
