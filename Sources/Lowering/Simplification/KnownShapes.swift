internal import OpenAPI

/// The shapes that were found so far, and what is behind the references among them.
final class KnownShapes {
    /// What nodes are by themselves: as long as others may change what becomes of them, and of those in circles for good.
    private var classified: [ObjectIdentifier: Shape] = [:]
    private var finished: [ObjectIdentifier: Shape] = [:]
    /// What is behind references.
    private var ends: [ObjectIdentifier: (shape: Shape, isNullable: Bool)] = [:]

    /// The shape of a node, once nothing changes it any more.
    subscript(node: SchemaNode) -> Shape? { finished[node.id] }

    /// What a node is by itself, or where that is not kept, what became of it.
    func classified(_ node: SchemaNode) -> Shape? { classified[node.id] ?? finished[node.id] }

    func classify(_ node: SchemaNode, _ shape: Shape) { classified[node.id] = shape }

    func finish(_ node: SchemaNode, _ shape: Shape, isCircular: Bool = false) {
        finished[node.id] = shape
        if !isCircular { classified[node.id] = nil }
    }

    /// The shape behind references and whether `null` is allowed on the way, once that is known; nil where it leads back.
    func end(of node: SchemaNode) -> (shape: Shape, isNullable: Bool)? {
        var way: [Shape] = []
        var visited: Set<SchemaNode> = []
        var current = node
        var end: (shape: Shape, isNullable: Bool)
        while true {
            guard let shape = finished[current.id] else { return nil }
            guard case .reference(let target, _) = shape.form else {
                end = (shape, shape.isNullable)
                break
            }
            if let known = ends[current.id] {
                end = known
                break
            }
            guard visited.insert(current).inserted else { return nil }
            way.append(shape)
            current = target
        }
        for step in way.reversed() {
            end.isNullable = end.isNullable || step.isNullable
            ends[step.schema.id] = end
        }
        return end
    }
}
