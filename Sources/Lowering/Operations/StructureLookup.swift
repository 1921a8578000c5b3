internal import ClientModel

extension [TypeName: TypeDeclaration] {
    /// The structure that a type is, behind its aliases, or that a form has; nil if it is something else.
    func structure(_ type: TypeReference) -> Structure? {
        var type = type
        var visited: Set<TypeName> = []
        while case .named(let name) = type, visited.insert(name).inserted, let declaration = self[name] {
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

extension [TypeName: TypeDeclaration] {
    /// The type behind aliases and what may be null.
    func resolved(_ type: TypeReference) -> TypeReference {
        var type = type
        for _ in 0..<32 {
            switch type {
            case .optional(let wrapped): type = wrapped
            case .named(let name):
                guard case .alias(let target)? = self[name]?.kind else { return type }
                type = target
            default: return type
            }
        }
        return type
    }

    /// The type of a list's elements; nil if it is no list.
    func element(_ type: TypeReference) -> TypeReference? {
        if case .array(let element) = resolved(type) { element } else { nil }
    }

    /// The properties of a structure behind aliases and what may be null; nil if it is something else.
    func properties(_ type: TypeReference) -> [Property]? { structure(resolved(type))?.properties }
}
