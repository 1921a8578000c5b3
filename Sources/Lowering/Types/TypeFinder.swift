internal import ClientModel
internal import Naming
internal import OpenAPI

/// Finds every type that the document calls for.
///
/// Types are found by walking what schemas contain, never by following references: a schema inside another is declared
/// inside the other's type, whoever refers to it.
final class TypeFinder {
    private let registry: TypeRegistry
    private var chosen: ChosenTypeNames
    /// What references point to.
    private var pending: [SchemaNode] = []
    /// What was merged in from elsewhere.
    private var foreign: [Foreign] = []
    private var claims = ComponentClaims()
    private var walked: Set<ObjectIdentifier> = []

    private struct Foreign {
        let schema: SchemaNode
        let owner: NominalType?
        let root: TypeRoot
        let name: String
    }

    init(registry: TypeRegistry, overrides: NameOverrides = NameOverrides()) {
        self.registry = registry
        chosen = ChosenTypeNames(overrides: overrides)
    }

    private var graph: SchemaGraph { registry.graph }

    // MARK: - Roots

    /// Adds the schemas of the components.
    func add(components: [TypeRoot]) {
        claims = ComponentClaims(components, graph: graph)
        for root in components { add(root) }
    }

    /// Adds a place whose schema may need types.
    func add(_ root: TypeRoot) {
        // Nothing is declared of a document that has become too much.
        guard graph.budget?.isSpent != true else { return }
        let shape = graph.shape(of: root.schema)
        // An envelope alone says nothing that a caller could use.
        guard !shape.isBareEnvelope else { return }
        if root.isNamed, !shape.isNominal, !shape.isExternal, !registry.recursion.isRecursive(root.schema),
            !claims.isClaim(root.schema)
        {
            registry.add(alias: root)
        }
        walk(root.schema, owner: nil, root: root, name: root.rawName)
    }

    /// Declares what references point to outside the components, what stands around something before that.
    func resolvePending(rank: TypeRank = .referenced) {
        while !pending.isEmpty {
            let batch = pending.map { (depth: $0.origin.place.depth, schema: $0) }
            pending = []
            for (_, schema) in batch.ordered(on: { $0.depth }) {
                guard !registry.isKnown(schema) else { continue }
                if graph.shape(of: schema).isNominal || registry.recursion.isRecursive(schema) {
                    add(root(for: schema, rank))
                } else {
                    walkContents(of: schema, owner: nil, root: root(for: schema, rank), name: Self.name(of: schema))
                }
            }
        }
    }

    /// Declares merged-in schemas that nothing else declared, in the types that merged them in.
    func resolveForeign() {
        while !foreign.isEmpty {
            let batch = foreign
            foreign = []
            for item in batch { walk(item.schema, owner: item.owner, root: item.root, name: item.name) }
        }
    }

    // MARK: - Schemas

    /// The root of a schema that stands outside the components: in another file, or within another object.
    ///
    /// A component that does nothing but refer to it gives it its name.
    private func root(for schema: SchemaNode, _ rank: TypeRank) -> TypeRoot {
        if let claim = claims.claim(on: schema) {
            return TypeRoot(
                schema: schema, rawName: claim.rawName, rank: claim.rank, suffix: claim.suffix,
                fixedName: claim.fixedName ?? fixedName(schema), isNamed: false)
        }
        return TypeRoot(
            schema: schema, rawName: Self.name(of: schema), rank: rank, suffix: "Model",
            fixedName: fixedName(schema), isNamed: false)
    }

    /// What a schema outside the components is called: as its place is, unless that is a mere number.
    private static func name(of schema: SchemaNode) -> String {
        let place = schema.origin.place
        guard let list = place.parent, place.name.allSatisfy(\.isNumber) else { return place.name }
        return schema.keywords.anchor ?? schema.keywords.title ?? list.name + " " + place.name
    }

    private func walk(_ schema: SchemaNode, owner: NominalType?, root: TypeRoot, name: String) {
        let shape = graph.shape(of: schema)
        guard shape.isNominal || (schema == root.schema && (root.isForm || registry.recursion.isRecursive(schema)))
        else {
            walkContents(of: schema, owner: owner, root: root, name: name)
            return
        }
        guard registry.type(of: schema) == nil else { return }
        let isRoot = schema == root.schema
        let type = NominalType(
            schema: schema, shape: shape, owner: owner, rawName: name,
            rank: isRoot ? root.rank : max(root.rank, .nested),
            suffix: root.suffix, fixedName: isRoot ? root.fixedName : fixedName(schema),
            spokenName: isRoot ? root.spokenName : nil,
            alternatives: isRoot ? root.alternatives : { [] })
        registry.add(type)
        walkContents(of: schema, owner: type, root: root, name: name)
    }

    private func fixedName(_ schema: SchemaNode) -> String? { chosen.name(of: schema) }

    private func walkContents(of schema: SchemaNode, owner: NominalType?, root: TypeRoot, name: String) {
        guard walked.insert(schema.id).inserted else { return }
        // Outside a type, what an array holds is called after the array.
        func inner(_ suffix: String) -> String {
            owner == nil || owner?.schema == schema
                ? name + " " + suffix
                : Words.split(name).last
                    .flatMap(Inflection.singular).map { singularised(name, last: $0) } ?? name + " " + suffix
        }
        switch graph.shape(of: schema).form {
        case .scalar, .enumeration: break
        case .reference(let target, _): pending.append(target)
        case .tuple(let tuple):
            for (element, name) in zip(tuple.elements, TupleNames.raws(tuple)) {
                visit(element, within: schema, owner, root, name)
            }
            if case .schema(let item) = tuple.rest { visit(item, within: schema, owner, root, "item") }
        case .array(let item?): visit(item, within: schema, owner, root, inner("item"))
        case .dictionary(let value?): visit(value, within: schema, owner, root, inner("value"))
        case .array(nil), .dictionary(nil): break
        case .structure(let structure):
            let isForm = root.isForm && schema == root.schema
            for member in structure.members where !isForm || root.hasType(member.key, member.schema) {
                visit(member.schema, within: schema, owner, root, chosen.name(within: member, of: owner, graph))
            }
            if case .schema(let value) = structure.additional { visit(value, within: schema, owner, root, "value") }
        case .union(let union):
            let memberCount = UnionNames.memberCount(union, graph)
            guard graph.budget?.take(branchMembers: memberCount, at: schema.origin) != false else { break }
            let names = UnionNames.raws(union, graph)
            guard graph.budget?.takeBranches(called: names, at: schema.origin) != false else { break }
            for (branch, name) in zip(union.branches, names) {
                visit(branch, within: schema, owner, root, name)
            }
        }
    }

    private func singularised(_ name: String, last: String) -> String {
        (Words.split(name).dropLast() + [last]).joined(separator: " ")
    }

    /// Walks a schema that stands inside another; one that was merged in from elsewhere belongs there.
    private func visit(
        _ schema: SchemaNode, within container: SchemaNode, _ owner: NominalType?, _ root: TypeRoot, _ name: String
    ) {
        if schema.origin.place.isWithin(container.origin.place) || owner == nil {
            walk(schema, owner: owner, root: root, name: name)
        } else {
            foreign.append(Foreign(schema: schema, owner: owner, root: root, name: name))
        }
    }
}

extension Place {
    /// Whether the schema here describes what an array or a map holds.
    var isElement: Bool {
        (token == "items" || token == "additionalProperties") && parent?.token != "properties"
    }
}
