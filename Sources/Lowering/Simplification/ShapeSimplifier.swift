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
    private var classified: [ObjectIdentifier: Shape] = [:]
    private var shapes: [ObjectIdentifier: Shape] = [:]
    /// What is behind references: nodes that are no references, and once they are known, their shapes.
    private var lasts: [ObjectIdentifier: SchemaNode] = [:]
    private var ends: [ObjectIdentifier: (shape: Shape, isNullable: Bool)] = [:]
    private lazy var search = ComponentSearch<SchemaNode>(id: \.id) { [unowned self] in needed(for: $0) }

    /// How many unions are branches of each other, by the shape of the outermost.
    private var depths: [ObjectIdentifier: Int] = [:]
    /// Reading a value goes through all of them, each in a call within the call.
    private static let maximumDepth = 100

    init(classifier: SchemaClassifier, overrides: ShapeOverrides?) {
        self.classifier = classifier
        self.overrides = overrides
    }

    func shape(of node: SchemaNode) -> Shape {
        if let known = shapes[node.id] { return known }
        _ = classified(node)
        if let known = shapes[node.id] { return known }
        var pending = [(node: node, isReady: false)]
        while let (node, isReady) = pending.popLast() {
            guard shapes[node.id] == nil else { continue }
            let needed = isReady ? [] : unknown(for: node)
            if needed.isEmpty {
                shapes[node.id] = finished(classified(node))
                classified[node.id] = nil
            } else {
                pending.append((node, true))
                pending += needed.map { ($0, false) }
            }
        }
        return shapes[node.id] ?? classified(node)
    }

    // MARK: - Order

    /// What the node is by itself, which is all that most are.
    private func classified(_ node: SchemaNode) -> Shape {
        if let known = shapes[node.id] ?? classified[node.id] { return known }
        let shape = classifier.shape(of: node)
        if deciding(shape).isEmpty {
            shapes[node.id] = finished(shape)
        } else {
            classified[node.id] = shape
        }
        return shape
    }

    /// The nodes that decide what becomes of a shape; none where it is what it is by itself.
    private func deciding(_ shape: Shape) -> [SchemaNode] {
        switch shape.form {
        case .union(let union): union.isPlainest ? [] : union.branches
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
        let unknown = needed(for: node).filter { shapes[$0.id] == nil }
        guard !unknown.isEmpty else { return [] }
        let own = search.component(of: node)
        return unknown.filter { search.component(of: $0) != own }
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
            guard shapes[last.id] != nil, way.insert(last).inserted else { return last }
            last = target
        }
        for step in way { lasts[step.id] = last }
        return last
    }

    /// The shape behind references and whether `null` is allowed on the way, once that is known; nil where it leads back.
    func end(of node: SchemaNode) -> (shape: Shape, isNullable: Bool)? {
        var way: [Shape] = []
        var visited: Set<SchemaNode> = []
        var current = node
        var end: (shape: Shape, isNullable: Bool)
        while true {
            if let known = ends[current.id] {
                end = known
                break
            }
            guard let shape = shapes[current.id] else { return nil }
            guard case .reference(let target, _) = shape.form else {
                end = (shape, shape.isNullable)
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

    /// The shapes behind the branches of a node; nil for one that is not known, or is of the circle that the node is in.
    private func ends(of branches: [SchemaNode], _ node: SchemaNode) -> [Shape?] {
        let own = search.components[node.id]
        return branches.map { branch in
            guard let end = end(of: branch)?.shape, own == nil || search.components[end.schema.id] != own else {
                return nil
            }
            return end
        }
    }

    // MARK: - Forms

    private func finished(_ shape: Shape) -> Shape {
        let simplified = simplified(shape)
        let shape = overrides?.overridden(simplified, behind: end) ?? simplified
        if case .union(let union) = shape.form { return measured(union, shape) }
        return shape
    }

    /// The shape, or any value where it is of more unions than can be read; that is told of the first that is too many.
    private func measured(_ union: UnionShape, _ shape: Shape) -> Shape {
        let inner =
            ends(of: union.branches, shape.schema).compactMap { $0.flatMap { depths[ObjectIdentifier($0)] } }.max() ?? 0
        let isTooDeep = inner >= Self.maximumDepth
        if inner == Self.maximumDepth {
            classifier.diagnostics.report(.deepUnion(shape.schema.origin, limit: Self.maximumDepth))
        }
        let measured = isTooDeep ? shape.with(.scalar(.any)) : shape
        depths[ObjectIdentifier(measured)] = inner + 1
        return measured
    }

    private func simplified(_ shape: Shape) -> Shape {
        switch shape.form {
        case .union(let union) where !union.isPlainest:
            let ends = ends(of: union.branches, shape.schema)
            let known = ends.compactMap(\.self)
            return (known.count == ends.count ? plainerForm(of: union, known) : nil).map(shape.with) ?? shape
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

    private func plainerForm(of union: UnionShape, _ shapes: [Shape]) -> Shape.Form? {
        var rawTypes: Set<Enumeration.RawType> = []
        var hasBareString = false
        for shape in shapes {
            switch shape.form {
            case .enumeration(let enumeration): rawTypes.insert(enumeration.rawType)
            case .scalar(.string): hasBareString = true
            default: return commonScalar(shapes)
            }
        }
        guard let rawType = rawTypes.first, rawTypes.count == 1, !hasBareString || rawType == .string else {
            return commonScalar(shapes)
        }
        // Named enumerations keep their names unless a bare string joins them: open enumerations hold any string.
        let isNamed = union.branches.contains { $0.keywords.reference != nil }
        return isNamed && !hasBareString ? nil : merged(union, shapes, rawType)
    }

    /// One enumeration of all the branches' values. A number's title is its name; a string names itself.
    private func merged(_ union: UnionShape, _ shapes: [Shape], _ rawType: Enumeration.RawType) -> Shape.Form {
        var merged = EnumerationShape(rawType: rawType, values: [], names: [], descriptions: [])
        var seen = SeenValues()
        for (branch, shape) in zip(union.branches, shapes) {
            guard case .enumeration(let enumeration) = shape.form else { continue }
            let isSingle = enumeration.values.count == 1 && branch.keywords.reference == nil
            let title = branch.keywords.title ?? ""
            for (index, value) in enumeration.values.enumerated()
            where seen.insert(value) {
                let own = isSingle ? branch.keywords.description ?? (rawType == .string ? title : "") : ""
                merged.values.append(value)
                merged.names.append(
                    enumeration.names.element(at: index) ?? (isSingle && rawType != .string ? title : ""))
                merged.descriptions.append(enumeration.descriptions.element(at: index) ?? own)
            }
        }
        return .enumeration(merged)
    }

    private func commonScalar(_ shapes: [Shape]) -> Shape.Form? {
        var types: Set<TypeReference> = []
        for shape in shapes {
            guard case .scalar(let type) = shape.form else { return nil }
            types.insert(type)
        }
        if types.count == 1 { return types.first.map { .scalar($0) } }
        if types.contains(.any) { return .scalar(.any) }
        if types.isSubset(of: [.integer, .int32, .int64]) { return .scalar(.integer) }
        if types.isSubset(of: [.integer, .int32, .int64, .uint64, .double, .exactNumber]) {
            return .scalar(types.contains(.exactNumber) ? .exactNumber : .double)
        }
        return nil
    }
}

extension Array {
    /// The element at the index, if there is one.
    fileprivate func element(at index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
