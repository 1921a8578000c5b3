internal import ClientModel
internal import OpenAPI

/// What the branches of unions say about their members, found once for each, however many unions are within each other.
final class KnownVariants {
    private var known: [ObjectIdentifier: (shape: Shape, variant: Variant)] = [:]
    /// What members can be, by their schemas: those of a parent are the members of all its kinds.
    private var constants: [ObjectIdentifier: [Literal]] = [:]
    private var search: ComponentSearch<Shape>?
    /// What unions may repeat of those within them; nil where nobody counts.
    private let budget: OutputBudget?

    init(budget: OutputBudget?) { self.budget = budget }

    /// What a branch of that shape says; of a union that leads back to itself, what its other branches do.
    func variant(of shape: Shape, _ graph: SchemaGraph) -> Variant {
        if let known = known[ObjectIdentifier(shape)] { return known.variant }
        if search == nil { search = ComponentSearch { [unowned graph] in Self.unions(in: $0, graph) } }
        search?.visit(shape)
        guard let search else { return Variant() }
        // What is within comes first; the way back is kept here, since unions may be within each other by the thousands.
        var pending = [(shape: shape, isReady: false)]
        while let (shape, isReady) = pending.popLast() {
            guard known[ObjectIdentifier(shape)] == nil else { continue }
            let inner = Self.unions(in: shape, graph).filter { !isCircular($0, shape, search) }
            guard isReady || inner.isEmpty else {
                pending.append((shape, true))
                pending += inner.map { ($0, false) }
                continue
            }
            known[ObjectIdentifier(shape)] = (shape, found(shape, graph, search))
        }
        return known[ObjectIdentifier(shape)]?.variant ?? Variant()
    }

    /// The strings, numbers and booleans that a member can be; empty if it can be anything else.
    func constants(of schema: SchemaNode, _ graph: SchemaGraph) -> [Literal] {
        if let known = constants[schema.id] { return known }
        let found = Variant.constants(of: schema, graph)
        constants[schema.id] = found
        return found
    }

    private func found(_ shape: Shape, _ graph: SchemaGraph, _ search: ComponentSearch<Shape>) -> Variant {
        let members = Variant(shape, graph) { [self] inner in
            guard case .union = inner.form else { return Variant(inner, graph) { _ in Variant() } }
            let isKnown = !isCircular(inner, shape, search)
            return isKnown ? known[ObjectIdentifier(inner)]?.variant ?? Variant() : Variant()
        }
        guard case .union = shape.form, let budget else { return members }
        return budget.take(members: members.keys.count, at: shape.schema.origin) ? members : Variant()
    }

    private func isCircular(_ inner: Shape, _ outer: Shape, _ search: ComponentSearch<Shape>) -> Bool {
        search.knownComponent(of: inner) == search.knownComponent(of: outer)
    }

    /// The branches that are unions in turn.
    private static func unions(in shape: Shape, _ graph: SchemaGraph) -> [Shape] {
        guard case .union(let union) = shape.form else { return [] }
        return union.branches.map { graph.resolvedShape(of: $0).shape }
            .filter { if case .union = $0.form { true } else { false } }
    }
}
