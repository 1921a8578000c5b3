internal import OpenAPI

/// What the references and compositions of schemas say about each other, without their shapes.
struct Inheritance {
    let linked: LinkedReferences
    private let search: ComponentSearch<Schema>
    private let references: SchemaRows<Schema>

    init(linked: LinkedReferences) {
        self.linked = linked
        references = SchemaRows { Self.bareTarget($0, linked) }
        search = ComponentSearch { schema in
            let target = schema.keywords.reference.flatMap { linked.schema($0) }
            return schema.keywords.allOf + schema.keywords.oneOf + schema.keywords.anyOf + [target].compactMap(\.self)
        }
    }

    /// Whether one of the branches is, extends or contains as a branch one of the schemas, all of which lead to it.
    ///
    /// What leads to each other is one strongly connected component, so that nothing need be walked for each question.
    func leads(_ branches: [SchemaNode], to schemas: some Sequence<Schema>) -> Bool {
        let targets = Set(schemas.map { search.component(of: $0) })
        return !targets.isEmpty
            && branches.lazy.compactMap(\.schema).contains { targets.contains(search.component(of: $0)) }
    }

    /// The schemas without mere references to what another one of them refers to as well, or to what that extends.
    func withoutRepetition(_ schemas: [SchemaNode]) -> [SchemaNode] {
        let targets = schemas.map { $0.schema.flatMap { Self.bareTarget($0, linked) } }
        let bare = schemas.indices.filter { targets[$0] != nil }
        guard bare.count > 1 else { return schemas }
        let reach = targets.map { $0.map(extended) ?? [] }
        func says(_ index: Int, noLessThan other: Int) -> Bool {
            targets[other].map { reach[index].contains(ObjectIdentifier($0)) } ?? false
        }
        return schemas.indices.filter { index in
            targets[index] == nil
                || !bare.contains { other in
                    other != index && says(other, noLessThan: index)
                        && (other > index || !says(index, noLessThan: other))
                }
        }.map { schemas[$0] }
    }

    /// The schema, and all that it extends by `allOf` or refers to.
    private func extended(_ schema: Schema) -> Set<ObjectIdentifier> {
        var pending = [schema]
        var visited: Set<ObjectIdentifier> = []
        while let schema = pending.popLast() {
            guard visited.insert(ObjectIdentifier(schema)).inserted else { continue }
            pending += schema.keywords.allOf
            if let target = schema.keywords.reference.flatMap({ linked.schema($0) }) { pending.append(target) }
        }
        return visited
    }

    /// Whether the branch is a mere reference that leads to the schema that holds it.
    func refers(_ branch: Schema, to schema: Schema) -> Bool {
        // What holds a union is no mere reference, and so stands at the end of a row of them.
        references.row(from: branch).end === schema
    }

    /// The schema that this one refers to, if it says no more than that.
    private static func bareTarget(_ schema: Schema, _ linked: LinkedReferences) -> Schema? {
        guard let reference = schema.keywords.reference else { return nil }
        var rest = schema.keywords
        rest.reference = nil
        return rest.saysNoShape ? linked.schema(reference) : nil
    }
}
