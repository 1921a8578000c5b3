internal import DocumentTree

/// Finds what paths select in a document (RFC 9535, sections 2.3 to 2.5).
struct PathEvaluation {
    let root: Node
    let budget: OverlayBudget

    /// The values, in the order of the standard; one that is selected twice is there twice.
    func spots(_ query: PathQuery, at current: Node? = nil) throws(OverlayBudget.Spent) -> [PathSpot] {
        var spots = [PathSpot(query.isRelative ? current ?? root : root)]
        for segment in query.segments where !spots.isEmpty { spots = try self.spots(segment, from: spots) }
        return spots
    }

    /// What one segment selects.
    func spots(_ segment: PathQuery.Segment, from spots: [PathSpot]) throws(OverlayBudget.Spent) -> [PathSpot] {
        var found: [PathSpot] = []
        for spot in spots {
            guard segment.isDescendant else {
                for selector in segment.selectors { try select(selector, from: spot, into: &found) }
                continue
            }
            var waiting = [spot]
            while let spot = waiting.popLast() {
                try budget.spend()
                for selector in segment.selectors { try select(selector, from: spot, into: &found) }
                for entry in (spot.node.mapping?.entries ?? []).reversed() where entry.value.isContainer {
                    waiting.append(PathSpot(entry.value, .name(entry.key), of: spot))
                }
                for (index, element) in (spot.node.sequence ?? []).enumerated().reversed() where element.isContainer {
                    waiting.append(PathSpot(element, .index(index), of: spot))
                }
            }
        }
        return found
    }

    private func select(
        _ selector: PathQuery.Selector, from spot: PathSpot, into found: inout [PathSpot]
    ) throws(OverlayBudget.Spent) {
        func add(_ node: Node, _ step: PathSpot.Step) throws(OverlayBudget.Spent) {
            try budget.spend(OverlayBudget.selection)
            found.append(PathSpot(node, step, of: spot))
        }
        try budget.spend()
        switch selector {
        case .name(let name):
            if let value = spot.node.mapping?[name] { try add(value, .name(name)) }
        case .index(let index):
            guard let elements = spot.node.sequence else { return }
            let place = index < 0 ? elements.count + index : index
            if elements.indices.contains(place) { try add(elements[place], .index(place)) }
        case .slice(let start, let end, let step):
            guard let elements = spot.node.sequence else { return }
            for place in Self.places(start, end, step, count: elements.count) {
                try add(elements[place], .index(place))
            }
        case .wildcard:
            for entry in spot.node.mapping?.entries ?? [] { try add(entry.value, .name(entry.key)) }
            for (index, element) in (spot.node.sequence ?? []).enumerated() { try add(element, .index(index)) }
        case .filter(let condition):
            for entry in spot.node.mapping?.entries ?? [] where try holds(condition, of: entry.value) {
                try add(entry.value, .name(entry.key))
            }
            for (index, element) in (spot.node.sequence ?? []).enumerated() where try holds(condition, of: element) {
                try add(element, .index(index))
            }
        }
    }

    /// The places of a slice (RFC 9535, section 2.3.4.2.2).
    static func places(_ start: Int?, _ end: Int?, _ step: Int, count: Int) -> StrideTo<Int> {
        func place(_ index: Int) -> Int { index >= 0 ? index : count + index }
        func bounded(_ index: Int, _ low: Int, _ high: Int) -> Int { min(max(index, low), high) }
        guard step != 0 else { return stride(from: 0, to: 0, by: 1) }
        guard step > 0 else {
            let first = bounded(place(start ?? count - 1), -1, count - 1)
            let last = end.map { bounded(place($0), -1, count - 1) } ?? -1
            return stride(from: first, to: last, by: step)
        }
        return stride(
            from: bounded(place(start ?? 0), 0, count), to: bounded(place(end ?? count), 0, count), by: step)
    }

    // MARK: Filters

    func holds(_ condition: PathCondition, of node: Node) throws(OverlayBudget.Spent) -> Bool {
        try budget.spend()
        switch condition {
        case .any(let parts):
            for part in parts where try holds(part, of: node) { return true }
            return false
        case .all(let parts):
            for part in parts where try !holds(part, of: node) { return false }
            return true
        case .not(let inner): return try !holds(inner, of: node)
        case .exists(let query): return try !spots(query, at: node).isEmpty
        case .matches(let operand, let pattern):
            guard let text = try value(of: operand, at: node)?.string else { return false }
            return try pattern.matches(text, budget)
        case .comparison(let left, let comparison, let right):
            return try PathComparison(budget: budget).holds(
                value(of: left, at: node), comparison, value(of: right, at: node))
        }
    }

    /// Nil for nothing.
    private func value(of operand: PathOperand, at node: Node) throws(OverlayBudget.Spent) -> Node? {
        func made(_ content: Node.Content) -> Node { Node(content, at: node.location) }
        switch operand {
        case .null: return made(.null)
        case .boolean(let value): return made(.boolean(value))
        case .integer(let value): return made(.integer(value))
        case .number(let value): return made(.number(value))
        case .string(let value): return made(.string(value))
        case .query(let query): return try spots(query, at: node).first?.node
        case .count(let query): return made(.integer(Int64(try spots(query, at: node).count)))
        case .value(let query):
            let found = try spots(query, at: node)
            return found.count == 1 ? found.first?.node : nil
        case .length(let inner):
            guard let value = try value(of: inner, at: node) else { return nil }
            switch value.content {
            case .string(let text):
                try budget.spend(text.utf8.count)
                return made(.integer(Int64(text.unicodeScalars.count)))
            case .sequence(let elements): return made(.integer(Int64(elements.count)))
            case .mapping(let mapping): return made(.integer(Int64(mapping.count)))
            default: return nil
            }
        }
    }
}

extension Node {
    /// Whether there may be values in it.
    var isContainer: Bool {
        switch content {
        case .sequence, .mapping: true
        default: false
        }
    }
}
