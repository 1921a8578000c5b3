internal import Diagnostics
internal import DocumentTree

/// Merges an update into a value as the standard says: objects member by member, lists one behind the other, and any
/// other value in place of what is there.
struct NodeMerge {
    let shared: SharedNodes
    let budget: OverlayBudget
    let diagnostics: DiagnosticSink

    /// What an action's target becomes; the target itself, with an error reported, where the two do not fit.
    func merge(_ update: Node, into target: Node) throws(OverlayBudget.Spent) -> Node {
        switch (target.content, update.content) {
        case (.mapping, .mapping): return try merged(update, into: target)
        case (.sequence(let elements), .sequence(let more)):
            return try list(elements + more, of: target)
        case (.sequence(let elements), _): return try list(elements + [update], of: target)
        case (.mapping, _), (_, .mapping), (_, .sequence):
            // An empty key is an object that has nothing yet.
            if target.isNull { return update }
            diagnostics.report(.overlayMismatch(update, target, at: update.location))
            return target
        default: return update
        }
    }

    private func list(_ elements: [Node], of target: Node) throws(OverlayBudget.Spent) -> Node {
        try budget.spend(elements.count)
        return Node(.sequence(elements), at: shared.location(changing: target))
    }

    private func merged(_ update: Node, into target: Node) throws(OverlayBudget.Spent) -> Node {
        switch (target.content, update.content) {
        case (.mapping(let mapping), .mapping(let changes)):
            try budget.spend(mapping.count + changes.count)
            var entries: [Mapping.Entry] = []
            for entry in mapping.entries {
                guard let change = changes.entry(entry.key) else {
                    entries.append(entry)
                    continue
                }
                if change.value.isNull, entry.value.isContainer {
                    diagnostics.report(.overlayNull(entry.key, at: change.keyLocation, entry.value))
                    entries.append(entry)
                    continue
                }
                entries.append(
                    Mapping.Entry(
                        key: entry.key, keyLocation: entry.value.isContainer ? entry.keyLocation : change.keyLocation,
                        value: try merged(change.value, into: entry.value)))
            }
            entries += changes.entries.filter { mapping[$0.key] == nil }
            return Node(.mapping(Mapping(entries)), at: shared.location(changing: target))
        case (.sequence(let elements), .sequence(let more)): return try list(elements + more, of: target)
        default: return update
        }
    }
}
