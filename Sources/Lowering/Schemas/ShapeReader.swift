internal import ClientModel
internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// Works out the shape of each schema, once.
package final class ShapeReader {
    let linked: LinkedReferences
    let diagnostics: DiagnosticSink
    private var inheritance: Inheritance
    private var circles: UnionCircles
    private var shapes: [ObjectIdentifier: Shape] = [:]
    private var active: Set<ObjectIdentifier> = []
    private var synthetic: [Schema] = []
    let hierarchy: Hierarchy
    /// The schema whose shape is being worked out, and the references that were followed from it.
    private var path: [Schema] = []
    /// Combinations of members, by their parts: a member that leads back to itself is combined once.
    private var combinations: [Set<ObjectIdentifier>: Schema] = [:]
    private var combinedParts: [ObjectIdentifier: [Schema]] = [:]
    /// How many schemas were made of each other until this one.
    private var generations: [ObjectIdentifier: Int] = [:]
    private static let maximumGeneration = 32
    private static let maximumDepth = 200
    /// How many schemas may say something of a value by extending each other; the deepest anyone writes are some ten.
    private static let maximumInheritance = 100
    private var parts: [ObjectIdentifier: Parts] = [:]
    private var words: [ObjectIdentifier: OwnWords] = [:]
    private var resolved: [ObjectIdentifier: (shape: Shape, isNullable: Bool)] = [:]
    /// The envelope's member where a schema has nothing else; nil for all others.
    private var bareEnvelopes: [ObjectIdentifier: String?] = [:]
    private var hasReportedInheritance = false
    /// What schemas may repeat of those they extend; nil where nobody counts.
    let budget: OutputBudget?
    private let overrides: SchemaOverrides?
    let branches: KnownBranchMembers

    /// - Parameter named: The schemas of the components, among which hierarchies are looked for.
    init(
        linked: LinkedReferences, diagnostics: DiagnosticSink, named: [Schema], budget: OutputBudget? = nil,
        overrides: SchemaOverrides? = nil
    ) {
        self.budget = budget
        branches = KnownBranchMembers(budget: budget)
        self.overrides = overrides
        self.linked = linked
        hierarchy = Hierarchy(named: named, linked: linked)
        inheritance = Inheritance(linked: linked)
        circles = UnionCircles(linked: linked)
        self.diagnostics = diagnostics
    }

    func shape(of schema: Schema) -> Shape {
        if let shape = shapes[ObjectIdentifier(schema)] { return shape }
        guard active.insert(ObjectIdentifier(schema)).inserted else {
            return Shape(schema: schema, form: .scalar(.any), isNullable: false)
        }
        let outer = path
        path = [schema]
        defer {
            path = outer
            active.remove(ObjectIdentifier(schema))
        }
        let shape = overrides.map { overridden(makeShape(schema), $0) } ?? makeShape(schema)
        shapes[ObjectIdentifier(schema)] = shape
        return shape
    }

    /// Whether the shapes of the branches may be asked for while this one's is worked out: they must not ask for it in
    /// turn, and a chain of unions must not exhaust the stack.
    func canRead(_ branches: [Schema]) -> Bool {
        active.count < Self.maximumDepth && !branches.contains(where: leadsToActive)
    }

    /// Whether the schema leads to one whose shape is being worked out at this moment.
    private func leadsToActive(_ schema: Schema) -> Bool {
        var schema = schema
        var visited: Set<ObjectIdentifier> = []
        while visited.insert(ObjectIdentifier(schema)).inserted {
            if active.contains(ObjectIdentifier(schema)) { return true }
            guard let target = schema.keywords.reference.flatMap({ linked.schema($0) }) else { return false }
            schema = target
        }
        return false
    }

    /// The shape behind references, and whether `null` is allowed on the way.
    func resolvedShape(of schema: Schema) -> (shape: Shape, isNullable: Bool) {
        var way: [(id: ObjectIdentifier, isNullable: Bool)] = []
        var visited: Set<ObjectIdentifier> = []
        var current = schema
        var answer: (shape: Shape, isNullable: Bool)
        var isFinal = true
        while true {
            if let known = resolved[ObjectIdentifier(current)] {
                answer = known
                break
            }
            let shape = shape(of: current)
            guard case .reference(let target, _) = shape.form, visited.insert(ObjectIdentifier(current)).inserted else {
                answer = (shape, shape.isNullable)
                isFinal = shapes[ObjectIdentifier(current)] === shape
                if case .reference = shape.form { isFinal = false }
                break
            }
            way.append((ObjectIdentifier(current), shape.isNullable))
            current = target
        }
        for step in way.reversed() {
            answer.isNullable = answer.isNullable || step.isNullable
            if isFinal { resolved[step.id] = answer }
        }
        return answer
    }

    /// A schema made of others, at the place of the first.
    func combined(_ parts: [Schema], at origin: Origin, _ adjust: (inout Schema.Keywords) -> Void = { _ in }) -> Schema
    {
        var keywords = Schema.Keywords()
        keywords.allOf = parts
        keywords.description = parts.lazy.compactMap(\.keywords.description).first
        keywords.isDeprecated = parts.contains { $0.keywords.isDeprecated }
        adjust(&keywords)
        return made(keywords, at: origin)
    }

    /// What several schemas say of one member together: the one that extends all others, or a schema made of them.
    func combinedMember(_ schemas: [Schema], at origin: Origin) -> Schema {
        var parts: [Schema] = []
        var seen: Set<ObjectIdentifier> = []
        for part in schemas.flatMap({ combinedParts[ObjectIdentifier($0)] ?? [$0] })
        where seen.insert(ObjectIdentifier(part)).inserted {
            parts.append(part)
        }
        parts = inheritance.withoutRepetition(parts)
        guard parts.count > 1, let last = parts.last else { return parts.first ?? combined(schemas, at: origin) }
        let key = Set(parts.map(ObjectIdentifier.init))
        if let known = combinations[key] { return known }
        let schema = combined(parts, at: last.origin)
        combinations[key] = schema
        combinedParts[ObjectIdentifier(schema)] = parts
        return schema
    }

    /// Keeps the schema alive, since its identity stands for its shape.
    func made(_ keywords: Schema.Keywords, at origin: Origin) -> Schema {
        let schema = Schema(origin: origin, keywords: keywords)
        synthetic.append(schema)
        generations[ObjectIdentifier(schema)] = 1 + (path.first.flatMap { generations[ObjectIdentifier($0)] } ?? 0)
        return schema
    }

    /// A schema of a known form.
    func made(_ form: Shape.Form, at origin: Origin) -> Schema {
        let schema = made(Schema.Keywords(), at: origin)
        shapes[ObjectIdentifier(schema)] = Shape(schema: schema, form: form, isNullable: false)
        return schema
    }

    /// What a schema says with all that it refers to.
    func ownFacts(of schema: Schema) -> SchemaFacts {
        var facts = SchemaFacts()
        var expanded: Set<ObjectIdentifier> = []
        for contribution in parts(of: schema).contributions { expand(contribution, into: &facts, &expanded) }
        return facts
    }

    /// What a schema says by itself.
    func words(of schema: Schema) -> OwnWords {
        if let known = words[ObjectIdentifier(schema)] { return known }
        let found = OwnWords(schema)
        words[ObjectIdentifier(schema)] = found
        return found
    }

    // MARK: - Shapes

    private func makeShape(_ schema: Schema) -> Shape {
        let keywords = schema.keywords
        // Nothing is generated of a document that has become too much.
        if budget?.isSpent == true { return Shape(schema: schema, form: .scalar(.any), isNullable: false) }
        if let boolean = keywords.boolean {
            if !boolean { diagnostics.report(.falseSchema(schema)) }
            return Shape(schema: schema, form: .scalar(.any), isNullable: false)
        }
        guard generations[ObjectIdentifier(schema), default: 0] <= Self.maximumGeneration else {
            diagnostics.report(.endlessCombination(schema))
            return Shape(schema: schema, form: .scalar(.any), isNullable: false)
        }
        let parts = parts(of: schema)
        let isNullable = parts.isNullable
        let (meaningful, envelopeKey) = withoutEnvelope(parts)
        if meaningful.count == 1, case .reference(let target, let reference) = meaningful[0],
            !hierarchy.isKind(schema, of: target)
        {
            return Shape(
                schema: schema, form: .reference(target, reference), isNullable: isNullable, envelopeKey: envelopeKey)
        }
        var facts = SchemaFacts()
        var expanded: Set<ObjectIdentifier> = []
        for contribution in meaningful { expand(contribution, into: &facts, &expanded) }
        facts.envelopeKey = facts.envelopeKey ?? envelopeKey
        if keywords.types == [.null] { facts.isNullable = true }
        let form = form(of: facts, schema)
        return Shape(
            schema: schema, form: form, isNullable: isNullable || nullability(of: facts, keywords),
            envelopeKey: facts.envelopeKey)
    }

    private func nullability(of facts: SchemaFacts, _ keywords: Schema.Keywords) -> Bool {
        if keywords.constant?.isNull == true { return true }
        return facts.isNullable || facts.enumeration?.contains(where: \.isNull) == true
    }

    /// What one part of a composed schema adds.
    private enum Contribution {
        case reference(Schema, Reference)
        case keywords(Schema)
        case union(UnionShape, Schema)
    }

    /// What a schema says before references are followed.
    private struct Parts {
        var contributions: [Contribution] = []
        var isNullable = false
        /// What the schema refers to, if it says no more of a value than that.
        var target: Schema?
        /// The contributions that are facts of a schema that refers to this one, the last first.
        var steps: [Step] = []
    }

    /// What is to be done while references are followed.
    private enum Step {
        case add(Contribution)
        case leave(depth: Int)
    }

    private func parts(of schema: Schema) -> Parts {
        if let known = parts[ObjectIdentifier(schema)] { return known }
        var found = Parts()
        var visited: Set<ObjectIdentifier> = []
        collect(schema, into: &found.contributions, isNullable: &found.isNullable, visited: &visited)
        let telling = found.contributions.filter { contribution in
            guard case .keywords(let schema) = contribution else { return true }
            return !words(of: schema).addsNothing
        }
        if telling.count == 1, case .reference(let target, _) = telling[0] { found.target = target }
        for contribution in found.contributions.reversed() {
            if case .keywords(let part) = contribution, words(of: part).isSilent { continue }
            found.steps.append(.add(contribution))
        }
        parts[ObjectIdentifier(schema)] = found
        return found
    }

    /// Flattens `allOf`, and `oneOf` and `anyOf` of which one branch is left, without following references.
    private func collect(
        _ schema: Schema, into contributions: inout [Contribution], isNullable: inout Bool,
        visited: inout Set<ObjectIdentifier>
    ) {
        guard visited.insert(ObjectIdentifier(schema)).inserted else { return }
        let keywords = schema.keywords
        if let reference = keywords.reference {
            if let target = linked.schema(reference) {
                contributions.append(.reference(target, reference))
            }
        }
        contributions.append(.keywords(schema))
        for part in keywords.allOf { collect(part, into: &contributions, isNullable: &isNullable, visited: &visited) }
        for (branches, isAnyOf) in [(keywords.oneOf, false), (keywords.anyOf, true)] where !branches.isEmpty {
            // A branch that allows every value makes the whole union do so.
            guard !branches.contains(where: \.keywords.allowsEverything) else { continue }
            var kept: [Schema] = []
            let unrolled = circles.unrolled(branches, of: schema)
            if unrolled != nil { diagnostics.report(.unionCircle(schema)) }
            for branch in unrolled ?? branches {
                if branch.keywords.types == [.null] || branch.keywords.constant?.isNull == true
                    || branch.keywords.enumeration.map({ $0.count == 1 && $0[0].isNull }) == true
                {
                    isNullable = true
                } else if !branch.keywords.saysNoShape && !isConstraint(branch, of: keywords)
                    && !inheritance.refers(branch, to: schema)
                {
                    kept.append(branch)
                }
            }
            if kept.count == 1 {
                collect(kept[0], into: &contributions, isNullable: &isNullable, visited: &visited)
            } else if kept.count > 1 {
                contributions.append(.union(union(of: kept, keywords, isAnyOf: isAnyOf), schema))
            }
        }
        if keywords.isNullable || keywords.types.contains(.null) && keywords.types.count > 1 { isNullable = true }
    }

    private func union(of branches: [Schema], _ keywords: Schema.Keywords, isAnyOf: Bool) -> UnionShape {
        let targets = branches.map { branch in branch.keywords.reference.flatMap { linked.schema($0) } ?? branch }
        let discriminator = keywords.discriminator ?? hierarchy.discriminator(sharedBy: targets)
        let fallback = discriminator?.defaultTarget.flatMap { linked.schema($0) }
        return UnionShape(
            branches: branches, discriminator: discriminator, isAnyOf: isAnyOf,
            defaultIndex: fallback.flatMap { fallback in targets.firstIndex { $0 === fallback } })
    }

    /// Whether a branch only asks for members of the object that the schema describes anyway.
    private func isConstraint(_ branch: Schema, of keywords: Schema.Keywords) -> Bool {
        guard !keywords.properties.isEmpty || !keywords.allOf.isEmpty, branch.keywords.types == [.object] else {
            return false
        }
        var rest = branch.keywords
        rest.types = []
        return rest.saysNoShape
    }

    /// Drops what says nothing once the envelope's members are taken off, and `required` that adds nothing.
    private func withoutEnvelope(_ parts: Parts) -> ([Contribution], String?) {
        let contributions = parts.contributions
        var envelopeKey: String?
        var kept: [Contribution] = []
        var required: [(Contribution, Set<String>)] = []
        for contribution in contributions {
            switch contribution {
            case .keywords(let schema):
                let words = words(of: schema)
                guard !words.isShapeless || !words.required.isEmpty else { continue }
                envelopeKey = envelopeKey ?? words.envelopeKey
                if words.saysOnlyObject {
                    let names = words.required.subtracting([words.envelopeKey].compactMap { $0 })
                    if !names.isEmpty { required.append((contribution, names)) }
                    continue
                }
            case .reference(let target, _):
                if parts.target != nil {
                    if let key = bareEnvelope(of: target) {
                        envelopeKey = envelopeKey ?? key
                        continue
                    }
                } else if contributions.count > 1, !namesMembers(target) {
                    var facts = SchemaFacts()
                    var expanded: Set<ObjectIdentifier> = []
                    expand(contribution, into: &facts, &expanded)
                    if facts.envelopeKey != nil, facts.saysOnlyObject(besideEnvelope: true) {
                        envelopeKey = envelopeKey ?? facts.envelopeKey
                        continue
                    }
                }
            case .union: break
            }
            kept.append(contribution)
        }
        if kept.isEmpty {
            // A bare `type: object` (perhaps with `required`) is still a shape when nothing else is said.
            return (contributions.filter { if case .keywords = $0 { true } else { false } }, envelopeKey)
        }
        if !required.isEmpty {
            var facts = SchemaFacts()
            var expanded: Set<ObjectIdentifier> = []
            for contribution in kept { expand(contribution, into: &facts, &expanded) }
            let missing = required.filter { !$0.1.isSubset(of: facts.required) }
            kept += missing.map(\.0)
        }
        return (kept, envelopeKey)
    }

    /// Whether a schema, references aside, names a member besides an envelope.
    private func namesMembers(_ schema: Schema) -> Bool {
        parts(of: schema).contributions.contains { contribution in
            if case .keywords(let part) = contribution { words(of: part).namesMembers } else { false }
        }
    }

    /// The envelope's member, if a schema and what it refers to say nothing besides.
    private func bareEnvelope(of schema: Schema) -> String? {
        var way: [ObjectIdentifier] = []
        var visited: Set<ObjectIdentifier> = []
        var current = schema
        while bareEnvelopes[ObjectIdentifier(current)] == nil, visited.insert(ObjectIdentifier(current)).inserted {
            way.append(ObjectIdentifier(current))
            guard let target = parts(of: current).target else { break }
            current = target
        }
        let key: String?
        if let known = bareEnvelopes[ObjectIdentifier(current)] {
            key = known
        } else {
            let facts = ownFacts(of: current)
            key = facts.saysOnlyObject(besideEnvelope: true) ? facts.envelopeKey : nil
        }
        for id in way { bareEnvelopes[id] = .some(key) }
        return key
    }

    /// Adds what a contribution says, following references; the way back is kept here, not on the thread's stack.
    private func expand(
        _ contribution: Contribution, into facts: inout SchemaFacts, _ expanded: inout Set<ObjectIdentifier>
    ) {
        var steps: [Step] = [.add(contribution)]
        var depth = 0
        while let step = steps.popLast() {
            switch step {
            case .leave(let outer):
                path.removeLast()
                depth = outer
            case .add(.keywords(let schema)):
                guard !words(of: schema).isSilent else { continue }
                // What a schema says of itself is in the document; what it repeats of others can be more.
                if path.count > 1, let budget,
                    !budget.take(members: schema.keywords.properties.count, of: path[0])
                {
                    continue
                }
                facts.add(schema.keywords)
                if let chosen = linked.chosenExtensions(of: schema) { facts.extensions.merge(chosen) { $1 } }
            case .add(.union(let union, _)):
                // Parts of a parent's union extend the parent: they do not hold the whole union once more.
                guard !inheritance.leads(union.branches, to: path.dropLast()) else { continue }
                facts.unions.append(union)
            case .add(.reference(let target, _)):
                guard expanded.insert(ObjectIdentifier(target)).inserted else { continue }
                let parts = parts(of: target)
                guard depth < Self.maximumInheritance else {
                    reportInheritance(target)
                    continue
                }
                path.append(target)
                steps.append(.leave(depth: depth))
                if parts.target == nil { depth += 1 }
                steps += parts.steps
            }
        }
    }

    private func reportInheritance(_ schema: Schema) {
        guard !hasReportedInheritance else { return }
        hasReportedInheritance = true
        diagnostics.report(.deepInheritance(schema, limit: Self.maximumInheritance))
    }
}

