internal import DocumentTree
public import OpenAPI

/// Makes values that schemas describe: the same value for the same schema, on every run.
///
/// The document's own values come first (`const`, examples, `default`, `enum`), where the schema describes them. Others
/// are made of the type and its limits. Members that need not be there are left out where the value would grow large or
/// contain itself.
public struct SampleMaker {
    let context: SampleContext
    let direction: Direction
    /// How many levels have members that need not be there.
    private let fullDepth: Int
    private let check: SchemaCheck
    private let normaliser: SampleNormaliser
    private let budget: Budget
    private let usesDocument: Bool

    /// A maker of one value that goes in a direction.
    ///
    /// - Parameters:
    ///   - optionalLevels: How many levels have members that need not be there.
    ///   - usesDocument: Whether the examples of schemas and their defaults are taken.
    public init(
        _ context: SampleContext, direction: Direction, optionalLevels: Int = 3, usesDocument: Bool = true
    ) {
        self.context = context
        budget = Budget(context)
        self.direction = direction
        fullDepth = optionalLevels
        self.usesDocument = usesDocument
        check = SchemaCheck(context, direction: direction, budget: budget)
        normaliser = SampleNormaliser(context, direction: direction, budget: budget)
    }

    /// The way from the value that is made to a part of it.
    private struct Way {
        var depth = 0
        /// How many alternatives and heirs were gone into, each within the one before.
        var choices = 0
        /// The schemas around the part.
        var around: [ObjectIdentifier] = []
        /// What the part is called.
        var key: String
        /// Members whose value is decided.
        var fixed: [String: SampleValue] = [:]

        func entering(_ schema: Schema, _ key: String) -> Way {
            Way(depth: depth + 1, choices: choices, around: around + [ObjectIdentifier(schema)], key: key)
        }

        func choosing() -> Way {
            var way = self
            way.choices += 1
            return way
        }
    }

    /// A value; nil if none can be made, as for a schema that needs itself, or one with thousands of parts.
    ///
    /// - Parameter name: What the value is called, for texts that tell one from the other.
    public func value(of schema: Schema, name: String) -> SampleValue? {
        let value = value(of: [schema], Way(key: name))
        return budget.isOverdrawn ? nil : value
    }

    /// Each is a few calls within each other, and the stack has an end.
    private static let maximumChoices = 100

    private func value(of schemas: [Schema], _ way: Way) -> SampleValue? {
        guard budget.take() else { return nil }
        let view = context.view(schemas)
        guard way.choices < Self.maximumChoices else { return nil }
        guard !view.isNever, way.depth < 24, let root = view.parts.last else { return text(way.key, view) }
        let anchor = DiscriminatorChoice(context: context).resolved(schemas.first ?? root)
        guard !way.around.contains(ObjectIdentifier(anchor)) else { return nil }
        if way.fixed.isEmpty, let known = documented(view, schemas) { return known }
        return made(view, schemas, anchor, way)
    }

    /// A value that the document itself has.
    private func documented(_ view: SchemaView, _ schemas: [Schema]) -> SampleValue? {
        if let constant = view.constant { return SampleValue(constant) }
        let own = usesDocument ? view.examples + [view.defaultValue].compactMap { $0 } : []
        let candidates = own.prefix(Self.triedCount) + (view.enumeration ?? []).prefix(Self.triedCount)
        for node in candidates where !node.isNull && isSmall(node) {
            let value = normaliser.normalised(SampleValue(node), schemas)
            // An empty list shows nothing.
            if value.elements?.isEmpty == true || value.members?.isEmpty == true { continue }
            if check.problem(value, schemas, depth: 0) == nil { return value }
        }
        return nil
    }

    /// Where none of so many is what the schema describes, neither is one of the others.
    private static let triedCount = 100

    private func isSmall(_ node: Node) -> Bool {
        var room = 200
        return isWithin(&room, node)
    }

    private func isWithin(_ room: inout Int, _ node: Node) -> Bool {
        room -= 1
        guard room > 0 else { return false }
        switch node.content {
        case .sequence(let elements): return elements.allSatisfy { isWithin(&room, $0) }
        case .mapping(let mapping): return mapping.entries.allSatisfy { isWithin(&room, $0.value) }
        default: return true
        }
    }

