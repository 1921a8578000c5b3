internal import ClientModel
internal import Naming
internal import OpenAPI

/// Names all types in one pass.
struct TypeNaming {
    let registry: TypeRegistry
    let moduleName: String

    /// Names every type, once all are found. `taken` are the client, its protocols and its groups.
    func assignNames(taken: Set<String>) {
        let (topLevel, aliasRoots) = (registry.topLevel, registry.aliases)
        let raws = DocumentQualifiers.rawNames(
            topLevel.map { Self.qualifiable($0.schema, $0.rawName, isFixed: Self.keepsName($0)) }
                + aliasRoots.map { Self.qualifiable($0.schema, $0.rawName, isFixed: true) })
        var candidates = zip(topLevel, raws).map { type, raw in
            NameScope.Candidate(
                raw: raw, name: type.fixedName ?? type.spokenName ?? SwiftNames.type(raw), rank: type.rank.rawValue,
                suffix: type.suffix, alternatives: type.alternatives(), isFixed: type.fixedName != nil,
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
        for (type, name) in zip(topLevel, names) { type.name = TypeName([name]) }
        for (root, name) in zip(aliasRoots, names.dropFirst(topLevel.count)) {
            registry.name(root, TypeName([name]))
        }
        for type in topLevel { assignNestedNames(in: type) }
    }

    private static func qualifiable(_ schema: SchemaNode, _ rawName: String, isFixed: Bool)
        -> DocumentQualifiers.Candidate
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
            candidate.alternatives = { ["TypeValue"] }
        } else if case .structure = child.shape.form, place.parent?.token == "properties" {
            candidate.reservedSuffix = "Details"
        }
        return candidate
    }
}
