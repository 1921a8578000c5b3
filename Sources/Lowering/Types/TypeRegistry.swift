internal import ClientModel
internal import Naming
internal import OpenAPI

/// Finds every type that the document calls for, and names them all in one pass.
///
/// Types are found by walking what schemas contain, never by following references: a schema inside another is declared
/// inside the other's type, whoever refers to it.
final class TypeRegistry {
    let reader: ShapeReader
    let moduleName: String
    let overrides: NameOverrides
    private(set) var roots: [TypeRoot] = []
    private var nominal: [ObjectIdentifier: NominalType] = [:]
    private var aliases: [ObjectIdentifier: TypeRoot] = [:]
    private(set) var topLevel: [NominalType] = []
    private(set) var aliasNames: [ObjectIdentifier: TypeName] = [:]
    private var pending: [Schema] = []
    private var claims = ComponentClaims()
    private var walked: Set<ObjectIdentifier> = []
    private var topLevelNames: Set<String> = []
    /// Which schemas are known to lead back to themselves, and which not to.
    private var recursive: [ObjectIdentifier: Bool] = [:]
    /// Those that lead back to themselves through references alone.
    private var endless: Set<ObjectIdentifier> = []
    /// What the configuration calls properties, by their schemas.
    private var chosenNames: [ObjectIdentifier: String] = [:]

    init(reader: ShapeReader, moduleName: String, overrides: NameOverrides = NameOverrides()) {
        self.reader = reader
        self.moduleName = moduleName
        self.overrides = overrides
    }

    /// Adds the schemas of the components.
    func add(components: [TypeRoot]) {
        claims = ComponentClaims(components, reader: reader)
        for root in components { add(root) }
    }

    /// Whether a type of the top level has that name, once all are named.
    func isTaken(_ name: String) -> Bool { topLevelNames.contains(name) }

    /// Adds a place whose schema may need types.
    func add(_ root: TypeRoot) {
        // Nothing is declared of a document that has become too much.
        guard reader.budget?.isSpent != true else { return }
        let shape = reader.shape(of: root.schema)
        // An envelope alone says nothing that a caller could use.
        guard !shape.isBareEnvelope else { return }
        roots.append(root)
        if root.isNamed {
            if !shape.isNominal, !shape.isExternal, !isRecursive(root.schema), !claims.isClaim(root.schema) {
                aliases[ObjectIdentifier(root.schema)] = root
            }
        }
        walk(root.schema, owner: nil, root: root, name: root.rawName)
    }

    /// Declares what references point to outside the components, what stands around something before that.
    func resolvePending(rank: TypeRank = .referenced) {
        while !pending.isEmpty {
            let batch = pending.map { (depth: $0.origin.place.tokens.count, schema: $0) }
            pending = []
            for (_, schema) in batch.sorted(by: { $0.depth < $1.depth }) {
                guard nominal[ObjectIdentifier(schema)] == nil, aliases[ObjectIdentifier(schema)] == nil else {
                    continue
                }
                if reader.shape(of: schema).isNominal || isRecursive(schema) {
                    add(root(for: schema, rank))
                } else {
                    walkContents(of: schema, owner: nil, root: root(for: schema, rank), name: Self.name(of: schema))
                }
            }
        }
    }

    func type(of schema: Schema) -> NominalType? { nominal[ObjectIdentifier(schema)] }

    func aliasName(of schema: Schema) -> TypeName? { aliasNames[ObjectIdentifier(schema)] }

    var namedAliases: [(root: TypeRoot, name: TypeName)] {
        roots.compactMap { root in
            guard root.isNamed, let name = aliasNames[ObjectIdentifier(root.schema)] else { return nil }
            return (root, name)
        }
    }

    // MARK: - Finding

