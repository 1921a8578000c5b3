public import Diagnostics
public import DocumentTree

/// Applies overlays to a document.
public enum OverlayApplication {
    /// How deep values may be nested, as in a document that is read.
    static let maximumDepth = 512

    /// The document with the actions of the overlays done, one after the other.
    ///
    /// What an overlay says of a place stands in the overlay's file from then on. What cannot be done is an error, and an
    /// action that selects nothing a warning.
    ///
    /// - Returns: The document as far as its overlays could be applied.
    public static func apply(_ overlays: [Overlay], to root: Node, diagnostics: DiagnosticSink) -> Node {
        apply(overlays, to: root, budget: OverlayBudget(), diagnostics: diagnostics)
    }

    static func apply(
        _ overlays: [Overlay], to root: Node, budget: OverlayBudget, diagnostics: DiagnosticSink
    ) -> Node {
        guard let first = overlays.first else { return root }
        let shared = SharedNodes(budget: budget)
        var result = root
        var location = SourceLocation(file: first.file, line: 1, column: 1)
        do throws(OverlayBudget.Spent) {
            try shared.note(root)
            for overlay in overlays {
                location = overlay.root.location
                try shared.note(overlay.root)
                for action in overlay.actions {
                    location = action.location
                    result = try apply(action, to: result, shared, budget, diagnostics)
                }
            }
        } catch {
            diagnostics.report(.overlaySpent(at: location))
        }
        return result
    }

    private static func apply(
        _ action: Overlay.Action, to root: Node, _ shared: SharedNodes, _ budget: OverlayBudget,
        _ diagnostics: DiagnosticSink
    ) throws(OverlayBudget.Spent) -> Node {
        let evaluation = PathEvaluation(root: root, budget: budget)
        let spots = try spots(action.target, evaluation, diagnostics)
        guard !spots.isEmpty else { return root }
        let edits = try NodeEdits(spots, budget: budget)
        var update: Node?
        var uses = 0
        func isTooDeep(_ node: Node) throws(OverlayBudget.Spent) -> Bool {
            let depth = spots.reduce(0) { max($0, $1.steps.count) } + (try shared.height(of: node))
            guard depth > maximumDepth else { return false }
            diagnostics.report(
                .overlayTooLarge("would nest values more than \(maximumDepth) deep", at: action.location))
            return true
        }
        switch action.change {
        case .remove:
            if spots.contains(where: { $0.parent == nil }) {
                diagnostics.report(.overlayRemovesRoot(action.target))
                return root
            }
        case .update(let node):
            guard try !isTooDeep(node) else { return root }
            update = node
        case .copy(let path):
            let found = try evaluation.spots(path.query)
            guard found.count == 1, let node = found.first?.node else {
                diagnostics.report(.overlayCopy(path, count: found.count))
                return root
            }
            guard try !isTooDeep(node) else { return root }
            // It stands where it is copied from as well.
            update = node
            uses = 1
        }
        let merge = NodeMerge(shared: shared, budget: budget, diagnostics: diagnostics)
        let changed = try edits.apply(to: root, shared, budget) { node throws(OverlayBudget.Spent) in
            guard let update else { return nil }
            uses += 1
            return try merge.merge(uses == 1 ? update : try shared.copy(update), into: node)
        }
        return changed ?? root
    }

    /// What an action's target selects; says so where that is nothing.
    private static func spots(
        _ path: OverlayPath, _ evaluation: PathEvaluation, _ diagnostics: DiagnosticSink
    ) throws(OverlayBudget.Spent) -> [PathSpot] {
        var spots = [PathSpot(evaluation.root)]
        for segment in path.query.segments {
            let found = try evaluation.spots(segment, from: spots)
            guard !found.isEmpty else {
                diagnostics.report(noMatch(path, segment, among: spots))
                return []
            }
            spots = found
        }
        return spots
    }

    private static func noMatch(
        _ path: OverlayPath, _ segment: PathQuery.Segment, among spots: [PathSpot]
    ) -> Diagnostic {
        let scalars = Array(path.text.unicodeScalars)
        let before = VisibleText.excerpt(of: PathParser.text(scalars[..<min(segment.offset, scalars.count)]), limit: 60)
        guard case .name(let name)? = segment.selectors.first, segment.selectors.count == 1 else {
            return .overlayNoMatch(path, "`\(before)` is there, but nothing of what is asked of it", help: nil)
        }
        // So many are enough to find what was meant.
        let known = spots.prefix(50).flatMap { $0.node.mapping?.keys.prefix(2_000) ?? [] }
        let nearest = NearestName.suggestion(for: name, among: known)
        return .overlayNoMatch(
            path, "`\(before)` is there, but has no `\(VisibleText.excerpt(of: name))`",
            help: nearest.map { "Did you mean `\(VisibleText.excerpt(of: $0))`?" })
    }
}
