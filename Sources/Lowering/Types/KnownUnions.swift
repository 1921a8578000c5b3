internal import OpenAPI

/// The names of unions' cases, found once for the type and all the defaults that are of it.
final class KnownUnions {
    let graph: SchemaGraph
    private var known: [ObjectIdentifier: [String]] = [:]

    init(graph: SchemaGraph) { self.graph = graph }

    func cases(of union: UnionShape, _ schema: SchemaNode) -> [String] {
        if let names = known[schema.id] { return names }
        let names = UnionNames.members(union, graph)
        known[schema.id] = names
        return names
    }
}