    /// The root of a schema that stands outside the components: in another file, or within another object.
    ///
    /// A component that does nothing but refer to it gives it its name.
    private func root(for schema: Schema, _ rank: TypeRank) -> TypeRoot {
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
    private static func name(of schema: Schema) -> String {
        let place = schema.origin.place
        guard let list = place.parent, place.name.allSatisfy(\.isNumber) else { return place.name }
        return schema.keywords.anchor ?? schema.keywords.title ?? list.name + " " + place.name
    }

    private func walk(_ schema: Schema, owner: NominalType?, root: TypeRoot, name: String) {
        let shape = reader.shape(of: schema)
        guard shape.isNominal || (schema === root.schema && (root.isForm || isRecursive(schema))) else {
            walkContents(of: schema, owner: owner, root: root, name: name)
            return
        }
        guard nominal[ObjectIdentifier(schema)] == nil else { return }
        let isRoot = schema === root.schema
        let type = NominalType(
            schema: schema, shape: shape, owner: owner, rawName: name,
            rank: isRoot ? root.rank : max(root.rank, .nested),
            suffix: root.suffix, fixedName: isRoot ? root.fixedName : fixedName(schema),
            spokenName: isRoot ? root.spokenName : nil,
            alternatives: isRoot ? root.alternatives() : [])
        nominal[ObjectIdentifier(schema)] = type
        if let owner = type.owner { owner.children.append(type) } else { topLevel.append(type) }
        walkContents(of: schema, owner: type, root: root, name: name)
    }

    /// A name chosen for a property is that of its type too.
    private func fixedName(_ schema: Schema) -> String? {
        (chosenNames[ObjectIdentifier(schema)] ?? schema.keywords.extensions.chosenTypeName)
            .map { $0.first?.isUppercase == true ? $0 : SwiftNames.type($0) }
    }

    /// What the types within a member are called after: its key, or for what its elements are, the name chosen for it.
    private func memberName(_ member: StructureShape.Member, in owner: NominalType?) -> String {
        let chosen = owner.flatMap { overrides.properties["\($0.rawName).\(member.key)"] }
        guard reader.shape(of: member.schema).isNominal else {
            return chosen ?? member.schema.keywords.extensions.chosenName ?? member.key
        }
        chosenNames[ObjectIdentifier(member.schema)] = chosen
        return member.key
    }

    private func walkContents(of schema: Schema, owner: NominalType?, root: TypeRoot, name: String) {
        guard walked.insert(ObjectIdentifier(schema)).inserted else { return }
        // Outside a type, what an array holds is called after the array.
        func inner(_ suffix: String) -> String {
            owner == nil || owner?.schema === schema
                ? name + " " + suffix
                : Words.split(name).last
                    .flatMap(Inflection.singular).map { singularised(name, last: $0) } ?? name + " " + suffix
        }
        switch reader.shape(of: schema).form {
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
            let isForm = root.isForm && schema === root.schema
            for member in structure.members where !isForm || root.hasType(member.key, member.schema) {
                visit(member.schema, within: schema, owner, root, memberName(member, in: owner))
            }
            if case .schema(let value) = structure.additional { visit(value, within: schema, owner, root, "value") }
        case .union(let union):
            for (branch, name) in zip(union.branches, UnionNames.raws(union, reader)) {
                visit(branch, within: schema, owner, root, name)
            }
        }
    }

    /// Whether a schema is the part of others alone that are its parts in turn, so that it says nothing.
    func isEndless(_ schema: Schema) -> Bool { isRecursive(schema) && endless.contains(ObjectIdentifier(schema)) }

    /// Whether a schema leads back to itself through arrays, maps and references alone, which no alias can.
    private func isRecursive(_ schema: Schema) -> Bool {
        var way: [ObjectIdentifier] = []
        var positions: [ObjectIdentifier: Int] = [:]
        // The last of the way that is no mere reference.
        var lastContent = -1
        var current: Schema? = schema
        while let here = current.map(ObjectIdentifier.init), recursive[here] == nil {
            if let start = positions[here] {
                for id in way[start...] { recursive[id] = true }
                if lastContent < start { endless.formUnion(way[start...]) }
                break
            }
            positions[here] = way.count
            if let current, case .reference = reader.shape(of: current).form {} else { lastContent = way.count }
            way.append(here)
            current = current.flatMap(reader.aliasedContent)
        }
        for id in way where recursive[id] == nil { recursive[id] = false }
        return recursive[ObjectIdentifier(schema)] ?? false
    }

    private func singularised(_ name: String, last: String) -> String {
        (Words.split(name).dropLast() + [last]).joined(separator: " ")
    }

    /// Walks a schema that stands inside another; one that was merged in from elsewhere belongs there.
    private func visit(
        _ schema: Schema, within container: Schema, _ owner: NominalType?, _ root: TypeRoot, _ name: String
    ) {
        if schema.origin.place.isWithin(container.origin.place) || owner == nil {
            walk(schema, owner: owner, root: root, name: name)
        } else {
            foreign.append((schema, owner, root, name))
        }
    }

    private var foreign: [(schema: Schema, owner: NominalType?, root: TypeRoot, name: String)] = []

    /// Declares merged-in schemas that nothing else declared, in the types that merged them in.
    func resolveForeign() {
        while !foreign.isEmpty {
            let batch = foreign
            foreign = []
            for (schema, owner, root, name) in batch { walk(schema, owner: owner, root: root, name: name) }
        }
    }

    // MARK: - Naming

    /// Names every type, once all are found. `taken` are the client, its protocols and its groups.
    func assignNames(taken: Set<String>) {
        let aliasRoots = roots.filter { $0.isNamed && aliases[ObjectIdentifier($0.schema)] != nil }
        let raws = DocumentQualifiers.rawNames(
            topLevel.map { Self.qualifiable($0.schema, $0.rawName, isFixed: Self.keepsName($0)) }
                + aliasRoots.map { Self.qualifiable($0.schema, $0.rawName, isFixed: true) })
        var candidates = zip(topLevel, raws).map { type, raw in
            NameScope.Candidate(
                raw: raw, name: type.fixedName ?? type.spokenName ?? SwiftNames.type(raw), rank: type.rank.rawValue,
                suffix: type.suffix, alternatives: type.alternatives, isFixed: type.fixedName != nil,
                identity: type.schema.origin.citation)
        }
        candidates += aliasRoots.map { root in
            NameScope.Candidate(
                raw: root.rawName, name: root.fixedName ?? root.spokenName ?? SwiftNames.type(root.rawName),
                rank: root.rank.rawValue,
                suffix: root.suffix, isFixed: root.fixedName != nil, identity: root.schema.origin.citation)
        }
        let scope = NameScope(
            reserved: ReservedNames.types.union(taken).union([moduleName]), reservedSuffix: "Model", capitalised: true)
        let names = scope.assign(candidates)
        topLevelNames = Set(names)
        for (type, name) in zip(topLevel, names) { type.name = TypeName([name]) }
        for (root, name) in zip(aliasRoots, names.dropFirst(topLevel.count)) {
            aliasNames[ObjectIdentifier(root.schema)] = TypeName([name])
        }
        for type in topLevel { assignNestedNames(in: type) }
    }

    private static func qualifiable(_ schema: Schema, _ rawName: String, isFixed: Bool) -> DocumentQualifiers.Candidate
    {
        DocumentQualifiers.Candidate(rawName: rawName, place: schema.origin.place, isFixed: isFixed)
    }

    /// Components keep their names, and what operations add has others to give way with.
    private static func keepsName(_ type: NominalType) -> Bool {
        type.fixedName != nil || type.rank == .component
            || (type.rank > .referenced && type.schema.origin.place.documentName.isEmpty)
    }

    func assignNestedNames(in type: NominalType) {
        let scope = NameScope(
            reserved: ReservedNames.types.union(type.name.components).union([moduleName]), reservedSuffix: "Value",
            capitalised: true)
        let children = type.children.filter { $0.deepOwner == nil }
        let names = scope.assign(children.map(nestedCandidate))
        for (child, name) in zip(children, names) {
            child.name = TypeName(type.name.components + [name])
            assignNestedNames(in: child)
        }
        assignDeepNames(in: type, beside: names)
    }

    func nestedCandidate(_ child: NominalType) -> NameScope.Candidate {
        let name = child.fixedName ?? SwiftNames.type(child.rawName)
        let place = child.schema.origin.place
        var candidate = NameScope.Candidate(
            raw: child.rawName, name: name,
            // A member `tag` has a stronger claim to its name than the elements of `tags`.
            rank: place.isElement ? 1 : 0, suffix: "Item", reservedSuffix: place.isElement ? "Item" : nil,
            isFixed: child.fixedName != nil, identity: child.schema.origin.citation)
        if name == "Type", !candidate.isFixed {
            // Swift takes no type called `Type`; what says the kind of something is its `Kind`.
            candidate.name = "Kind"
            candidate.rank = 1
            candidate.suffix = nil
            candidate.alternatives = ["TypeValue"]
        } else if case .structure = child.shape.form, place.parent?.token == "properties" {
            candidate.reservedSuffix = "Details"
        }
        return candidate
    }
}

extension Place {
    /// Whether the schema here describes what an array or a map holds.
    var isElement: Bool {
        (token == "items" || token == "additionalProperties") && parent?.token != "properties"
    }

    /// Whether this place is the other or lies below it.
    func isWithin(_ other: Place) -> Bool {
        guard file === other.file else { return false }
        let tokens = tokens
        let outer = other.tokens
        return tokens.count >= outer.count && tokens.prefix(outer.count).elementsEqual(outer)
    }
}
