internal import DocumentTree
public import OpenAPI

/// Brings values into the one form in which a client reads and writes them, so that the two can be compared.
public struct SampleNormaliser {
    let resolver: ReferenceResolver
    let direction: Direction
    /// The extension of members that a client takes off.
    var envelope: String?
    private let check: SchemaCheck
    private let budget: Budget

    /// A normaliser of a value that goes in a direction.
    ///
    /// - Parameter envelope: A vendor extension: members whose schemas have it as `true` are left out.
    public init(resolver: ReferenceResolver, direction: Direction, leavingOut envelope: String? = nil) {
        self.init(resolver: resolver, direction: direction, leavingOut: envelope, budget: Budget())
    }

    init(resolver: ReferenceResolver, direction: Direction, leavingOut envelope: String? = nil, budget: Budget) {
        self.resolver = resolver
        self.direction = direction
        self.envelope = envelope
        self.budget = budget
        check = SchemaCheck(resolver: resolver, direction: direction, budget: budget)
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
        let view = SchemaView(all, resolver)
        switch value {
        case .null, .boolean, .number: return value
        case .string(let text): return .string(normalised(text, view))
        case .array(let elements):
            return .array(
                elements.enumerated().map { index, element in
                    normalised(element, SchemaCheck.schemas(at: index, view) ?? [], depth: depth + 1)
                })
        case .object(let members):
            return .object(ordered(members, view).compactMap { normalised($0, view, depth: depth + 1) })
        }
    }

    /// In the order of the schema's properties; others follow as they are.
    private func ordered(_ members: [SampleValue.Member], _ view: SchemaView) -> [SampleValue.Member] {
        let byKey = Dictionary(members.map { ($0.key, $0) }) { first, _ in first }
        let known = view.properties.compactMap { byKey[$0.key] }
        return known + members.filter { view.schemas(of: $0.key) == nil }
    }

    /// The branches that describe the value, and theirs.
    private func branches(of schemas: [Schema], _ value: SampleValue, depth: Int) -> [Schema] {
        guard depth < 8 else { return [] }
        let view = SchemaView(schemas, resolver)
        let fitting = view.alternatives.flatMap { alternatives -> [Schema] in
            if let discriminator = alternatives.discriminator, let name = value[discriminator.propertyName]?.text {
                let choice = DiscriminatorChoice(resolver: resolver)
                let mapped = discriminator.mapping.first { $0.value == name }.flatMap {
                    resolver.mappedSchema($0.target)
                }
                let named = alternatives.branches.filter {
                    choice.value(of: $0, discriminator) == name || mapped != nil && choice.resolved($0) === mapped
                }
                if !named.isEmpty { return named }
            }
            return alternatives.branches.filter { check.problem(value, [$0], depth: 8) == nil }
        }
        let children = view.discriminators.flatMap { discriminator, owner -> [Schema] in
            guard let name = value[discriminator.propertyName]?.text,
                let entry = discriminator.mapping.first(where: { $0.value == name }),
                let target = resolver.mappedSchema(entry.target), target !== owner
            else { return [] }
            return [target]
        }
        let found = (fitting + children).filter { schema in !view.parts.contains { $0 === schema } }
        return found.isEmpty ? [] : found + branches(of: found, value, depth: depth + 1)
    }

    private func normalised(_ text: String, _ view: SchemaView) -> String {
        switch view.format {
        case "date-time": FormatText.dateTime(text) ?? text
        case "uuid": text.lowercased()
        default: text
        }
    }

    private func normalised(_ member: SampleValue.Member, _ view: SchemaView, depth: Int) -> SampleValue.Member? {
        let isFree = view.properties.isEmpty
        var described = view.schemas(of: member.key)
        if described == nil {
            let matching = view.patternProperties.filter { PatternText.matches(member.key, $0.key) }
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
        let inner = SchemaView(schemas, resolver)
        if let envelope, inner.parts.contains(where: { $0.keywords.extensions[envelope]?.boolean == true }) {
            return nil
        }
        if SchemaCheck.isOneWay(schemas, direction, resolver) { return nil }
        if member.value.isNull, !schemas.isEmpty, !view.requires(member.key),
            check.problem(.null, schemas, depth: 0) != nil
        {
            return nil
        }
        return .init(member.key, normalised(member.value, schemas, depth: depth))
    }
}
