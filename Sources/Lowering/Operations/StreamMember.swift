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
            property.key == key && property.type.isBoolean && !property.isReadOnly
        }
    }
}

extension TypeReference {
    fileprivate var isBoolean: Bool { self == .boolean || self == .optional(.boolean) }
}
