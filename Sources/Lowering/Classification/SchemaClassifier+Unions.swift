internal import ClientModel
internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

extension SchemaClassifier {
    /// An overlay takes as much memory as so many members.
    private static var overlayWeight: Int { 8 }

    /// The kinds of a schema that others extend and that has the discriminator; nil for any other schema.
    ///
    /// What is none of the kinds is read as the schema by itself.
    func kinds(_ merged: MergedSchema, _ node: SchemaNode) -> UnionShape? {
        guard case .schema(let schema) = node, let discriminator = schema.ownDiscriminator, !merged.properties.isEmpty
        else { return nil }
        let kinds = hierarchy.descendants(of: schema)
        // Each is a branch of its own here.
        guard !kinds.isEmpty, budget?.take(members: kinds.count * Self.overlayWeight, at: node.origin) != false else {
            return nil
        }
        var branches = kinds.map { kind in
            let reference = Reference(to: kind)
            var difference = Schema.Keywords()
            difference.reference = reference
            return SchemaNode.overlay(
                SchemaOverlay(.reference(reference, to: kind), at: kind.origin, within: node, difference: difference))
        }
        var difference = Schema.Keywords()
        difference.title = "Base"
        difference.description = "What every kind has, for a kind that has no case of its own."
        difference.extensions[VendorExtension.nullableMembers] = merged.extensions[VendorExtension.nullableMembers]
        branches.append(
            .overlay(SchemaOverlay(.merged(merged.ofPart), at: node.origin, within: node, difference: difference)))
        return UnionShape(
            branches: branches, discriminator: discriminator, isAnyOf: false, defaultIndex: branches.count - 1,
            isPlainest: true)
    }

    /// The schema that a union without a name and a discriminator lists all kinds of, as springdoc writes it wherever a
    /// value is of the parent.
    private func parent(ofAll union: UnionShape, _ node: SchemaNode) -> Schema? {
        guard case .schema(let schema) = node, schema.keywords.discriminator == nil, !union.isAnyOf,
            schema.origin.place.tokens.count > Self.tokensOfComponents
        else { return nil }
        let kinds = union.branches.compactMap { $0.keywords.isReferenceAlone ? $0.keywords.reference : nil }
        return kinds.count == union.branches.count ? hierarchy.parent(ofAll: kinds) : nil
    }

    /// `#/components/schemas/Name`
    private static var tokensOfComponents: Int { 3 }

    /// The form of a union, and of what stands beside it.
    func form(of union: UnionShape, _ merged: MergedSchema, _ node: SchemaNode) -> Shape.Form {
        var rest = merged
        rest.unions.removeFirst()
        let whole = union
        let union = self.union(whole, beside: rest)
        let isOneOfSeveral = union.branches.count == 1 && whole.branches.count > 1
        if rest.saysOnlyObject(besideEnvelope: false) && rest.additional == nil || rest.saysNoShape {
            if let parent = parent(ofAll: union, node) { return .reference(.schema(parent), Reference(to: parent)) }
            return isOneOfSeveral ? shape(of: union.branches[0]).form : .union(union)
        }
        let combinations = rest.unions.reduce(union.branches.count) { min($0 * $1.branches.count, 1_000) }
        guard rest.unions.isEmpty || combinations <= 100 else {
            diagnostics.report(.manyCombinations(node.origin))
            return .scalar(.any)
        }
        // Keywords beside the branches hold for each of them.
        let repeated = union.branches.count * (rest.properties.count + Self.overlayWeight)
        guard budget?.take(members: repeated, at: node.origin) != false else { return .scalar(.any) }
        rest.dropConstraints()
        let beside = rest.ofPart
        let branches = union.branches.enumerated().map { index, branch in
            let said = branch.keywords
            var difference = Schema.Keywords()
            difference.title = said.title ?? said.reference?.lastToken
            difference.description = said.description
            difference.isDeprecated = said.isDeprecated
            difference.extensions[VendorExtension.nullableMembers] =
                said.extensions[VendorExtension.nullableMembers] ?? merged.extensions[VendorExtension.nullableMembers]
            return SchemaNode.overlay(
                SchemaOverlay(
                    .variant(branch, beside: beside),
                    at: node.origin.appending(union.isAnyOf ? "anyOf" : "oneOf", String(index)), within: node,
                    difference: difference))
        }
        if isOneOfSeveral { return shape(of: branches[0]).form }
        var combined = union
        combined.branches = branches
        return .union(combined)
    }

    /// A union without the branches of which no value is what is said beside it; the whole if none would be left.
    private func union(_ union: UnionShape, beside rest: MergedSchema) -> UnionShape {
        let values = rest.values.map { Set($0.map { $0.node.value() }) }
        guard !union.isOpen, rest.types != nil || values != nil else { return union }
        let kept = union.branches.indices.filter { index in
            mayBe(union.branches[index], of: rest.types) { values?.contains($0.value()) ?? true }
        }
        guard !kept.isEmpty, kept.count < union.branches.count else { return union }
        var narrowed = union
        narrowed.branches = kept.map { union.branches[$0] }
        narrowed.defaultIndex = union.defaultIndex.flatMap { kept.firstIndex(of: $0) }
        return narrowed
    }

    /// Whether what a node says by itself or refers to leaves some of the types and of the values.
    private func mayBe(
        _ node: SchemaNode, of types: Set<Schema.SimpleType>?, isValue: (Node) -> Bool
    ) -> Bool {
        guard case .schema(var schema) = node else { return true }
        var visited: Set<ObjectIdentifier> = []
        while visited.insert(ObjectIdentifier(schema)).inserted {
            let keywords = schema.keywords
            if let types, !keywords.types.isEmpty, !MergedSchema.haveCommon(types, Set(keywords.types)) { return false }
            if let own = keywords.constant.map({ [$0] }) ?? keywords.enumeration, !own.contains(where: isValue) {
                return false
            }
            guard let target = keywords.reference.flatMap({ linked.schema($0) }) else { break }
            schema = merger.end(of: target)
        }
        return true
    }
}
