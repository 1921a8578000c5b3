internal import OpenAPI

/// Finds the schemas that lead back to themselves through arrays, maps and references alone: no alias can stand for them.
final class AliasRecursion {
    private let graph: SchemaGraph
    /// Which schemas are known to lead back to themselves, and which not to.
    private var recursive: [ObjectIdentifier: Bool] = [:]
    /// Those that lead back to themselves through references alone.
    private var endless: Set<ObjectIdentifier> = []

    init(graph: SchemaGraph) { self.graph = graph }

    /// Whether a schema is the part of others alone that are its parts in turn, so that it says nothing.
    func isEndless(_ schema: SchemaNode) -> Bool { isRecursive(schema) && endless.contains(schema.id) }

    /// Whether a schema leads back to itself through arrays, maps and references alone, which no alias can.
    func isRecursive(_ schema: SchemaNode) -> Bool {
        var way: [ObjectIdentifier] = []
        var positions: [ObjectIdentifier: Int] = [:]
        // The last of the way that is no mere reference.
        var lastContent = -1
        var current: SchemaNode? = schema
        while let here = current?.id, recursive[here] == nil {
            if let start = positions[here] {
                for id in way[start...] { recursive[id] = true }
                if lastContent < start { endless.formUnion(way[start...]) }
                break
            }
            positions[here] = way.count
            if let current, case .reference = graph.shape(of: current).form {} else { lastContent = way.count }
            way.append(here)
            current = current.flatMap(graph.aliasedContent)
        }
        for id in way where recursive[id] == nil { recursive[id] = false }
        return recursive[schema.id] ?? false
    }
}
