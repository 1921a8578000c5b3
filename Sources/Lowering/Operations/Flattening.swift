internal import ClientModel

/// Turns the properties of a small body into parameters.
struct Flattening {
    let limit: Int
    let declarations: [TypeName: TypeDeclaration]

    func flattened(_ body: ClientModel.RequestBody, beside parameters: [ClientModel.Parameter]) -> [FlattenedProperty]?
    {
        guard body.isRequired, body.format == .json || body.format == .formURLEncoded,
            case .named(let name) = body.type, case .structure(let structure) = kind(of: name),
            structure.additionalProperties == nil, !structure.properties.isEmpty, structure.properties.count <= limit
        else { return nil }
        let taken = Set(parameters.map(\.name))
        var names: Set<String> = taken
        var flattened: [FlattenedProperty] = []
        for property in structure.properties where !property.isReadOnly {
            var name = property.name
            if taken.contains(name) { name = "body" + capitalised(property.name) }
            // A name that still clashes would have to be invented: the body stays a value then.
            guard names.insert(name).inserted else { return nil }
            flattened.append(FlattenedProperty(parameterName: name, property: property))
        }
        return flattened
    }

    /// `id` becomes `ID`, so that the parameter is `bodyID`.
    private func capitalised(_ name: String) -> String {
        SwiftNames.type(name)
    }

    private func kind(of name: TypeName) -> TypeDeclaration.Kind? {
        var name = name
        var visited: Set<TypeName> = []
        while visited.insert(name).inserted, let declaration = declarations[name] {
            if case .alias(.named(let target)) = declaration.kind {
                name = target
            } else {
                return declaration.kind
            }
        }
        return nil
    }
}
