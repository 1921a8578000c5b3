internal import ClientModel
internal import OpenAPI

/// The values that discriminators ask for, by the object that must carry them.
///
/// An object that stands for one value of a discriminator need not be told it: the value is its initialiser's default.
struct DiscriminatorValues {
    private var values: [ObjectIdentifier: [String: Set<Literal>]] = [:]

    init(registry: TypeRegistry, graph: SchemaGraph) {
        var pending = registry.topLevel
        while let type = pending.popLast() {
            pending += type.children
            guard case .union(let union) = type.shape.form, let discriminator = union.discriminator,
                let mapped = DiscriminatorMapping(graph: graph).values(of: union, discriminator)
            else { continue }
            for (branch, literals) in zip(union.branches, mapped) where !literals.isEmpty {
                let branch = graph.resolvedShape(of: branch).shape.schema
                values[branch.id, default: [:]][discriminator.propertyName, default: []].formUnion(literals)
            }
        }
    }

    /// The one value that an object's member can have; nil where there is none, or more.
    func value(of key: String, in schema: SchemaNode) -> Literal? {
        guard let values = values[schema.id]?[key], values.count == 1 else { return nil }
        return values.first
    }
}
