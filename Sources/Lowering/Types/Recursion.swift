internal import OpenAPI

/// Finds what must be stored behind a reference because a type would contain itself.
///
/// Arrays and maps already hold their contents elsewhere, and so do unions of what might lead back, so only structures and
/// tuples within each other count.
struct Recursion {
    private let graph: SchemaGraph
    private let registry: TypeRegistry
    /// What contains itself; nil until the types are known.
    private var search: ComponentSearch<NominalType>?

    init(graph: SchemaGraph, registry: TypeRegistry) {
        self.graph = graph
        self.registry = registry
        let search = ComponentSearch<NominalType>(edges: edges)
        func visit(_ type: NominalType) {
            search.visit(type)
            type.children.forEach(visit)
        }
        registry.topLevel.forEach(visit)
        self.search = search
    }

    func isIndirect(_ member: SchemaNode, in type: NominalType) -> Bool {
        guard let target = structure(behind: member), let own = search?.knownComponent(of: type),
            search?.knownComponent(of: target) == own
        else { return false }
        return target === type || edges(target).contains { search?.knownComponent(of: $0) == own }
    }

    /// Whether values of a union are stored behind a reference: a structure, a tuple or a union among them might hold it.
    func isIndirect(_ union: UnionShape) -> Bool {
        union.branches.contains { branch in
            let shape = graph.resolvedShape(of: branch).shape
            if case .enumeration = shape.form { return false }
            return registry.type(of: shape.schema) != nil
        }
    }

    private func edges(_ type: NominalType) -> [NominalType] {
        switch type.shape.form {
        case .structure(let shape): shape.members.compactMap { structure(behind: $0.schema) }
        case .tuple(let shape): shape.elements.compactMap { structure(behind: $0) }
        case .scalar, .reference, .array, .dictionary, .enumeration, .union: []
        }
    }

    private func structure(behind schema: SchemaNode) -> NominalType? {
        let shape = graph.resolvedShape(of: schema).shape
        switch shape.form {
        case .structure, .tuple: return registry.type(of: shape.schema)
        case .scalar, .reference, .array, .dictionary, .enumeration, .union: return nil
        }
    }
}
