internal import DocumentTree
public import OpenAPI

/// Brings values into the one form in which a client reads and writes them, so that the two can be compared.
public struct SampleNormaliser {
    let context: SampleContext
    let direction: Direction
    /// The extension of members that a client takes off.
    var envelope: String?
    /// Whether a member that may be left out and may be `null` is left out where it is `null`: its key, the schemas that
    /// describe it, and those of its object, the outermost first.
    public typealias NullRule = (_ key: String, _ schemas: [Schema], _ parts: [Schema]) -> Bool
    private var leavesOutNull: NullRule?
    private let check: SchemaCheck
    private let budget: Budget

    /// A normaliser of a value that goes in a direction.
    ///
    /// - Parameters:
    ///   - context: What values of the document share.
    ///   - direction: Who sends the value.
    ///   - envelope: A vendor extension: members whose schemas have it as `true` are left out.
    ///   - leavesOutNull: Which `null` is left out although the schema allows it; nil for none.
    public init(
        _ context: SampleContext, direction: Direction, leavingOut envelope: String? = nil,
        leavesOutNull: NullRule? = nil
    ) {
        self.init(context, direction: direction, leavingOut: envelope, budget: Budget(context))
        self.leavesOutNull = leavesOutNull
    }

    init(_ context: SampleContext, direction: Direction, leavingOut envelope: String? = nil, budget: Budget) {
        self.context = context
        self.direction = direction
        self.envelope = envelope
        self.budget = budget
        check = SchemaCheck(context, direction: direction, budget: budget)
    }

    /// The value without members that the schema does not describe, or that are `null` where they may be absent but not
    /// `null`; UUIDs in lower case, date-times in UTC; members in the order of the schema.
    public func normalised(_ value: SampleValue, _ schema: Schema) -> SampleValue { normalised(value, [schema]) }

    func normalised(_ value: SampleValue, _ schemas: [Schema]) -> SampleValue {
        normalised(value, schemas, depth: 0)
    }

    private func normalised(_ value: SampleValue, _ schemas: [Schema], depth: Int) -> SampleValue {
        guard depth < 64, budget.take() else { return value }
        let all = schemas + branches(of: schemas, value, depth: 0)
        let view = context.view(all)
        switch value {
        case .null, .boolean, .number: return value
        case .string(let text): return .string(normalised(text, view))
        case .array(let elements):
            return .array(
                elements.enumerated().map { index, element in
                    normalised(element, SchemaCheck.schemas(at: index, view) ?? [], depth: depth + 1)
                })
        case .object(let members):
            guard budget.charge(members.count * (1 + view.patternProperties.count)) else { return value }
            return .object(ordered(members, view).compactMap { normalised($0, view, depth: depth + 1) })
        }
    }

    /// In the order of the schema's properties; others follow as they are.
    private func ordered(_ members: [SampleValue.Member], _ view: SchemaView) -> [SampleValue.Member] {
        var known: [Int: SampleValue.Member] = [:]
        var others: [SampleValue.Member] = []
        for member in members {
            if let position = view.position(of: member.key) {
                if known[position] == nil { known[position] = member }
            } else {
                others.append(member)
            }
        }
        return known.sorted { $0.key < $1.key }.map(\.value) + others
    }

    /// The branches that describe the value, and theirs.
    private func branches(of schemas: [Schema], _ value: SampleValue, depth: Int) -> [Schema] {
        guard depth < 8 else { return [] }
        let view = context.view(schemas)
        let fitting = view.alternatives.flatMap { alternatives -> [Schema] in
            if let discriminator = alternatives.discriminator, let name = value[discriminator.propertyName]?.text {
                guard budget.charge(alternatives.branches.count) else { return [] }
                let choice = DiscriminatorChoice(context: context)
                let mapped = context.mappings(of: discriminator).schemas[name]
                let named = alternatives.branches.filter {
                    choice.value(of: $0, discriminator) == name || mapped != nil && choice.resolved($0) === mapped
                }
                if !named.isEmpty { return named }
            }
            return alternatives.branches.filter { check.problem(value, [$0], depth: 8) == nil }
        }
        let children = view.discriminators.flatMap { discriminator, owner -> [Schema] in
            guard let name = value[discriminator.propertyName]?.text,
                let target = context.mappings(of: discriminator).schemas[name], target !== owner
            else { return [] }
            return [target]
        }
        let found = (fitting + children).filter { !view.contains($0) }
        return found.isEmpty ? [] : found + branches(of: found, value, depth: depth + 1)
    }

    private func normalised(_ text: String, _ view: SchemaView) -> String {
        switch view.format {
        case "date-time": FormatText.dateTime(text) ?? text
        case "uuid", "guid": text.lowercased()
        default: text
        }
    }

    private func normalised(_ member: SampleValue.Member, _ view: SchemaView, depth: Int) -> SampleValue.Member? {
        let isFree = view.properties.isEmpty
        var described = view.schemas(of: member.key)
        if described == nil {
            let matching = view.patternProperties.filter { context.patterns.matches(member.key, $0.key) }
            if !matching.isEmpty { described = matching.map(\.schema) }
        }
        if described == nil {
            switch view.additional {
            case .schema(let schema)?: described = [schema]
            case .boolean(true)?: described = []
            case nil where isFree || view.isUndescribed(member.key): described = []
            default: return nil
            }
        }
        let schemas = described ?? []
        let inner = context.view(schemas)
        if let envelope, inner.parts.contains(where: { $0.keywords.extensions[envelope]?.boolean == true }) {
            return nil
        }
        if SchemaCheck.isOneWay(schemas, direction, context) { return nil }
        if member.value.isNull, !schemas.isEmpty, !view.requires(member.key) || inner.isReadOnly || inner.isWriteOnly,
            view.schemas(of: member.key) != nil && leavesOutNull?(member.key, schemas, view.parts) == true
                || !view.requires(member.key) && check.problem(.null, schemas, depth: 0) != nil
        {
            return nil
        }
        return .init(member.key, normalised(member.value, schemas, depth: depth))
    }
}
