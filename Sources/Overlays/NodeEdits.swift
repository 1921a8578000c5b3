internal import DocumentTree

/// The places of a document that one action changes, as a tree of the ways to them.
///
/// However many there are, the values on their ways are made anew once.
final class NodeEdits {
    private var children: [PathSpot.Step: NodeEdits] = [:]
    /// Whether the value itself is one of them.
    private var isTarget = false

    init(_ spots: [PathSpot], budget: OverlayBudget) throws(OverlayBudget.Spent) {
        for spot in spots {
            var edits = self
            for step in spot.steps {
                try budget.spend()
                let next = edits.children[step] ?? NodeEdits()
                edits.children[step] = next
                edits = next
            }
            edits.isTarget = true
        }
    }

    private init() {}

    /// The value with what is below it changed, and then itself; nil where it is removed.
    ///
    /// - Parameter change: Gives what takes a value's place; nil for nothing.
    func apply(
        to node: Node, _ shared: SharedNodes, _ budget: OverlayBudget,
        _ change: (Node) throws(OverlayBudget.Spent) -> Node?
    ) throws(OverlayBudget.Spent) -> Node? {
        let inner = children.isEmpty ? node : try applyBelow(node, shared, budget, change)
        return isTarget ? try change(inner) : inner
    }

    private func applyBelow(
        _ node: Node, _ shared: SharedNodes, _ budget: OverlayBudget,
        _ change: (Node) throws(OverlayBudget.Spent) -> Node?
    ) throws(OverlayBudget.Spent) -> Node {
        switch node.content {
        case .mapping(let mapping):
            var entries: [Mapping.Entry] = []
            entries.reserveCapacity(mapping.count)
            try budget.spend(mapping.count)
            for entry in mapping.entries {
                guard let edits = children[.name(entry.key)] else {
                    entries.append(entry)
                    continue
                }
                guard let value = try edits.apply(to: entry.value, shared, budget, change) else { continue }
                entries.append(Mapping.Entry(key: entry.key, keyLocation: entry.keyLocation, value: value))
            }
            return Node(.mapping(Mapping(entries)), at: shared.location(changing: node))
        case .sequence(let elements):
            var changed: [Node] = []
            changed.reserveCapacity(elements.count)
            try budget.spend(elements.count)
            for (index, element) in elements.enumerated() {
                guard let edits = children[.index(index)] else {
                    changed.append(element)
                    continue
                }
                if let value = try edits.apply(to: element, shared, budget, change) { changed.append(value) }
            }
            return Node(.sequence(changed), at: shared.location(changing: node))
        default: return node
        }
    }
}
