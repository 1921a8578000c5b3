internal import Diagnostics
internal import DocumentTree

/// What `$dynamicRef` names in a schema and in all that it leads to, for each schema that is asked for.
struct DynamicReach {
    /// What may depend on who refers to a schema.
    struct Found {
        /// The anchors that are named.
        var names: Set<String> = []
        /// Where those anchors are set that are set on the way.
        var anchors: [String: [Place]] = [:]
    }

    private var known: [SourceLocation: Found] = [:]
    private var scans: [SourceLocation: IdentifierScan] = [:]
    /// How many schemas were gone through.
    private(set) var count = 0

    /// What is reached from a schema; from the first `limit` schemas of all that are gone through.
    mutating func found(from node: Node, _ place: Place, _ context: ReadContext, limit: Int) -> Found {
        if let found = known[node.location] { return found }
        var found = Found()
        var visited: Set<SourceLocation> = [node.location]
        var left = [(node, place)]
        while let (node, place) = left.popLast(), count < limit {
            count += 1
            let scan = scans[node.location] ?? IdentifierScan(node)
            scans[node.location] = scan
            // An anchor that is not dynamic is none that others set.
            let fixed = scan.anchors.filter { $0.node["$dynamicAnchor"]?.string != $0.name }.map(\.name)
            found.names.formUnion(Set(scan.dynamicReferences).subtracting(fixed))
            for (name, place) in DynamicScope.anchors(of: node, place) {
                found.anchors[name, default: []].append(place)
            }
            let scope = context.locator.scope(at: node) ?? place.scope ?? context.locator.root
            for text in scan.references {
                guard case .found(let target) = context.locator.locate(text, from: scope, at: node.location),
                    visited.insert(target.node.location).inserted
                else { continue }
                left.append((target.node, context.place(of: target)))
            }
        }
        known[node.location] = found
        return found
    }
}
