internal import Diagnostics
internal import OpenAPI

/// What a node says with all that it extends.
struct Merge {
    enum Content {
        /// It says no more of a value than another schema.
        case reference(Schema, Reference)
        case merged(MergedSchema)
    }

    var content: Content
    /// Whether `null` is allowed here, whatever the content says.
    var isNullable: Bool
    /// The member that says whether a call succeeded, if there is one marked so.
    var envelopeKey: String?
}

/// Brings together what each node says and what it extends.
final class SchemaMerger {
    private let relations: SchemaRelations
    private let flattener: SchemaFlattener
    private let diagnostics: DiagnosticSink
    /// What schemas may repeat of those they extend; nil where nobody counts.
    private let budget: OutputBudget?
    /// Rows of schemas that say nothing but a reference to the next.
    private let references: SchemaRows<Schema>
    /// The envelope's member where a schema and what it refers to say nothing besides; nil for all others.
    private lazy var bareEnvelopes = SchemaRows<String?> { [flattener] schema in
        flattener.parts(of: .schema(schema)).target
    } end: { [unowned self] schema in
        let merged = self.merged(.schema(schema))
        return merged.saysOnlyObject(besideEnvelope: true) ? merged.envelopeKey : nil
    }
    private var hasReportedInheritance = false
    /// How many schemas may say something of a value by extending each other; the deepest anyone writes are some ten.
    static let maximumInheritance = 100
    /// How many mere references are followed one by one; of a longer row, which nobody writes, only the end counts.
    private static let rowOfReferences = 8

    init(relations: SchemaRelations, diagnostics: DiagnosticSink, budget: OutputBudget?) {
        self.relations = relations
        self.diagnostics = diagnostics
        self.budget = budget
        let flattener = SchemaFlattener(relations: relations)
        self.flattener = flattener
        references = SchemaRows { schema in
            let parts = flattener.parts(of: .schema(schema))
            return parts.telling.count == 1 ? parts.target : nil
        }
    }

    func merge(_ node: SchemaNode) -> Merge {
        let parts = flattener.parts(of: node)
        let (kept, envelopeKey) = withoutEnvelope(parts, node)
        if kept.count == 1, case .reference(let target, let reference) = kept[0],
            !relations.hierarchy.isKind(node, of: target)
        {
            return Merge(
                content: .reference(target, reference), isNullable: parts.isNullable, envelopeKey: envelopeKey)
        }
        var merged = self.merged(kept, of: node)
        merged.envelopeKey = merged.envelopeKey ?? envelopeKey
        if node.keywords.types == [.null] { merged.isNullable = true }
        return Merge(content: .merged(merged), isNullable: parts.isNullable, envelopeKey: merged.envelopeKey)
    }

    /// What a node says with all that it refers to.
    func merged(_ node: SchemaNode) -> MergedSchema { merged(flattener.parts(of: node).parts, of: node) }

    /// What a node says before references are followed.
    func parts(of node: SchemaNode) -> SchemaParts { flattener.parts(of: node) }

    /// The schema behind a row of mere references.
    func end(of schema: Schema) -> Schema { references.row(from: schema).end }

    /// What a schema says by itself.
    func words(of schema: Schema) -> OwnWords { flattener.words(of: schema) }

    private func merged(_ parts: [SchemaParts.Part], of node: SchemaNode) -> MergedSchema {
        var expansion = Expansion(node: node)
        for part in parts { expand(part, &expansion) }
        return expansion.merged
    }

    // MARK: - Envelopes

