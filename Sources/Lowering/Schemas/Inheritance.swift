internal import OpenAPI

/// What the references and compositions of schemas say about each other, without their shapes.
struct Inheritance {
    let resolver: ReferenceResolver

    /// Whether one of the branches is, extends or contains as a branch one of the schemas.
    func leads(_ branches: [Schema], to schemas: some Sequence<Schema>) -> Bool {
        let targets = Set(schemas.map(ObjectIdentifier.init))
        guard !targets.isEmpty else { return false }
        return isAny(of: targets, within: branches) { $0.allOf + $0.oneOf + $0.anyOf }
    }

    /// Whether both are mere references, the first to the second's target or to one that extends it.
    func says(_ schema: Schema, noLessThan other: Schema) -> Bool {
        guard let target = bareTarget(schema), let wanted = bareTarget(other) else { return false }
        return isAny(of: [ObjectIdentifier(wanted)], within: [target]) { $0.allOf }
    }

    /// Whether the branch is a mere reference that leads to the schema that holds it.
    func refers(_ branch: Schema, to schema: Schema) -> Bool {
        var branch = branch
        var visited: Set<ObjectIdentifier> = []
        while visited.insert(ObjectIdentifier(branch)).inserted, let target = bareTarget(branch) {
            if target === schema { return true }
            branch = target
        }
        return false
    }

    /// The schema that this one refers to, if it says no more than that.
    private func bareTarget(_ schema: Schema) -> Schema? {
        guard let reference = schema.keywords.reference else { return nil }
        var rest = schema.keywords
        rest.reference = nil
        return rest.saysNoShape ? resolver.schema(reference) : nil
    }

    private func isAny(
        of targets: Set<ObjectIdentifier>, within schemas: [Schema], _ parts: (Schema.Keywords) -> [Schema]
    ) -> Bool {
        var pending = schemas
        var visited: Set<ObjectIdentifier> = []
        while let schema = pending.popLast() {
            guard visited.insert(ObjectIdentifier(schema)).inserted else { continue }
            if targets.contains(ObjectIdentifier(schema)) { return true }
            pending += parts(schema.keywords)
            if let target = schema.keywords.reference.flatMap({ resolver.schema($0) }) { pending.append(target) }
        }
        return false
    }
}
