internal import ClientModel

extension SymbolTable {
    /// The type behind aliases and what may be null.
    func value(_ type: TypeReference) -> TypeReference {
        var type = resolved(type)
        while case .optional(let wrapped) = type { type = resolved(wrapped) }
        return type
    }

    /// The type of a list's elements; nil if it is no list.
    func element(_ type: TypeReference) -> TypeReference? {
        if case .array(let element) = value(type) { element } else { nil }
    }

    /// The properties of a structure behind aliases and what may be null; nil if it is something else.
    func properties(_ type: TypeReference) -> [Property]? { structure(of: value(type))?.properties }
}
