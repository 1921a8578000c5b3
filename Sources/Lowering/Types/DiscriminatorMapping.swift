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
            if named.isEmpty || shape.isUnion {
                var known = Set(named)
                named += constants(of: shape, key).filter { known.insert($0).inserted }
            }
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
            guard !texts.isEmpty else { return [] }
            let type = type(of: discriminator.propertyName, in: graph.resolvedShape(of: branch).shape)
            return texts.map { Self.literal($0, type) }
        }
    }

    private func mappedTexts(of union: UnionShape, _ discriminator: Schema.Discriminator) -> [[String]] {
        var result: [[String]] = union.branches.map { _ in [] }
        guard !discriminator.mapping.isEmpty else { return result }
        var branches = MappedBranches(union.branches, graph)
        for (value, reference) in discriminator.mapping {
            guard let schema = graph.linked.schema(reference) else { continue }
            for index in branches.meant(by: .schema(schema), at: reference.origin) { result[index].append(value) }
        }
        return result
    }

    private func constants(of shape: Shape, _ key: String) -> [Literal] {
        guard let constants = variant(shape).constants[key], constants.isRequired else { return [] }
        return constants.values
    }

    /// What a branch describes the member as.
    private func type(of key: String, in shape: Shape) -> TypeReference {
        guard case .structure(let structure) = shape.form,
            let member = structure.members.first(where: { $0.key == key })
        else { return .string }
        switch graph.resolvedShape(of: member.schema).shape.form {
        case .scalar(let type): return type
        case .enumeration(let enumeration) where enumeration.rawType == .integer: return .integer
        default: return .string
        }
    }

    private static func literal(_ text: String, _ type: TypeReference) -> Literal {
        switch type {
        case .integer, .int32, .int64, .uint64, .exactInteger: return Int64(text).map { .integer($0) } ?? .string(text)
        case .boolean where text == "true" || text == "false": return .boolean(text == "true")
        default: return .string(text)
        }
    }
}

extension Shape {
    /// Whether it is one of several types.
    var isUnion: Bool {
        if case .union = form { true } else { false }
    }
}
