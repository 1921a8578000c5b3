internal import OpenAPI

extension SchemaClassifier {
    /// The form of objects: a structure where members are named, a map where none is.
    func objectForm(_ merged: MergedSchema, _ node: SchemaNode) -> Shape.Form {
        let additional = additionalMembers(merged, node)
        let members = members(merged, node) + conditionalMembers(merged, node)
        guard members.isEmpty, merged.envelopeKey == nil else {
            return .structure(StructureShape(members: members, additional: additional))
        }
        switch additional {
        case .schema(let value): return .dictionary(value)
        case .any: return .dictionary(nil)
        case .none:
            if case .boolean(false)? = merged.additional {
                return .structure(StructureShape(members: [], additional: .none))
            }
            return .dictionary(nil)
        }
    }

    private func members(_ merged: MergedSchema, _ node: SchemaNode) -> [StructureShape.Member] {
        merged.properties.map { key, schemas in
            StructureShape.Member(
                key: key, schema: described(schemas, node), isRequired: merged.required.contains(key),
                speaking: schemas.count > 1 ? schemas : [],
                nullableMembers: merged.nullableMembers.isEmpty ? nil : merged.nullableMembers[key])
        }
    }

    /// Several parts that describe one member hold together, but `true` and mere annotations add nothing.
    private func described(_ schemas: [SchemaNode], _ node: SchemaNode) -> SchemaNode {
        if schemas.count == 1 { return schemas[0] }
        let telling = schemas.filter { schema in schema.schema.map { merger.words(of: $0).tellsShape } ?? true }
        return telling.isEmpty ? schemas[schemas.count - 1] : combinations.combined(telling, within: node)
    }

    /// Members that only `then`, `else` or `dependentSchemas` speak of, each as any of those describes it.
    private func conditionalMembers(_ merged: MergedSchema, _ node: SchemaNode) -> [StructureShape.Member] {
        guard !merged.conditionals.isEmpty else { return [] }
        let known = Set(merged.properties.map(\.key))
        var keys: [String] = []
        var described: [String: [SchemaNode]] = [:]
        for (key, schemas) in merged.conditionals.flatMap({ merger.merged(.schema($0)).properties })
        where !known.contains(key) {
            guard let schema = schemas.last else { continue }
            if described[key] == nil { keys.append(key) }
            if described[key]?.contains(schema) != true { described[key, default: []].append(schema) }
        }
        return keys.compactMap { key in
            guard let schemas = described[key], let first = schemas.first else { return nil }
            let telling = schemas.compactMap(\.schema).filter { merger.words(of: $0).tellsShape }
            guard telling.count > 1 else {
                return StructureShape.Member(
                    key: key, schema: telling.first.map { .schema($0) } ?? first, isRequired: false)
            }
            let any = SchemaOverlay(.any(telling), at: first.origin, within: node)
            return StructureShape.Member(key: key, schema: .overlay(any), isRequired: false)
        }
    }

    /// Members whose names match a pattern, and what the others may be.
    private func additionalMembers(
        _ merged: MergedSchema, _ node: SchemaNode
    ) -> StructureShape.AdditionalMembers {
        let patterns = merged.patternProperties.map(\.schema)
        func overlay(_ base: SchemaOverlay.Base) -> StructureShape.AdditionalMembers {
            .schema(.overlay(SchemaOverlay(base, at: node.origin.appending("patternProperties"), within: node)))
        }
        switch merged.additional {
        case .boolean(false)? where patterns.isEmpty: return .none
        case .boolean(false)?: return patterns.count == 1 ? .schema(.schema(patterns[0])) : overlay(.any(patterns))
        case .schema(let rest)? where !rest.keywords.saysNoShape:
            return patterns.isEmpty
                ? .schema(together(merged.additionalSchemas, rest, within: node)) : overlay(.any(patterns + [rest]))
        case .schema?, .boolean(true)?:
            // Other names may have any value.
            return patterns.isEmpty ? .any : overlay(.anyOrOther(patterns))
        case nil: return patterns.isEmpty ? .none : overlay(.anyOrOther(patterns))
        }
    }
}

/// Members that several parts of an object describe. Of the same parts there is one overlay, so that a member that leads
/// back to itself is combined once.
final class MemberCombinations {
    private let relations: SchemaRelations
    /// By the parts in their order, which tells whose words come first.
    private var known: [[SchemaNode]: SchemaNode] = [:]

    init(relations: SchemaRelations) { self.relations = relations }

    /// What the nodes say of one member together: the one that extends all others, or an overlay.
    func combined(_ nodes: [SchemaNode], within node: SchemaNode) -> SchemaNode {
        if nodes.count == 1 { return nodes[0] }
        var parts: [SchemaNode] = []
        var seen: Set<SchemaNode> = []
        for part in nodes.flatMap(Self.parts) where seen.insert(part).inserted { parts.append(part) }
        parts = relations.inheritance.withoutRepetition(parts)
        guard parts.count > 1, let last = parts.last else { return parts.first ?? nodes[0] }
        if let known = known[parts] { return known }
        var difference = Schema.Keywords()
        difference.description = parts.reversed().lazy.compactMap(\.keywords.description).first
        difference.isDeprecated = parts.contains { $0.keywords.isDeprecated }
        let combined = SchemaNode.overlay(
            SchemaOverlay(.all(parts), at: last.origin, within: node, difference: difference))
        known[parts] = combined
        return combined
    }

    private static func parts(_ node: SchemaNode) -> [SchemaNode] {
        if case .overlay(let overlay) = node, case .all(let parts) = overlay.base { parts } else { [node] }
    }
}
