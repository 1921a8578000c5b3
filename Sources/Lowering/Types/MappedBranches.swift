internal import OpenAPI

/// The branches of a union by what the mapping of a discriminator may name to mean them: a branch itself, by whatever
/// reference, or what it extends, or else a branch of a union within it.
struct MappedBranches {
    private let graph: SchemaGraph
    private var byThemselves: [SchemaNode: [Int]] = [:]
    /// By what is behind references that say nothing else.
    private var byEnds: [SchemaNode: [Int]] = [:]
    /// By the schemas that they extend.
    private var byParents: [SchemaNode: [Int]] = [:]
    /// By the branches of the unions that they are; nil until one is asked for.
    private var byInner: [SchemaNode: [Int]]?

    init(_ branches: [SchemaNode], _ graph: SchemaGraph) {
        self.graph = graph
        for (index, branch) in branches.enumerated() {
            let itself = Self.target(branch, graph) ?? branch
            byThemselves[itself, default: []].append(index)
            byEnds[Self.end(itself, graph), default: []].append(index)
            for parent in Set(branch.parts.compactMap { Self.target($0, graph) }) {
                byParents[parent, default: []].append(index)
            }
        }
    }

    /// The positions of the branches that a schema stands for, which a mapping names at a place.
    mutating func meant(by schema: SchemaNode, at origin: Origin) -> [Int] {
        let itself = Self.target(schema, graph) ?? schema
        let end = Self.end(itself, graph)
        if let found = byThemselves[itself] ?? byEnds[end] { return found }
        let extended = Set((byParents[itself] ?? []) + (byParents[end] ?? []))
        if !extended.isEmpty { return extended.sorted() }
        let inner = byInner ?? self.inner(at: origin)
        byInner = inner
        return inner[end] ?? []
    }

    private func inner(at origin: Origin) -> [SchemaNode: [Int]] {
        var positions: [SchemaNode: [Int]] = [:]
        for (union, indices) in byEnds {
            let found = Self.inner(union, graph)
            // What stands within many branches would be told again for each.
            guard graph.budget?.take(members: found.count, at: origin) != false else { break }
            for node in found { positions[node, default: []] += indices }
        }
        return positions.mapValues { $0.sorted() }
    }

    private static func target(_ node: SchemaNode, _ graph: SchemaGraph) -> SchemaNode? {
        node.keywords.reference.flatMap { graph.linked.schema($0) }.map { .schema($0) }
    }

    private static func end(_ node: SchemaNode, _ graph: SchemaGraph) -> SchemaNode {
        graph.resolvedShape(of: node).shape.schema
    }

    private static func inner(_ union: SchemaNode, _ graph: SchemaGraph) -> Set<SchemaNode> {
        var found: Set<SchemaNode> = []
        var pending = [union]
        while let node = pending.popLast() {
            guard case .union(let union) = graph.shape(of: node).form else { continue }
            for branch in union.branches {
                let end = end(branch, graph)
                if found.insert(end).inserted { pending.append(end) }
                // A branch beside members of the union's own stands for the schema that it refers to.
                for target in ([branch] + branch.parts).compactMap({ target($0, graph) }) {
                    found.insert(self.end(target, graph))
                }
            }
        }
        return found
    }
}
