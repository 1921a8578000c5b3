import ClientModel

/// Renders the client and its groups, each with its protocol.
struct OperationFragments {
    let context: EmissionContext

    private var module: ClientModule { context.module }

    /// The client, its protocol, its servers and the operations that have no tag.
    func client() -> [Fragment] {
        let name = module.clientName
        return protocolFragments(
            ProtocolEmitter(context: context).clientProtocol(), module.protocolName, module.operations)
            + fragments(
                ClientEmitter(context: context).declarations(), of: name, module.operations
            ) { context.usesRuntime($0, declaresResult: true) }
    }

    /// A group, its protocol and its operations.
    func group(_ group: OperationGroup) -> [Fragment] {
        let declarations = GroupEmitter(context: context, group: group).declarations()
        let requirements = ProtocolEmitter(context: context).groupProtocol(group)
        return protocolFragments(requirements, group.protocolName, group.operations, group: group.typeName)
            + fragments(
                declarations, of: "\(module.clientName).\(group.typeName)", group.operations, group: group.typeName,
                ownFile: group.protocolName
            ) { context.usesRuntime($0, declaresResult: true) }
    }

    private func protocolFragments(
        _ declarations: [Declaration], _ name: String, _ operations: [Operation], group: String? = nil
    ) -> [Fragment] {
        let emitter = ProtocolEmitter(context: context)
        guard let first = declarations.first else { return [] }
        let requirements = Fragment(
            identity: name, subject: [], ownFile: name,
            usesRuntime: operations.contains(where: emitter.requirementUsesRuntime), [first])
        let extensions = fragments(Array(declarations.dropFirst()), of: name, operations, group: group) {
            emitter.usesRuntime($0)
        }
        return [requirements] + extensions
    }

    /// Extensions in pieces, one for each member that belongs to an operation; the rest as it is.
    private func fragments(
        _ declarations: [Declaration], of owner: String, _ operations: [Operation], group: String? = nil,
        ownFile: String? = nil, usesRuntime: (Operation) -> Bool
    ) -> [Fragment] {
        let subjects = operations.map { SubjectWords.words(of: $0, group: group) }
        // An operation may have thousands of calls.
        let needs = operations.map(usesRuntime)
        func fragment(_ declaration: Declaration, in container: Fragment.Container?) -> Fragment {
            let index = declaration.operationIndex.flatMap { operations.indices.contains($0) ? $0 : nil }
            return Fragment(
                identity: "\(owner) \(index.flatMap { subjects[$0].first } ?? "")",
                subject: index.map { subjects[$0] } ?? [], container: container,
                ownFile: index == nil ? ownFile : nil,
                usesRuntime: index.map { needs[$0] } ?? false, [declaration])
        }
        var result: [Fragment] = []
        for (ordinal, declaration) in declarations.enumerated() {
            if case .type(let type) = declaration, type.members.contains(where: { $0.operationIndex != nil }) {
                let container = Fragment.Container(type, ordinal: ordinal)
                for member in type.members { result.append(fragment(member, in: container)) }
            } else {
                result.append(fragment(declaration, in: nil))
            }
        }
        return result
    }
}