    private func made(_ view: SchemaView, _ schemas: [Schema], _ anchor: Schema, _ way: Way) -> SampleValue? {
        if let alternatives = view.alternatives.first {
            let found = chosen(from: alternatives, view, schemas, anchor, way)
            if found != nil || view.types == nil && view.properties.isEmpty { return found }
        }
        switch view.impliedType {
        case .object: return object(view, schemas, anchor, way)
        case .array: return array(view, anchor, way)
        case .string: return text(way.key, view)
        case .number, .integer: return view.limits.sample(near: Self.number(way.key))
        case .boolean: return .boolean(true)
        case .null: return .null
        case nil: return .string(way.key)
        }
    }

    // MARK: - Alternatives

    /// The first branch that gives a value which the whole describes; else the first that gives one at all.
    private func chosen(
        from alternatives: SchemaView.Alternatives, _ view: SchemaView, _ schemas: [Schema], _ anchor: Schema,
        _ way: Way
    ) -> SampleValue? {
        var fallback: SampleValue?
        // Each branch may hold the union again: a few are tried, less within others.
        for branch in alternatives.branches.prefix(way.depth < 3 ? 12 : 3) where branch.keywords.types != [.null] {
            var inner = way.choosing()
            inner.around.append(ObjectIdentifier(anchor))
            if let discriminator = alternatives.discriminator {
                guard let value = DiscriminatorChoice(context: context).value(of: branch, discriminator) else {
                    continue
                }
                inner.fixed[discriminator.propertyName] = .string(value)
            }
            guard var value = value(of: [branch], inner) else { continue }
            value = completed(value, view, anchor, inner)
            if check.problem(value, schemas, depth: 0) == nil { return value }
            fallback = fallback ?? value
        }
        return fallback
    }

    /// The value with what stands beside the alternatives.
    private func completed(_ value: SampleValue, _ view: SchemaView, _ anchor: Schema, _ way: Way) -> SampleValue {
        guard var members = value.members, budget.charge(view.properties.count) else { return value }
        let present = Set(members.map(\.key))
        for (key, schemas) in view.properties where !present.contains(key) && isWanted(key, schemas, view, way) {
            guard let made = self.value(of: schemas, way.entering(anchor, key)) else { continue }
            members.append(.init(key, made))
        }
        return .object(members)
    }

    // MARK: - Objects and arrays

    private func object(_ view: SchemaView, _ schemas: [Schema], _ anchor: Schema, _ way: Way) -> SampleValue? {
        var fixed = way.fixed
        for (discriminator, owner) in view.discriminators where fixed[discriminator.propertyName] == nil {
            let choice = DiscriminatorChoice(context: context)
            guard budget.charge(discriminator.mapping.count) else { return nil }
            let value = choice.value(of: anchor, discriminator) ?? choice.value(of: owner, discriminator)
            if let value, let child = child(insteadOf: value, discriminator, view, way) { return child }
            if let value { fixed[discriminator.propertyName] = .string(value) }
        }
        guard budget.charge(view.properties.count + view.required.count) else { return nil }
        var members: [SampleValue.Member] = []
        for (key, schemas) in view.properties {
            if let value = fixed.removeValue(forKey: key) {
                members.append(.init(key, fitting(value, schemas)))
                continue
            }
            guard isWanted(key, schemas, view, way) else { continue }
            if let value = value(of: schemas, way.entering(anchor, key)) {
                members.append(.init(key, value))
            } else if view.requires(key) {
                return view.isNullable ? .object(members + [.init(key, .null)]) : nil
            }
        }
        for key in view.required where view.schemas(of: key) == nil {
            members.append(.init(key, fixed[key] ?? furtherMember(key, view, anchor, way) ?? .string(key)))
        }
        addFurther(to: &members, view, anchor, way)
        return .object(members)
    }

    /// A key of a mapping as what the member is, since these are texts alone.
    private func fitting(_ value: SampleValue, _ schemas: [Schema]) -> SampleValue {
        guard case .string(let text) = value, check.problem(value, schemas, depth: 0) != nil else { return value }
        let others: [SampleValue?] = [Int64(text).map { _ in .number(text) }, Bool(text).map { .boolean($0) }]
        return others.lazy.compactMap(\.self).first { check.problem($0, schemas, depth: 0) == nil } ?? value
    }

    /// What extends a base that stands for no value itself: one whose name its discriminator can't be.
    private func child(
        insteadOf name: String, _ discriminator: Schema.Discriminator, _ view: SchemaView, _ way: Way
    ) -> SampleValue? {
        guard let member = view.schemas(of: discriminator.propertyName),
            check.problem(.string(name), member, depth: 0) != nil
        else { return nil }
        // Each is tried once: a lazy sequence asks for its first twice, and the second time another value can come.
        for entry in discriminator.mapping {
            guard let child = context.linked.schema(entry.target), !view.contains(child) else { continue }
            if let value = value(of: [child], way.choosing()) { return value }
        }
        return nil
    }

