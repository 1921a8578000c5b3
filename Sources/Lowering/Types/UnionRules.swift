internal import ClientModel
internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// Finds what tells the branches of a union without a discriminator apart: the type of JSON value, known strings, and
/// for objects what ``ObjectRules`` finds.
struct UnionRules {
    let graph: SchemaGraph
    let diagnostics: DiagnosticSink

    /// What tells the branches apart, and the branches that may hold at once.
    func choice(_ union: UnionShape, _ schema: SchemaNode) -> (choice: Union.Choice, combined: [Int]) {
        let shapes = union.branches.map { graph.resolvedShape(of: $0).shape }
        if union.isOpen {
            let ordered = shapes.indices.ordered { precision(shapes[$0]) > precision(shapes[$1]) }
            return (Union.Choice(fallbacks: ordered), [])
        }
        let types = shapes.map { jsonTypes(of: $0) }
        // What can be an object among other things is told from the objects as one of them.
        let hasObjects = types.contains([.object])
        let objects = ObjectRules(
            shapes.indices.filter { types[$0] == [.object] || hasObjects && types[$0].contains(.object) }.map {
                ($0, graph.variants.variant(of: shapes[$0], graph))
            },
            isAnyOf: union.isAnyOf && types.allSatisfy { $0 == [.object] || !$0.contains(.object) })
        let matched = Set(objects.choice.bestMatch?.candidates.map(\.caseIndex) ?? [])
        // What can be other things is tried in any case.
        var decisions = objects.choice.decisions.filter { decision in
            guard case .decided(let index) = decision.outcome, case .type = decision.test else { return true }
            return types[index] == [.object]
        }
        var fallbacks: [Int] = []
        let counts: [Union.JSONType: Int] = types.reduce(into: [:]) { counts, types in
            for type in types { counts[type, default: 0] += 1 }
        }
        for index in shapes.indices where types[index] != [.object] {
            let isAlone = types[index].allSatisfy { counts[$0] == 1 }
            if isAlone, shapes[index].isWholeNumber {
                // Another number is none of the branches.
                fallbacks.append(index)
            } else if isAlone {
                decisions.append(Union.Decision(test: .type(types[index]), caseIndex: index))
            } else if matched.contains(index) {
                // It is tried as one of the objects.
                continue
            } else if case .enumeration(let enumeration) = shapes[index].form, enumeration.rawType == .string {
                let values = enumeration.values.compactMap(\.node.string)
                decisions.append(Union.Decision(test: .stringValue(values), caseIndex: index))
                fallbacks.append(index)
            } else {
                fallbacks.append(index)
            }
        }
        fallbacks = fallbacks.ordered { precision(shapes[$0]) > precision(shapes[$1]) }
        let decided = Set(
            decisions.compactMap { decision in
                if case .decided(let index) = decision.outcome { index } else { nil }
            })
        let ambiguous = fallbacks.filter { !decided.contains($0) && !shapes[$0].isWholeNumber }
        if objects.isAmbiguous || ambiguous.count > 1 || (!ambiguous.isEmpty && objects.choice.bestMatch != nil) {
            diagnostics.report(.firstMatch(schema.origin))
        }
        let choice = Union.Choice(decisions: decisions, bestMatch: objects.choice.bestMatch, fallbacks: fallbacks)
        return (choice, objects.combined)
    }

    /// What tells the branches of a union apart whose discriminator's values are no texts, or stand for several branches.
    ///
    /// - Parameter values: Those of each branch.
    func choice(_ union: UnionShape, by key: String, _ values: [[Literal]]) -> Union.Choice {
        let told = union.branches.indices.filter { $0 != union.defaultIndex }.map { index in
            var variant = graph.variants.variant(of: graph.resolvedShape(of: union.branches[index]).shape, graph)
            variant.tell(key, values[index])
            return (index: index, variant: variant)
        }
        var choice = ObjectRules(told, isAnyOf: false, tag: key).choice
        choice.fallbacks += [union.defaultIndex].compactMap(\.self)
        return choice
    }

    /// Formats refuse more strings than plain strings do, so they are tried before them.
    private func precision(_ shape: Shape) -> Int {
        switch shape.form {
        case .scalar(.any): 0
        case .scalar(.external(let type)): type.jsonTypes == [.string] ? 4 : 2
        case .scalar(.string), .dictionary: 1
        case .scalar(.double), .scalar(.exactNumber): 2
        case .scalar(.integer), .scalar(.int64), .scalar(.uint64), .scalar(.exactInteger), .scalar(.url): 3
        case .enumeration: 1
        case .array, .union: 2
        case .scalar, .structure, .tuple, .reference: 4
        }
    }

    private func jsonTypes(of shape: Shape) -> [Union.JSONType] {
        if case .union(let union) = shape.form { return nested(union) }
        return shape.ownJSONTypes ?? Union.JSONType.allCases
    }

    private func nested(_ union: UnionShape) -> [Union.JSONType] {
        let types = Set(
            union.branches.flatMap { branch -> [Union.JSONType] in
                let shape = graph.resolvedShape(of: branch).shape
                // A union within a union within itself: any type may come.
                if case .union = shape.form { return Union.JSONType.allCases }
                return jsonTypes(of: shape)
            })
        return Union.JSONType.allCases.filter(types.contains)
    }
}

extension Shape {
    /// Whether only some JSON numbers fit.
    fileprivate var isWholeNumber: Bool {
        switch form {
        case .scalar(.integer), .scalar(.int32), .scalar(.int64), .scalar(.uint64), .scalar(.exactInteger): true
        default: false
        }
    }
}
