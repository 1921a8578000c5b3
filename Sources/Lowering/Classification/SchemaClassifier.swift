internal import ClientModel
internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// Says what form the values of a node have, from what was merged there alone: the forms of other nodes are not asked for.
final class SchemaClassifier {
    let merger: SchemaMerger
    let linked: LinkedReferences
    let hierarchy: Hierarchy
    let combinations: MemberCombinations
    private let nullStances: NullStances
    let diagnostics: DiagnosticSink
    /// What schemas may repeat of those they extend; nil where nobody counts.
    let budget: OutputBudget?
    /// How many overlays may be on each other.
    private static let maximumDepth = 32

    init(merger: SchemaMerger, relations: SchemaRelations, diagnostics: DiagnosticSink, budget: OutputBudget?) {
        self.merger = merger
        nullStances = NullStances(merger: merger)
        linked = relations.linked
        hierarchy = relations.hierarchy
        combinations = MemberCombinations(relations: relations)
        self.diagnostics = diagnostics
        self.budget = budget
    }

    func shape(of node: SchemaNode) -> Shape {
        // Nothing is generated of a document that has become too much.
        if budget?.isSpent == true { return anything(node) }
        if let boolean = node.keywords.boolean {
            if !boolean { diagnostics.report(.falseSchema(node.origin)) }
            return anything(node)
        }
        guard node.depth <= Self.maximumDepth else {
            diagnostics.report(.endlessCombination(node.origin))
            return anything(node)
        }
        let merge = merger.merge(node)
        switch merge.content {
        case .reference(let target, let reference):
            return Shape(
                schema: node, form: .reference(.schema(target), reference), isNullable: merge.isNullable,
                envelopeKey: merge.envelopeKey)
        case .merged(let merged):
            report(merged, node)
            let isNullable =
                merge.isNullable || merged.nullStance == .allowed || node.keywords.constant?.isNull == true
                || nullStances.stance(of: node) == .allowed
            return Shape(
                schema: node, form: form(of: merged, node), isNullable: isNullable && allTake(null: node),
                envelopeKey: merge.envelopeKey)
        }
    }

    /// Reports what the parts of a node say and its type does not.
    private func report(_ merged: MergedSchema, _ node: SchemaNode) {
        if !merged.contradictions.isEmpty {
            diagnostics.report(.contradiction(merged.contradictions.sorted(), node.origin))
        }
        if !merged.overridden.isEmpty {
            diagnostics.report(.widerType(merged.overridden.sorted(), node.origin))
        }
        if merged.hasFalsePart { diagnostics.report(.falsePart(node.origin)) }
    }

    /// Whether `null` is a value of each of the nodes that describe a value together.
    private func allTake(null node: SchemaNode) -> Bool {
        guard case .overlay(let overlay) = node, case .all(let nodes) = overlay.base else { return true }
        return nodes.allSatisfy(takesNull)
    }

    private func takesNull(_ node: SchemaNode) -> Bool {
        var node = node
        var visited: Set<SchemaNode> = []
        while visited.insert(node).inserted {
            let merge = merger.merge(node)
            if merge.isNullable { return allTake(null: node) }
            switch merge.content {
            case .reference(let target, _): node = .schema(target)
            case .merged(let merged):
                // What says nothing of types says nothing against null.
                return merged.nullStance != .refused || nullStances.stance(of: node) != .refused
            }
        }
        return true
    }

    private func anything(_ node: SchemaNode) -> Shape {
        Shape(schema: node, form: .scalar(.any), isNullable: false)
    }

    private func form(of merged: MergedSchema, _ node: SchemaNode) -> Shape.Form {
        if let union = merged.unions.first { return form(of: union, merged, node) }
        if let kinds = kinds(merged, node) { return .union(kinds) }
        if let values = merged.values,
            let form = enumerationForm(values, merged, node)
        {
            return form
        }
        let types = merged.types ?? merged.inferredTypes
        switch types.count {
        case 0: return .scalar(.any)
        case 1: return types.first.map { form(of: $0, merged, node) } ?? .scalar(.any)
        default: break
        }
        if types == [.integer, .number] { return form(of: .number, merged, node) }
        let branches = Schema.SimpleType.allCases.filter(types.contains).map { type in
            SchemaNode.overlay(
                SchemaOverlay(
                    .merged(merged.values(of: type)), at: node.origin.appending("type", type.rawValue), within: node))
        }
        return .union(UnionShape(branches: branches, discriminator: nil, isAnyOf: false, isPlainest: true))
    }

