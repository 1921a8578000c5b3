import ClientModel

/// Where in the module a type is spelled.
struct Scope: Sendable {
    /// The type whose members are being printed; empty at the top level.
    private(set) var path: [String] = []
    /// Names that stand for something else there, by what they are in: a type around it, or its members.
    ///
    /// A type may hold thousands, whose scopes share its names.
    private var shadows: [Set<String>] = []

    /// Outside every type.
    static let top = Scope()

    private init() {}

    /// Outside every type, where names stand for something else.
    init(hiding names: Set<String>) { self = Scope.top.hiding(names) }

    /// Whether it is outside every type, and all names stand for what they are.
    var isTop: Bool { path.isEmpty && shadows.isEmpty }

    /// Whether a name stands for something else there, as for a type within one of those around it.
    func hides(_ name: String) -> Bool { shadows.contains { $0.contains(name) } }

    /// The scope of a type's members.
    func entering(_ declaration: TypeDeclaration) -> Scope {
        var scope = hiding(Set(declaration.nested.compactMap(\.name.components.last)))
        scope.path = path + declaration.name.components.suffix(1)
        return scope
    }

    /// The same place outside of every type, where names stand for something else besides.
    func hiding(_ names: Set<String>) -> Scope {
        var scope = self
        scope.path = []
        if !names.isEmpty { scope.shadows.append(names) }
        return scope
    }
}
