internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// What a node says before references are followed.
struct SchemaParts {
    /// What one part adds.
    enum Part {
        case reference(Schema, Reference)
        /// What a schema says by itself.
        case schema(Schema)
        case merged(MergedSchema)
        case union(UnionShape)
    }

    var parts: [Part] = []
    var isNullable = false
    /// What the schema refers to, if it says no more of a value than that.
    var target: Schema?
    /// The parts that say something of a value of a schema that refers to this one.
    var telling: [Part] = []
}

/// Takes schemas apart: flattens `allOf`, and `oneOf` and `anyOf` of which one branch is left, without following
/// references.
final class SchemaFlattener {
    private let relations: SchemaRelations
    private var known: [ObjectIdentifier: SchemaParts] = [:]
    private var words: [ObjectIdentifier: OwnWords] = [:]

    init(relations: SchemaRelations) { self.relations = relations }

    /// What a schema says by itself.
    func words(of schema: Schema) -> OwnWords {
        if let known = words[ObjectIdentifier(schema)] { return known }
        let found = OwnWords(schema.keywords)
        words[ObjectIdentifier(schema)] = found
        return found
    }

    func parts(of node: SchemaNode) -> SchemaParts {
        if let known = known[node.id] { return known }
        var found = SchemaParts()
        var visited: Set<ObjectIdentifier> = []
        collect(node, into: &found, &visited)
        guard case .schema = node else { return found }
        let saying = found.parts.filter { part in
            guard case .schema(let schema) = part else { return true }
            return !words(of: schema).addsNothing
        }
        if saying.count == 1, case .reference(let target, _) = saying[0] { found.target = target }
        found.telling = found.parts.filter { part in
            if case .schema(let schema) = part { !words(of: schema).isSilent } else { true }
        }
        known[node.id] = found
        return found
    }

    private func collect(_ node: SchemaNode, into found: inout SchemaParts, _ visited: inout Set<ObjectIdentifier>) {
        switch node {
        case .schema(let schema): collect(schema, into: &found, &visited)
        case .overlay(let overlay):
            guard visited.insert(node.id).inserted else { return }
            switch overlay.base {
            case .all(let nodes): for node in nodes { collect(node, into: &found, &visited) }
            case .variant(let branch, let beside):
                found.parts.append(.merged(beside))
                collect(branch, into: &found, &visited)
            case .merged(let merged): found.parts.append(.merged(merged))
            case .any(let branches): collectUnion(of: branches, Union(isAnyOf: true), into: &found, &visited)
            case .anyOrOther(let branches):
                found.parts.append(
                    .union(
                        UnionShape(
                            branches: branches.map { .schema($0) }, isAnyOf: false, isPlainest: true, isOpen: true)))
            case .reference(let reference, let target): found.parts.append(.reference(target, reference))
            case .anything: break
            }
        }
    }

    private func collect(_ schema: Schema, into found: inout SchemaParts, _ visited: inout Set<ObjectIdentifier>) {
        guard visited.insert(ObjectIdentifier(schema)).inserted else { return }
        let keywords = schema.keywords
        if let reference = keywords.reference, let target = relations.linked.schema(reference) {
            found.parts.append(.reference(target, reference))
        }
        found.parts.append(.schema(schema))
        for part in keywords.allOf { collect(part, into: &found, &visited) }
        for (branches, isAnyOf) in [(keywords.oneOf, false), (keywords.anyOf, true)] where !branches.isEmpty {
            collectUnion(of: branches, Union(schema: schema, isAnyOf: isAnyOf), into: &found, &visited)
        }
        if keywords.isNullable || keywords.types.contains(.null) && keywords.types.count > 1 { found.isNullable = true }
    }

    /// Where branches stand.
    private struct Union {
        /// The schema that has the branches, if one of the document has.
        var schema: Schema?
        var isAnyOf: Bool
    }

    private func collectUnion(
        of branches: [Schema], _ union: Union, into found: inout SchemaParts, _ visited: inout Set<ObjectIdentifier>
    ) {
        // A branch that allows every value makes the whole union do so.
        guard !branches.contains(where: \.keywords.allowsEverything) else { return }
        var kept: [Schema] = []
        let possible = branches.filter { $0.keywords.boolean != false }
        for branch in possible.isEmpty ? branches : possible {
            if relations.references.row(from: branch).end.keywords.isOnlyNull {
                found.isNullable = true
            } else if !branch.keywords.saysNoShape && !isConstraint(branch, of: union.schema)
                && union.schema.map({ relations.inheritance.refers(branch, to: $0) }) != true
            {
                kept.append(branch)
            }
        }
        if kept.count == 1 {
            collect(kept[0], into: &found, &visited)
        } else if kept.count > 1 {
            found.parts.append(.union(shape(of: union, kept)))
        }
    }

    private func shape(of union: Union, _ branches: [Schema]) -> UnionShape {
        let targets = branches.map { branch in
            branch.keywords.reference.flatMap { relations.linked.schema($0) } ?? branch
        }
        let discriminator =
            union.schema?.keywords.discriminator ?? relations.hierarchy.discriminator(sharedBy: targets)
            ?? union.schema.flatMap { relations.hierarchy.discriminator(around: $0) }
        let fallback = discriminator?.defaultTarget.flatMap { relations.linked.schema($0) }
        return UnionShape(
            branches: branches.map { .schema($0) }, discriminator: discriminator, isAnyOf: union.isAnyOf,
            defaultIndex: fallback.flatMap { fallback in targets.firstIndex { $0 === fallback } })
    }

    /// Whether a branch only asks for members of the object that the schema describes anyway.
    private func isConstraint(_ branch: Schema, of schema: Schema?) -> Bool {
        guard let keywords = schema?.keywords, !keywords.properties.isEmpty || !keywords.allOf.isEmpty else {
            return false
        }
        return branch.keywords.isObjectAlone
    }
}

extension Schema.Keywords {
    /// Whether nothing is said of an object, but what it has to have at most.
    var isObjectAlone: Bool {
        guard types == [.object] else { return false }
        var rest = self
        rest.types = []
        return rest.saysNoShape
    }

    /// Whether `null` is the only value.
    var isOnlyNull: Bool {
        types == [.null] || constant?.isNull == true || enumeration.map { $0.allSatisfy(\.isNull) } == true
    }
}
