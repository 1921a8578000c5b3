internal import ClientModel

/// Finds the member of a body by which a caller asks for a stream: `stream: true`.
struct StreamMember {
    let symbols: SymbolTable

    /// The member; nil if there is none that can be set.
    ///
    /// Where nothing names it, it is a Boolean that is called `stream`.
    func member(of body: ClientModel.RequestBody, _ plan: OperationPlan) -> Property? {
        let key = plan.streaming.member ?? "stream"
        return symbols.structure(of: body.type)?.properties.first { property in
            property.key == key && isBoolean(property.type) && !property.isReadOnly
        }
    }

    /// Its key, where it is one of a body's branches, so that no call can set it.
    func partialMember(of body: ClientModel.RequestBody, _ plan: OperationPlan) -> String? {
        let key = plan.streaming.member ?? "stream"
        guard case .union(let union)? = symbols.declaration(of: body.type)?.kind else { return nil }
        let isThere = union.cases.contains { union in
            symbols.structure(of: union.type)?.properties.contains { $0.key == key && isBoolean($0.type) } ?? false
        }
        return isThere ? key : nil
    }

    private func isBoolean(_ type: TypeReference) -> Bool {
        if case .optional(let wrapped) = type { return symbols.resolved(wrapped) == .boolean }
        return symbols.resolved(type) == .boolean
    }
}