    private func isWanted(_ key: String, _ schemas: [Schema], _ view: SchemaView, _ way: Way) -> Bool {
        if SchemaCheck.isOneWay(schemas, direction, context) { return false }
        return view.requires(key) || way.depth < fullDepth
    }

    private func furtherMember(_ key: String, _ view: SchemaView, _ anchor: Schema, _ way: Way) -> SampleValue? {
        guard case .schema(let schema)? = view.additional else { return nil }
        return value(of: [schema], way.entering(anchor, key))
    }

    /// A map has a member; keys are as the document wants them.
    private func addFurther(
        to members: inout [SampleValue.Member], _ view: SchemaView, _ anchor: Schema, _ way: Way
    ) {
        let least = view.count("minProperties") ?? 0
        let present = members.count < least ? Set(members.map(\.key)) : []
        for (key, schemas) in view.properties where members.count < least {
            guard !present.contains(key), !SchemaCheck.isOneWay(schemas, direction, context),
                let value = value(of: schemas, way.entering(anchor, key))
            else { continue }
            members.append(.init(key, value))
        }
        guard members.isEmpty && way.depth < fullDepth || members.count < least else { return }
        let key = self.key(view) ?? "key"
        if let pattern = view.patternProperties.first, let name = context.patterns.sample(pattern.key),
            let value = value(of: [pattern.schema], way.entering(anchor, name))
        {
            members.append(.init(name, value))
        } else if let value = furtherMember(key, view, anchor, way) {
            members.append(.init(key, value))
        }
    }

    private func key(_ view: SchemaView) -> String? {
        for names in view.nameRules {
            if let listed = names["enum"]?.sequence?.first?.string { return listed }
            if let sample = names["pattern"]?.string.flatMap(context.patterns.sample) { return sample }
        }
        return nil
    }

    private func array(_ view: SchemaView, _ anchor: Schema, _ way: Way) -> SampleValue? {
        let least = max(view.minItems ?? 0, 0)
        var wanted = max(least, way.depth < max(fullDepth, 1) ? max(1, view.prefixItems.count) : 0)
        if let most = view.count("maxItems") { wanted = min(wanted, most) }
        let isUnique = view.constraint("uniqueItems")?.boolean == true
        var elements: [SampleValue] = []
        for index in 0..<min(wanted, 20) {
            guard let schemas = SchemaCheck.schemas(at: index, view) else { break }
            let key = isUnique && index > 0 ? "\(way.key)\(index + 1)" : way.key
            guard var element = value(of: schemas, way.entering(anchor, key)) else {
                return index < least ? nil : .array(elements)
            }
            if isUnique, elements.contains(element), let other = other(than: elements, schemas) { element = other }
            elements.append(element)
        }
        return .array(elements)
    }

    /// One that no element is: of the values that the schema lists, else one that differs in a part.
    private func other(than elements: [SampleValue], _ schemas: [Schema]) -> SampleValue? {
        let view = context.view(schemas)
        if let listed = view.enumeration {
            return listed.lazy.map(SampleValue.init).first { !elements.contains($0) }
        }
        return elements.first.flatMap { element in
            element.variations.first { !elements.contains($0) && check.problem($0, schemas, depth: 0) == nil }
        }
    }

    // MARK: - Scalars

    private func text(_ key: String, _ view: SchemaView) -> SampleValue? {
        if view.isNever { return nil }
        if let pattern = view.constraint("pattern")?.string, let text = context.patterns.sample(pattern) {
            return .string(fitted(text, view, padding: pattern))
        }
        if let text = (view.base64Format ?? view.format).flatMap(FormatText.sample) {
            return .string(text)
        }
        return .string(fitted(key.isEmpty ? "text" : key, view, padding: nil))
    }

    /// As long as the schema wants it; what a pattern made is only made longer where it then still matches.
    private func fitted(_ text: String, _ view: SchemaView, padding pattern: String?) -> String {
        var result = text
        if let least = view.count("minLength"), result.unicodeScalars.count < least, least <= 2_000 {
            result += String(repeating: result.last.map(String.init) ?? "a", count: least - result.unicodeScalars.count)
        }
        if let most = view.count("maxLength"), result.unicodeScalars.count > most {
            result = String(result.prefix(most))
        }
        if let pattern, !context.patterns.matches(result, pattern) { return text }
        return result
    }

    /// A small number that differs from key to key.
    private static func number(_ key: String) -> Int {
        key.utf8.reduce(7) { ($0 &* 31 &+ Int($1)) % 89 } + 1
    }
}