    private func form(of type: Schema.SimpleType, _ merged: MergedSchema, _ node: SchemaNode) -> Shape.Form {
        switch type {
        case .null: .scalar(.any)
        case .boolean: .scalar(.boolean)
        case .integer: .scalar(.integer(merged.format, areLarge: merged.areLarge))
        case .number: .scalar(.number(merged.format))
        case .string: .scalar(textType(merged, node))
        case .array: arrayForm(merged, node)
        case .object: objectForm(merged, node)
        }
    }

    private func textType(_ merged: MergedSchema, _ node: SchemaNode) -> TypeReference {
        let type = TypeReference.string(merged.format, encoding: merged.contentEncoding)
        // Bytes may be none; the others are never empty.
        guard merged.isSometimesEmpty, ![.string, .base64, .base64URL].contains(type) else { return type }
        diagnostics.report(.emptyDefault(merged.format ?? "", node.origin))
        return .string
    }

    /// What several parts say of the same values.
    func together(_ schemas: [SchemaNode], _ last: Schema, within node: SchemaNode) -> SchemaNode {
        let telling = schemas.filter(tellsShape)
        return telling.isEmpty ? .schema(last) : combinations.combined(telling, within: node)
    }

    private func together(_ schemas: [SchemaNode], within node: SchemaNode) -> SchemaNode {
        let telling = schemas.filter(tellsShape)
        return combinations.combined(telling.isEmpty ? schemas : telling, within: node)
    }

    private func tellsShape(_ node: SchemaNode) -> Bool {
        node.schema.map { merger.words(of: $0).tellsShape } ?? true
    }

    private func arrayForm(_ merged: MergedSchema, _ node: SchemaNode) -> Shape.Form {
        let rest: StructureShape.AdditionalMembers =
            switch merged.items {
            case .boolean(false)?: .none
            case .schema(let item)?: .schema(together(merged.itemSchemas, item, within: node))
            case .boolean(true)?, nil: .any
            }
        guard merged.prefixItems.isEmpty else {
            let count = merged.prefixItems.count
            return .tuple(
                TupleShape(
                    elements: merged.prefixItems.map { together($0, within: node) },
                    requiredCount: min(merged.minItems, count),
                    rest: merged.maxItems <= count ? .none : rest))
        }
        if case .schema(let item) = rest { return .array(item) }
        return .array(nil)
    }

    // MARK: - Enumerations

    /// The enumeration of the values; nil when they are of several types, so that the type alone decides.
    private func enumerationForm(
        _ values: [EnumerationValue], _ merged: MergedSchema, _ node: SchemaNode
    ) -> Shape.Form? {
        let told = values.filter { !$0.node.isNull }
        guard !told.isEmpty else { return .scalar(.any) }
        func shape(_ rawType: Enumeration.RawType) -> Shape.Form {
            var seen = SeenValues()
            return .enumeration(
                EnumerationShape(
                    rawType: rawType, values: told.filter { seen.insert($0.node) }))
        }
        let values = told.map(\.node)
        if values.allSatisfy({ $0.string != nil }) { return shape(.string) }
        if values.allSatisfy({ $0.integer != nil }), merged.types != [.number] { return shape(.integer) }
        let integer = TypeReference.integer(merged.format, areLarge: true)
        if merged.types != [.number], integer == .exactInteger,
            values.allSatisfy({ $0.integer != nil || $0.isLargeNumber })
        {
            diagnostics.report(.largeConstants(node.origin))
            return .scalar(integer)
        }
        if values.allSatisfy({ $0.number != nil }) { return shape(.number) }
        if values.allSatisfy({ $0.boolean != nil }) { return .scalar(.boolean) }
        if merged.types == [.string] {
            // Unquoted values in YAML: their text is meant.
            return nil
        }
        let areScalars = values.allSatisfy { $0.mapping == nil && $0.sequence == nil }
        if areScalars, merged.types.map({ $0.count > 1 }) ?? true { return shape(.any) }
        let areAlike = Set(values.map(\.typeName)).count == 1
        diagnostics.report(areAlike ? .structuredConstants(node.origin) : .mixedEnumeration(node.origin))
        return merged.types == nil ? .scalar(.any) : nil
    }
}
