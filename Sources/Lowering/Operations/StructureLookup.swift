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
