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
    let nesting = KnownNesting()
    private let simplifier: ShapeSimplifier
    private let annotationSearch: AnnotationSearch

    /// - Parameter named: The schemas of the components, among which hierarchies are looked for.
    init(
        linked: LinkedReferences, diagnostics: DiagnosticSink, named: [Schema], budget: OutputBudget? = nil,
        overrides: SchemaOverrides? = nil
    ) {
        self.linked = linked
        self.diagnostics = diagnostics
        self.budget = budget
        variants = KnownVariants(budget: budget)
        annotationSearch = AnnotationSearch(linked: linked)
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

    /// What is said of a member besides what its value looks like.
    func annotations(of member: StructureShape.Member) -> Annotations { annotationSearch.annotations(of: member) }

    /// The shape behind references, and whether `null` is allowed on the way.
    func resolvedShape(of schema: Schema) -> (shape: Shape, isNullable: Bool) { resolvedShape(of: .schema(schema)) }

    /// The shape behind references, and whether `null` is allowed on the way.
    func resolvedShape(of node: SchemaNode) -> (shape: Shape, isNullable: Bool) {
        if let known = simplifier.end(of: node) { return known }
        // Where the rest of a row of references is known, the node alone was not.
        _ = shape(of: node)
        if let known = simplifier.end(of: node) { return known }
        var visited: Set<SchemaNode> = []
        var current = node
        while visited.insert(current).inserted, case .reference(let target, _) = shape(of: current).form {
            current = target
        }
        // What leads back to itself has no end.
        let shape = shape(of: current)
        return simplifier.end(of: node) ?? (shape, shape.isNullable)
    }
}
