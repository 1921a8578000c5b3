internal import ClientModel
internal import Diagnostics
internal import OpenAPI

/// The shape of each node, found once, by what is merged there, the form that this has, and the plainest form that says
/// the same.
package final class SchemaGraph {
    let linked: LinkedReferences
    let diagnostics: DiagnosticSink
    /// What schemas may repeat of those they extend; nil where nobody counts.
    let budget: OutputBudget?
    let variants: KnownVariants
    private let simplifier: ShapeSimplifier
    private var ends: [ObjectIdentifier: (shape: Shape, isNullable: Bool)] = [:]

    /// - Parameter named: The schemas of the components, among which hierarchies are looked for.
    init(
        linked: LinkedReferences, diagnostics: DiagnosticSink, named: [Schema], budget: OutputBudget? = nil,
        overrides: SchemaOverrides? = nil
    ) {
        self.linked = linked
        self.diagnostics = diagnostics
        self.budget = budget
        variants = KnownVariants(budget: budget)
        let relations = SchemaRelations(linked: linked, named: named)
        let merger = SchemaMerger(relations: relations, diagnostics: diagnostics, budget: budget)
        simplifier = ShapeSimplifier(
            classifier: SchemaClassifier(
                merger: merger, relations: relations, diagnostics: diagnostics, budget: budget),
            overrides: overrides.map { ShapeOverrides(overrides: $0, merger: merger) })
    }

    /// The shape of a node, its reference kept.
    func shape(of node: SchemaNode) -> Shape { simplifier.shape(of: node) }

    /// The shape of a schema of the document, its reference kept.
    func shape(of schema: Schema) -> Shape { shape(of: .schema(schema)) }

    /// The shape behind references, and whether `null` is allowed on the way.
    func resolvedShape(of schema: Schema) -> (shape: Shape, isNullable: Bool) { resolvedShape(of: .schema(schema)) }

    /// The shape behind references, and whether `null` is allowed on the way.
    func resolvedShape(of node: SchemaNode) -> (shape: Shape, isNullable: Bool) {
        var way: [(id: ObjectIdentifier, isNullable: Bool)] = []
        var visited: Set<ObjectIdentifier> = []
        var current = node
        var answer: (shape: Shape, isNullable: Bool)
        while true {
            if let known = ends[current.id] {
                answer = known
                break
            }
            let shape = shape(of: current)
            guard case .reference(let target, _) = shape.form, visited.insert(current.id).inserted else {
                answer = (shape, shape.isNullable)
                break
            }
            way.append((current.id, shape.isNullable))
            current = target
        }
        // What leads back to itself has no end.
        let isEnd = if case .reference = answer.shape.form { false } else { true }
        for step in way.reversed() {
            answer.isNullable = answer.isNullable || step.isNullable
            if isEnd { ends[step.id] = answer }
        }
        return answer
    }
}
