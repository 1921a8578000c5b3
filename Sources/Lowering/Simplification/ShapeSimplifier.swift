internal import ClientModel
internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// Finds plainer forms for unions whose branches do not differ in Swift (constants, or a string and its known values), and
/// puts the types of the configuration in place of what is described.
///
/// What is within comes first. Unions that contain each other are no plainer, whichever is asked for.
final class ShapeSimplifier {
    private let classifier: SchemaClassifier
    private let overrides: ShapeOverrides?
    private let known = KnownShapes()
    /// What is behind references that decide nothing, by what leads there.
    private var lasts: [ObjectIdentifier: SchemaNode] = [:]
    private lazy var search = ComponentSearch<SchemaNode>(id: \.id) { [unowned self] in needed(for: $0) }

    /// Reading a value goes through all unions that are branches of each other, each in a call within the call.
    private static let maximumDepth = 100

    init(classifier: SchemaClassifier, overrides: ShapeOverrides?) {
        self.classifier = classifier
        self.overrides = overrides
    }

    func shape(of node: SchemaNode) -> Shape {
        if let known = known[node] { return known }
        _ = classified(node)
        if let known = known[node] { return known }
        var pending = [(node: node, isReady: false)]
        while let (node, isReady) = pending.popLast() {
            guard known[node] == nil else { continue }
            let needed = isReady ? [] : unknown(for: node)
            if needed.isEmpty {
                let isCircular = isCircular(node)
                known.finish(node, finished(classified(node), isCircular: isCircular), isCircular: isCircular)
            } else {
                pending.append((node, true))
                pending += needed.map { ($0, false) }
            }
        }
        return known[node] ?? classified(node)
    }

    // MARK: - Order

    /// What the node is by itself, which is all that most are.
    private func classified(_ node: SchemaNode) -> Shape {
        if let known = known.classified(node) { return known }
        let shape = classifier.shape(of: node)
        if deciding(shape).isEmpty {
            known.finish(node, finished(shape, isCircular: false))
        } else {
            known.classify(node, shape)
        }
        return shape
    }

    /// The nodes that decide what becomes of a shape; none where it is what it is by itself.
    private func deciding(_ shape: Shape) -> [SchemaNode] {
        switch shape.form {
        case .union(let union): union.branches
        case .reference(let target, _): overrides == nil ? [] : [target]
        case .structure(let structure):
            if case .schema(let value) = structure.additional { matching(value) } else { [] }
        case .dictionary(let value): matching(value)
        case .scalar, .array, .tuple, .enumeration: []
        }
    }

    /// Those nodes, behind references that decide nothing.
    private func needed(for node: SchemaNode) -> [SchemaNode] { deciding(classified(node)).map(last) }

    /// What members whose names match a pattern are, where others may be anything.
    private func matching(_ value: SchemaNode?) -> [SchemaNode] {
        if case .overlay(let overlay)? = value, case .anyOrOther(let branches) = overlay.base {
            branches.map { .schema($0) }
        } else {
            []
        }
    }

    private func unknown(for node: SchemaNode) -> [SchemaNode] {
        var unknown = needed(for: node).filter { known[$0] == nil }
        guard !unknown.isEmpty else { return [] }
        let own = search.component(of: node)
        if isCircular(node), let unrolled = unrolled(node) {
            unknown = unrolled.branches.map(last).filter { known[$0] == nil }
        }
        return unknown.filter { search.component(of: $0) != own }
    }

    /// Whether something that decides of the node is in a circle with it.
    private func isCircular(_ node: SchemaNode) -> Bool {
        guard let own = search.knownComponent(of: node) else { return false }
        return needed(for: node).contains { search.knownComponent(of: $0) == own }
    }

    /// The branches of a union with what those have that lead back to it, in their place; nil where none does.
    private func unrolled(_ node: SchemaNode) -> UnrolledUnion? {
        let own = search.knownComponent(of: node)
        return UnrolledUnion(node) { branch in
            let end = last(branch)
            return (end, search.knownComponent(of: end) == own ? classified(end) : nil)
        }
    }

    /// The node behind references, as far as these are known by themselves.
    private func last(_ node: SchemaNode) -> SchemaNode {
        var way: Set<SchemaNode> = []
        var last = node
        while true {
            if let known = lasts[last.id] {
                last = known
                break
            }
            guard case .reference(let target, _) = classified(last).form else { break }
            // Others decide of a reference that is not known by itself, or it leads back.
            guard known[last] != nil, way.insert(last).inserted else { return last }
            last = target
        }
        for step in way { lasts[step.id] = last }
        return last
    }

    /// The shape behind references and whether `null` is allowed on the way, once that is known; nil where it leads back.
    func end(of node: SchemaNode) -> (shape: Shape, isNullable: Bool)? { known.end(of: node) }

    /// The shapes behind the branches of a node; nil for one that is not known, or is of the circle that the node is in.
    private func ends(of branches: [SchemaNode], _ node: SchemaNode) -> [Shape?] {
        let own = search.knownComponent(of: node)
        return branches.map { branch in
            guard let end = end(of: branch)?.shape, own == nil || search.knownComponent(of: end.schema) != own else {
                return nil
            }
            return end
        }
    }

    // MARK: - Forms

    private func finished(_ shape: Shape, isCircular: Bool) -> Shape {
        let unrolled = isCircular ? self.unrolled(shape.schema) : nil
        if unrolled != nil { classifier.diagnostics.report(.unionCircle(shape.schema.origin)) }
        let simplified = simplified(unrolled?.shape(classified) ?? shape)
        let shape = overrides?.overridden(simplified, behind: end) ?? simplified
        if case .union(let union) = shape.form { return measured(union, shape) }
        return shape
    }

    /// The shape, or any value where it is of more unions than can be read; that is told of the first that is too many.
    private func measured(_ union: UnionShape, _ shape: Shape) -> Shape {
        let inner = ends(of: union.branches, shape.schema).map { $0?.unionDepth ?? 0 }.max() ?? 0
        if inner == Self.maximumDepth {
            classifier.diagnostics.report(.deepUnion(shape.schema.origin, limit: Self.maximumDepth))
        }
        return shape.with(inner < Self.maximumDepth ? shape.form : .scalar(.any), unionDepth: inner + 1)
    }

    private func simplified(_ shape: Shape) -> Shape {
        switch shape.form {
        case .union(let union) where !union.isPlainest:
            let ends = ends(of: union.branches, shape.schema)
            let known = ends.compactMap(\.self)
            guard known.count == ends.count, let form = PlainerForm.form(of: union, known) else { return shape }
            // No case is left that would say null.
            let takesNull = union.branches.contains { end(of: $0)?.isNullable == true }
            return shape.with(form, isNullable: shape.isNullable || takesNull)
        case .structure(var structure) where holdsAnything(structure.additional):
            structure.additional = .any
            return shape.with(.structure(structure))
        case .dictionary(let value?) where holdsAnything(.schema(value)): return shape.with(.dictionary(nil))
        case .union, .structure, .dictionary, .scalar, .reference, .array, .tuple, .enumeration: return shape
        }
    }

    /// Whether members whose names match a pattern have any value, as the others do.
    private func holdsAnything(_ additional: StructureShape.AdditionalMembers) -> Bool {
        guard case .schema(let value) = additional else { return false }
        return matching(value).contains { end(of: $0)?.shape.isAny == true }
    }
}
