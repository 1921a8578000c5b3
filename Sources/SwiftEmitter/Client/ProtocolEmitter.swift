import ClientModel

/// Emits the protocols that the client and test doubles share, with what their extensions give for free.
///
/// ```swift
/// /// What ``HyperstackClient`` does, for a service's own test doubles.
/// public nonisolated protocol HyperstackAPI: Sendable {
///     associatedtype Credentials: HyperstackCredentialsAPI
///
///     /// Issuing and viewing credentials.
///     var credentials: Credentials { get }
/// }
///
/// /// What `HyperstackClient.credentials` does, for a service's own test doubles.
/// public nonisolated protocol HyperstackCredentialsAPI: Sendable {
///     /// Issues a credential.
///     func issue(recipient: Recipient, groupKey: String) async throws -> Credential
///
///     /// `issue(recipient:groupKey:)`, with the body as a value.
///     func issue(_ request: IssueCredentialRequest) async throws -> Credential
/// }
/// ```
///
/// Extensions have the walks, the calls with default arguments, what a double gets for a call that it does not
/// implement, and the calls that cannot be sent as the document has them; see ``ProtocolCall``.
struct ProtocolEmitter {
    let context: EmissionContext

    private var module: ClientModule { context.module }

    /// The client's protocol, with the operations that have no tag.
    func clientProtocol() -> [Declaration] {
        var members: [Declaration] = []
        for group in module.groups {
            let type = Identifier.declaration(group.typeName)
            members.append(
                .line(
                    LineSyntax(text: "associatedtype \(type): \(Identifier.declaration(group.protocolName))")))
            members.append(
                .variable(
                    VariableSyntax(
                        documentation: GroupEmitter(context: context, group: group).documentation, keywords: "var",
                        name: Identifier.declaration(group.propertyName), type: type, value: .getter("get"))))
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
        let property = CommentText.code("\(module.clientName).\(group.propertyName)")
        return declarations(
            name: group.protocolName, Documentation("What \(property) does, for a service's own test doubles."),
            members: [], operations: group.operations, scope: .top)
    }

    private func declarations(
        name: String, _ documentation: Documentation, members: [Declaration], operations: [Operation], scope: Scope
    ) -> [Declaration] {
        let name = Identifier.declaration(name)
        let emitters = operations.enumerated().flatMap { index, operation in
            operation.calls.map { (index, OperationEmitter($0, in: scope, context)) }
        }
        var signatures = Set(emitters.map(\.1.signature))
        let all = emitters.flatMap { index, emitter -> [(index: Int, call: ProtocolCall)] in
            guard let flattened = emitter.flattenedCall(), signatures.insert(flattened.signature).inserted else {
                return [(index, emitter.call())]
            }
            return [(index, flattened), (index, emitter.call(besides: flattened))]
        }
        let unavailable = all.compactMap { index, call in
            operations[index].unavailable.map { call.unavailable(because: $0).belonging(toOperationAt: index) }
        }
        let calls = all.filter { operations[$0.index].unavailable == nil }
        var walks: [Declaration] = []
        for (index, operation) in operations.enumerated() {
            guard let pager = PagerEmitter(operation, in: scope, context)?.method() else { continue }
            if signatures.insert(pager.signature).inserted {
                walks.append(pager.declaration.belonging(toOperationAt: index))
            }
        }
        func extending(_ text: String?, _ members: [Declaration]) -> Declaration? {
            guard !members.isEmpty else { return nil }
            return .type(
                TypeSyntax(
                    documentation: text.map { Documentation($0) }, keywords: "extension", name: name, members: members))
        }
        let type = TypeSyntax(
            documentation: documentation, keywords: "\(context.access)nonisolated protocol", name: name,
            inherited: [context.externalSymbol("Sendable")], members: members + calls.map { $0.call.requirement() })
        let conveniences = calls.compactMap { $0.call.convenience()?.belonging(toOperationAt: $0.index) }
        let defaults = calls.map { $0.call.defaultImplementation().belonging(toOperationAt: $0.index) }
        let extensions = [
            extending(nil, walks), extending(Self.conveniences, conveniences), extending(Self.defaults, defaults),
            extending(Self.unavailable, unavailable),
        ]
        return [.type(type)] + extensions.compactMap { $0 }
    }

    private static let conveniences =
        "The calls with default arguments. `_: Never...`, which takes none, tells them from the requirements."

    private static let defaults =
        "What a test double does not implement."

    private static let unavailable =
        "What cannot be called as the document has it."

    /// Whether the requirements of an operation need the runtime for their public declarations.
    func requirementUsesRuntime(_ operation: Operation) -> Bool {
        operation.unavailable == nil && declarationUsesRuntime(operation)
    }

    private func declarationUsesRuntime(_ operation: Operation) -> Bool {
        if context.usesRuntime(operation, declaresResult: false) { return true }
        return operation.calls.contains { call in
            call.body?.flattened?.contains { context.usesRuntime($0.property) } ?? false
        }
    }

    /// Whether what the extensions have for an operation does.
    func usesRuntime(_ operation: Operation) -> Bool {
        operation.pagination != nil || declarationUsesRuntime(operation)
    }
}
