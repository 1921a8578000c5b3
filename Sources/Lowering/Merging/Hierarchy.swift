internal import DocumentTree
internal import OpenAPI

/// Which named schemas extend which by `allOf`, and what discriminators they inherit so.
///
/// OpenAPI models hierarchies this way: the parent has the `discriminator`, the children refer to the parent (OpenAPI
/// 3.1, section 4.8.25.4). Named are the components and what a discriminator's mapping names; a name that only refers to a
/// schema, as to one in another file, is that schema's.
struct Hierarchy {
    private var parents: [ObjectIdentifier: [Schema]] = [:]
    private var children: [ObjectIdentifier: [Schema]] = [:]
    /// The discriminators of the unions that unions are branches of; nil where these differ.
    private var outer: [ObjectIdentifier: Schema.Discriminator?] = [:]
    private let references: SchemaRows<Schema>
    private let linked: LinkedReferences

    init(named schemas: [Schema], linked: LinkedReferences, references: SchemaRows<Schema>) {
        self.linked = linked
        self.references = references
        var seen: Set<ObjectIdentifier> = []
        var pending = Array(schemas.reversed())
        while let name = pending.popLast() {
            let schema = end(of: name)
            guard seen.insert(ObjectIdentifier(schema)).inserted else { continue }
            for part in schema.keywords.allOf {
                guard let target = part.keywords.reference.flatMap({ linked.schema($0) }) else { continue }
                let parent = end(of: target)
                guard parent !== schema else { continue }
                parents[ObjectIdentifier(schema), default: []].append(parent)
                children[ObjectIdentifier(parent), default: []].append(schema)
            }
            if let discriminator = schema.ownDiscriminator {
                pending += discriminator.mapping.reversed().compactMap { linked.schema($0.target) }
                hand(discriminator, toUnionsIn: schema)
            }
        }
    }

    /// The schema behind references that say nothing else.
    private func end(of schema: Schema) -> Schema { references.row(from: schema).end }

    // MARK: - Parents and children

    /// The named schemas that extend this one or one that does, nearer ones first.
    func descendants(of schema: Schema) -> [Schema] { closure(of: schema, children) }

    /// The schemas that this one extends, nearer ones first.
    func ancestors(of schema: Schema) -> [Schema] { closure(of: schema, parents) }

    /// Whether a named schema extends another that tells its values apart.
    func isKind(_ node: SchemaNode, of parent: Schema) -> Bool {
        guard let parents = parents[node.id] else { return false }
        let parent = end(of: parent)
        return parents.contains { $0 === parent } && parent.ownDiscriminator != nil
    }

    /// The discriminator of a schema that all of these extend.
    func discriminator(sharedBy schemas: [Schema]) -> Schema.Discriminator? {
        let schemas = schemas.map(end)
        guard let first = schemas.first else { return nil }
        return ancestors(of: first).first { ancestor in
            ancestor.ownDiscriminator != nil
                && schemas.allSatisfy { ancestors(of: $0).contains { $0 === ancestor } }
        }?.ownDiscriminator
    }

    /// The schema that tells these apart by its discriminator, if it has no other kinds; it may be among them.
    func parent(ofAll references: [Reference]) -> Schema? {
        let kinds = references.compactMap { linked.schema($0) }.map(end)
        guard let first = kinds.first,
            let parent = ([first] + ancestors(of: first)).first(where: { $0.ownDiscriminator != nil }),
            !parent.keywords.properties.isEmpty, let nearest = children[ObjectIdentifier(parent)],
            nearest.count <= kinds.count, kinds.count == references.count
        else { return nil }
        let named = Set(kinds.map(ObjectIdentifier.init)).subtracting([ObjectIdentifier(parent)])
        return named == Set(descendants(of: parent).map(ObjectIdentifier.init)) ? parent : nil
    }

    private func closure(of schema: Schema, _ edges: [ObjectIdentifier: [Schema]]) -> [Schema] {
        var found: [Schema] = []
        var visited: Set<ObjectIdentifier> = [ObjectIdentifier(schema)]
        var next = [schema]
        while !next.isEmpty {
            next = next.flatMap { edges[ObjectIdentifier($0)] ?? [] }.filter {
                visited.insert(ObjectIdentifier($0)).inserted
            }
            found += next
        }
        return found
    }

    // MARK: - Unions within unions

    /// The discriminator of the union that has this one as a branch, whose mapping names branches of this one.
    func discriminator(around union: Schema) -> Schema.Discriminator? { outer[ObjectIdentifier(union)].flatMap(\.self) }

    /// Hands a discriminator on to the unions among the branches that have none of their own.
    private mutating func hand(_ discriminator: Schema.Discriminator, toUnionsIn schema: Schema) {
        let named = Set(
            discriminator.mapping.compactMap { linked.schema($0.target).map(end) }.map(ObjectIdentifier.init))
        var visited: Set<ObjectIdentifier> = [ObjectIdentifier(schema)]
        var pending = [schema]
        while let union = pending.popLast() {
            for branch in (union.keywords.oneOf + union.keywords.anyOf).compactMap(target) {
                let inner = (branch.keywords.oneOf + branch.keywords.anyOf).compactMap(target)
                guard !inner.isEmpty, branch.keywords.discriminator == nil,
                    visited.insert(ObjectIdentifier(branch)).inserted
                else { continue }
                pending.append(branch)
                guard inner.contains(where: { named.contains(ObjectIdentifier($0)) }) else { continue }
                let key = ObjectIdentifier(branch)
                if let known = outer[key] {
                    if known?.isSame(discriminator) != true { outer[key] = .some(nil) }
                } else {
                    outer[key] = .some(discriminator)
                }
            }
        }
    }

    private func target(_ branch: Schema) -> Schema? {
        end(of: branch.keywords.reference.flatMap { linked.schema($0) } ?? branch)
    }
}

extension Schema {
    /// The discriminator that the schema has by itself or in an inline part.
    var ownDiscriminator: Discriminator? {
        keywords.discriminator
            ?? keywords.allOf.lazy.filter { $0.keywords.reference == nil }.compactMap(\.keywords.discriminator).first
    }
}

extension Schema.Discriminator {
    /// Whether two are the one that stands at one place.
    fileprivate func isSame(_ other: Schema.Discriminator) -> Bool {
        propertyName == other.propertyName
            && mapping.map(\.target.origin.location) == other.mapping.map(\.target.origin.location)
    }
}
