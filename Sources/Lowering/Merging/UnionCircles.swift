internal import OpenAPI

/// Unions that are branches of each other in a circle, so that reading one would try the other without end.
struct UnionCircles {
    private let linked: LinkedReferences
    private let search: ComponentSearch<Schema>
    /// How many unions of a circle are written out in each other; of more, the branch that leads back is dropped.
    private static let maximumCount = 100

    init(linked: LinkedReferences) {
        self.linked = linked
        search = ComponentSearch { schema in
            Self.branches(schema).map { Self.end(of: $0, linked) }.filter { !Self.branches($0).isEmpty }
        }
    }

    /// The branches with those that lead back to the schema replaced by what they have besides; nil if none does.
    func unrolled(_ branches: [Schema], of schema: Schema) -> [Schema]? {
        let ends = branches.map { Self.end(of: $0, linked) }
        guard !Self.branches(schema).isEmpty, ends.contains(where: { !Self.branches($0).isEmpty }) else { return nil }
        search.visit(schema)
        let circle = search.components[ObjectIdentifier(schema)]
        guard ends.contains(where: { $0 !== schema && search.components[ObjectIdentifier($0)] == circle }) else {
            return nil
        }
        var kept: [Schema] = []
        var seen: Set<ObjectIdentifier> = []
        var unrolledCount = 0
        var pending = Array(branches.reversed())
        while let branch = pending.popLast() {
            let end = Self.end(of: branch, linked)
            guard end !== schema, seen.insert(ObjectIdentifier(end)).inserted else { continue }
            if search.components[ObjectIdentifier(end)] == circle {
                unrolledCount += 1
                if unrolledCount <= Self.maximumCount { pending += Self.branches(end).reversed() }
            } else {
                kept.append(branch)
            }
        }
        return kept
    }

    /// The branches of a schema that is nothing but a union, of objects at most.
    private static func branches(_ schema: Schema) -> [Schema] {
        guard schema.keywords.oneOf.isEmpty != schema.keywords.anyOf.isEmpty, schema.keywords.allOf.isEmpty,
            schema.keywords.reference == nil, schema.keywords.saysOnlyObject
        else { return [] }
        return schema.keywords.oneOf + schema.keywords.anyOf
    }

    /// What a branch that says no more than a reference leads to.
    private static func end(of branch: Schema, _ linked: LinkedReferences) -> Schema {
        var end = branch
        var visited: Set<ObjectIdentifier> = []
        while visited.insert(ObjectIdentifier(end)).inserted, let reference = end.keywords.reference {
            var rest = end.keywords
            rest.reference = nil
            guard rest.saysNoShape, let target = linked.schema(reference) else { break }
            end = target
        }
        return end
    }
}
