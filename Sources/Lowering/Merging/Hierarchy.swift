internal import DocumentTree
internal import OpenAPI

/// Which named schemas extend which by `allOf`, and what discriminators they inherit so.
///
/// OpenAPI models hierarchies this way: the parent has the `discriminator`, the children refer to the parent (OpenAPI
/// 3.1, section 4.8.25.4).
struct Hierarchy {
    private var parents: [ObjectIdentifier: [Schema]] = [:]
    private var children: [ObjectIdentifier: [Schema]] = [:]

    init(named schemas: [Schema], linked: LinkedReferences) {
        for schema in schemas {
            for part in schema.keywords.allOf {
                guard let parent = part.keywords.reference.flatMap({ linked.schema($0) }), parent !== schema else {
                    continue
                }
                parents[ObjectIdentifier(schema), default: []].append(parent)
                children[ObjectIdentifier(parent), default: []].append(schema)
            }
        }
    }

    /// The named schemas that extend this one or one that does, nearer ones first.
    func descendants(of schema: Schema) -> [Schema] { closure(of: schema, children) }

    /// The schemas that this one extends, nearer ones first.
    func ancestors(of schema: Schema) -> [Schema] { closure(of: schema, parents) }

    /// Whether a named schema extends another that tells its values apart.
    func isKind(_ node: SchemaNode, of parent: Schema) -> Bool {
        parent.ownDiscriminator != nil && (parents[node.id] ?? []).contains { $0 === parent }
    }

    /// The discriminator of a schema that all of these extend.
    func discriminator(sharedBy schemas: [Schema]) -> Schema.Discriminator? {
        guard let first = schemas.first else { return nil }
        return ancestors(of: first).first { ancestor in
            ancestor.ownDiscriminator != nil
                && schemas.allSatisfy { ancestors(of: $0).contains { $0 === ancestor } }
        }?.ownDiscriminator
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
}

extension Schema {
    /// The discriminator that the schema has by itself or in an inline part.
    var ownDiscriminator: Discriminator? {
        keywords.discriminator
            ?? keywords.allOf.lazy.filter { $0.keywords.reference == nil }.compactMap(\.keywords.discriminator).first
    }
}