extension Schema.Keywords {
    /// Whether nothing here refuses a value, as in `{}` and `true`.
    var allowsEverything: Bool {
        boolean == true || (saysNoShape && required.isEmpty && !hasConstraints && !isNullable)
    }

    /// Whether the schema by itself adds nothing to what it refers to: `type: object` at most.
    var addsNothing: Bool {
        guard required.isEmpty else { return false }
        if ownShapeIsEmpty { return true }
        guard types == [.object], properties.isEmpty else { return false }
        var facts = SchemaFacts()
        facts.add(self)
        return facts.saysOnlyObject(besideEnvelope: false)
    }

    /// Whether the schema by itself, without its references and compositions, says no shape.
    var ownShapeIsEmpty: Bool {
        var own = self
        own.reference = nil
        own.allOf = []
        own.oneOf = []
        own.anyOf = []
        return own.saysNoShape
    }
}

extension SchemaFacts {
    /// Whether this adds no member to an object of another part: `type: object` alone, or the envelope alone.
    func saysOnlyObject(besideEnvelope: Bool) -> Bool {
        (types == nil || types == [.object]) && format == nil && enumeration == nil && constant == nil
            && properties.isEmpty && patternProperties.isEmpty && items == nil && prefixItems.isEmpty
            && unions.isEmpty && (additional == nil || besideEnvelope)
    }
}