    /// Drops what says nothing once the envelope's members are taken off, and `required` that adds nothing.
    private func withoutEnvelope(_ parts: SchemaParts, _ node: SchemaNode) -> ([SchemaParts.Part], String?) {
        var envelopeKey: String?
        var kept: [SchemaParts.Part] = []
        var required: [(part: SchemaParts.Part, names: Set<String>)] = []
        for part in parts.parts {
            switch part {
            case .schema(let schema):
                let words = flattener.words(of: schema)
                guard !words.isShapeless || !words.required.isEmpty else { continue }
                envelopeKey = envelopeKey ?? words.envelopeKey
                if words.saysOnlyObject {
                    let names = words.required.subtracting([words.envelopeKey].compactMap { $0 })
                    if !names.isEmpty { required.append((part, names)) }
                    continue
                }
            case .reference(let target, _):
                if parts.target != nil {
                    if let key = bareEnvelopes.row(from: target).end {
                        envelopeKey = envelopeKey ?? key
                        continue
                    }
                } else if parts.parts.count > 1, !namesMembers(target) {
                    let merged = self.merged([part], of: node)
                    if merged.envelopeKey != nil, merged.saysOnlyObject(besideEnvelope: true) {
                        envelopeKey = envelopeKey ?? merged.envelopeKey
                        continue
                    }
                }
            case .merged, .union: break
            }
            kept.append(part)
        }
        if kept.isEmpty {
            // A bare `type: object` (perhaps with `required`) is still a shape when nothing else is said.
            return (parts.parts.filter { if case .schema = $0 { true } else { false } }, envelopeKey)
        }
        if !required.isEmpty {
            let known = merged(kept, of: node).required
            kept += required.filter { !$0.names.isSubset(of: known) }.map(\.part)
        }
        return (kept, envelopeKey)
    }

    /// Whether a schema, references aside, names a member besides an envelope.
    private func namesMembers(_ schema: Schema) -> Bool {
        flattener.parts(of: .schema(schema)).parts.contains { part in
            if case .schema(let part) = part { flattener.words(of: part).namesMembers } else { false }
        }
    }

    // MARK: - References

    /// What was brought together so far, and the way that led there.
    private struct Expansion {
        let node: SchemaNode
        var merged = MergedSchema()
        var expanded: Set<ObjectIdentifier> = []
        /// The schemas whose references are being followed.
        var path: [Schema] = []
        /// How many of these say something of a value besides what they refer to.
        var depth = 0

        /// The schemas that lead to the one whose parts are being added.
        var outer: [Schema] { path.isEmpty ? [] : [node.schema].compactMap(\.self) + path.dropLast() }
    }

    /// What is to be done while references are followed.
    private enum Step {
        case add(SchemaParts.Part)
        case leave(depth: Int)
    }

    /// Adds what a part says, following references; the way back is kept here, not on the thread's stack.
    private func expand(_ part: SchemaParts.Part, _ expansion: inout Expansion) {
        var steps: [Step] = [.add(part)]
        while let step = steps.popLast() {
            switch step {
            case .leave(let outer):
                expansion.path.removeLast()
                expansion.merged.distance = expansion.path.count
                expansion.depth = outer
            case .add(.merged(let merged)): expansion.merged.add(merged)
            case .add(.schema(let schema)):
                guard !flattener.words(of: schema).isSilent else { continue }
                // What a schema says of itself is in the document; what it repeats of others can be more.
                if !expansion.path.isEmpty, let budget,
                    !budget.take(members: schema.keywords.properties.count, at: expansion.node.origin)
                {
                    continue
                }
                if let chosen = relations.linked.chosenExtensions(of: schema) {
                    var keywords = schema.keywords
                    keywords.extensions.merge(chosen) { $1 }
                    expansion.merged.add(keywords)
                } else {
                    expansion.merged.add(schema.keywords)
                }
            case .add(.union(let union)):
                // Parts of a parent's union extend the parent: they do not hold the whole union once more.
                guard !relations.inheritance.leads(union.branches, to: expansion.outer) else { continue }
                expansion.merged.unions.append(union)
            case .add(.reference(let target, _)):
                guard expansion.expanded.insert(ObjectIdentifier(target)).inserted else { continue }
                guard expansion.depth < Self.maximumInheritance else {
                    reportInheritance(target)
                    continue
                }
                let row = references.row(from: target)
                let isLong = row.count > Self.rowOfReferences
                let target = isLong ? row.end : target
                guard !isLong || expansion.expanded.insert(ObjectIdentifier(target)).inserted else { continue }
                let parts = flattener.parts(of: .schema(target))
                expansion.path.append(target)
                expansion.merged.distance = expansion.path.count
                steps.append(.leave(depth: expansion.depth))
                if parts.target == nil { expansion.depth += 1 }
                steps += parts.telling.reversed().map { .add($0) }
            }
        }
    }

    private func reportInheritance(_ schema: Schema) {
        guard !hasReportedInheritance else { return }
        hasReportedInheritance = true
        diagnostics.report(.deepInheritance(schema.origin, limit: Self.maximumInheritance))
    }
}
