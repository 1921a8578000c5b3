internal import ClientModel
internal import OpenAPI

/// Which branch each value of a discriminator stands for.
struct DiscriminatorMapping {
    let graph: SchemaGraph

    /// By the mapping, and for branches that it does not name by the names of their schemas; nil where a branch has none.
    func values(of union: UnionShape, _ discriminator: Schema.Discriminator) -> [Union.DiscriminatorValue]? {
        let mapped = mapped(of: union, discriminator)
        var values: [Union.DiscriminatorValue] = []
        for (index, branch) in union.branches.enumerated() where index != union.defaultIndex {
            var named = mapped[index]
            if named.isEmpty {
                guard let name = branch.keywords.reference?.lastToken ?? branch.keywords.title else { return nil }
                named = constants(of: branch, discriminator.propertyName)
                if named.isEmpty { named = [name] }
            }
            values += named.map { Union.DiscriminatorValue(value: $0, caseIndex: index) }
        }
        var seen: Set<String> = []
        return values.filter { seen.insert($0.value).inserted }
    }

    /// For each branch the keys of the mapping that lead to it.
    func mapped(of union: UnionShape, _ discriminator: Schema.Discriminator) -> [[String]] {
        var entries: [ObjectIdentifier: [Int]] = [:]
        for (position, entry) in discriminator.mapping.enumerated() {
            guard let target = graph.linked.schema(entry.target) else { continue }
            entries[ObjectIdentifier(target), default: []].append(position)
        }
        return union.branches.map { branch in
            Set(targets(of: branch).flatMap { entries[$0.id] ?? [] }).sorted()
                .map { discriminator.mapping[$0].value }
        }
    }

    private func constants(of branch: SchemaNode, _ key: String) -> [String] {
        guard case .structure(let structure) = graph.resolvedShape(of: branch).shape.form,
            let member = structure.members.first(where: { $0.key == key && $0.isRequired })
        else { return [] }
        return Variant.constants(of: member.schema, graph).compactMap { value in
            if case .string(let text) = value { text } else { nil }
        }
    }

    /// What a mapping may name to mean the branch: the schema, and those that it extends.
    private func targets(of branch: SchemaNode) -> [SchemaNode] {
        let target = branch.keywords.reference.flatMap(target) ?? branch
        return [target] + branch.parts.compactMap { $0.keywords.reference.flatMap(self.target) }
    }

    private func target(_ reference: Reference) -> SchemaNode? { graph.linked.schema(reference).map { .schema($0) } }
}
