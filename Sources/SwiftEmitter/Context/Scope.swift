import ClientModel

/// Where in the module a type is spelled.
struct Scope: Sendable {
    /// The type whose members are being printed; empty at the top level.
    var path: [String]
    /// Names of types nested in it or in a type around it.
    var shadows: Set<String>

    /// Outside every type.
    static let top = Scope(path: [], shadows: [])

    /// The scope of a type's members.
    func entering(_ declaration: TypeDeclaration) -> Scope {
        var scope = self
        if let last = declaration.name.components.last { scope.path.append(last) }
        for nested in declaration.nested {
            if let name = nested.name.components.last { scope.shadows.insert(name) }
        }
        return scope
    }
}
