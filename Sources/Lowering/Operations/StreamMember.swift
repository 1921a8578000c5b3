internal import ClientModel

/// Finds the member of a body by which a caller asks for a stream: `stream: true`.
struct StreamMember {
    let declarations: [TypeName: TypeDeclaration]

    /// The member; nil if there is none that can be set.
    ///
    /// Where nothing names it, it is a Boolean that is called `stream`.
    func member(of body: ClientModel.RequestBody, _ plan: OperationPlan) -> Property? {
        let key = plan.streaming.member ?? "stream"
        return structure(body.type)?.properties.first { property in
            property.key == key && property.type.isBoolean && !property.isReadOnly
        }
    }

    private func structure(_ type: TypeReference) -> Structure? {
        var type = type
        for _ in 0..<32 {
            guard case .named(let name) = type, let declaration = declarations[name] else { return nil }
            switch declaration.kind {
            case .structure(let structure): return structure
            case .form(let form): return form.structure
            case .alias(let target): type = target
            case .enumeration, .union, .tuple: return nil
            }
        }
        return nil
    }
}

extension TypeReference {
    fileprivate var isBoolean: Bool { self == .boolean || self == .optional(.boolean) }
}
