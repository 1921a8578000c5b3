internal import ClientModel
internal import OpenAPI

/// Which branch each value of a discriminator stands for.
struct DiscriminatorMapping {
    let graph: SchemaGraph
    /// What a branch of that shape says of its members.
    private let variant: (Shape) -> Variant

    init(graph: SchemaGraph) {
        self.graph = graph
        variant = { graph.variants.variant(of: $0, graph) }
    }

    init(graph: SchemaGraph, variant: @escaping (Shape) -> Variant) {
        self.graph = graph
        self.variant = variant
    }

    /// The values of each branch: by the mapping, by what the branch allows, or else by the name of its schema; nil where
    /// a branch has none of these.
    ///
    /// Values are strings, or integers and booleans where that is what the branch describes.
    func values(of union: UnionShape, _ discriminator: Schema.Discriminator) -> [[Literal]]? {
        let key = discriminator.propertyName
        let mapped = mapped(of: union, discriminator)
        var values: [[Literal]] = []
        for (index, branch) in union.branches.enumerated() {
            if index == union.defaultIndex {
                values.append([])
                continue
            }
            let shape = graph.resolvedShape(of: branch).shape
            var named = mapped[index]
            if named.isEmpty || shape.isUnion { named += constants(of: shape, key).filter { !named.contains($0) } }
            if named.isEmpty {
                guard let name = branch.keywords.reference?.lastToken ?? branch.keywords.title else { return nil }
                named = [.string(name)]
            }
            values.append(named)
        }
        return values
    }

    /// For each branch the keys of the mapping that lead to it, as the member's own type has them.
    ///
    /// A key names a branch itself, by whatever reference, or what it extends, or else a branch of a union within it.
    func mapped(of union: UnionShape, _ discriminator: Schema.Discriminator) -> [[Literal]] {
        let texts = mappedTexts(of: union, discriminator)
        return zip(union.branches, texts).map { branch, texts in
            let shape = graph.resolvedShape(of: branch).shape
            return texts.map { literal($0, discriminator.propertyName, shape) }
        }
    }

    private func mappedTexts(of union: UnionShape, _ discriminator: Schema.Discriminator) -> [[String]] {
        guard !discriminator.mapping.isEmpty else { return union.branches.map { _ in [] } }
        let branches = union.branches.map { Meanings(of: $0, graph) }
        var result: [[String]] = union.branches.map { _ in [] }
        for (value, reference) in discriminator.mapping {
            guard let schema = graph.linked.schema(reference) else { continue }
            let target = Meanings(of: .schema(schema), graph)
            let found =
                Self.indices(branches) { $0.itself == target.itself }
                ?? Self.indices(branches) { $0.end == target.end }
                ?? Self.indices(branches) { $0.extended.contains(target.itself) || $0.extended.contains(target.end) }
                ?? Self.indices(branches) { $0.inner(graph).contains(target.end) }
            for index in found ?? [] { result[index].append(value) }
        }
        return result
    }

    private static func indices(_ branches: [Meanings], where isMeant: (Meanings) -> Bool) -> [Int]? {
        let found = branches.indices.filter { isMeant(branches[$0]) }
        return found.isEmpty ? nil : found
    }

    private func constants(of shape: Shape, _ key: String) -> [Literal] {
        guard let constants = variant(shape).constants[key], constants.isRequired else { return [] }
        return constants.values
    }

    private func literal(_ text: String, _ key: String, _ shape: Shape) -> Literal {
        guard case .structure(let structure) = shape.form,
            let member = structure.members.first(where: { $0.key == key })
        else { return .string(text) }
        let rawType: TypeReference =
            switch graph.resolvedShape(of: member.schema).shape.form {
            case .scalar(let type): type
            case .enumeration(let enumeration) where enumeration.rawType == .integer: .integer
            default: .string
            }
        switch rawType {
        case .integer, .int32, .int64, .uint64: return Int64(text).map { .integer($0) } ?? .string(text)
        case .boolean where text == "true" || text == "false": return .boolean(text == "true")
        default: return .string(text)
        }
    }

    /// What a mapping may name to mean a branch.
    private struct Meanings {
        let itself: SchemaNode
        /// What is behind references that say nothing else.
        let end: SchemaNode
        /// The schemas that it extends.
        let extended: Set<SchemaNode>

        init(of branch: SchemaNode, _ graph: SchemaGraph) {
            func target(_ node: SchemaNode) -> SchemaNode? {
                node.keywords.reference.flatMap { graph.linked.schema($0) }.map { .schema($0) }
            }
            itself = target(branch) ?? branch
            end = graph.resolvedShape(of: itself).shape.schema
            extended = Set(branch.parts.compactMap(target))
        }

        /// The branches of the unions that the branch is.
        func inner(_ graph: SchemaGraph) -> Set<SchemaNode> {
            var found: Set<SchemaNode> = []
            var pending = [end]
            while let node = pending.popLast() {
                guard case .union(let union) = graph.shape(of: node).form else { continue }
                for branch in union.branches {
                    let end = graph.resolvedShape(of: branch).shape.schema
                    if found.insert(end).inserted { pending.append(end) }
                    // A branch beside members of the union's own stands for the schema that it refers to.
                    for part in [branch] + branch.parts {
                        if let target = part.keywords.reference.flatMap({ graph.linked.schema($0) }) {
                            found.insert(graph.resolvedShape(of: target).shape.schema)
                        }
                    }
                }
            }
            return found
        }
    }
}

extension Shape {
    /// Whether it is one of several types.
    var isUnion: Bool {
        if case .union = form { true } else { false }
    }
}
