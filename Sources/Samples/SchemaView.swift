internal import DocumentTree
internal import OpenAPI

/// What a schema says together with those it refers to and the parts of its `allOf`: the alternatives aside.
///
/// It is made once for all values that the schemas describe.
final class SchemaView {
    /// `oneOf` or `anyOf`.
    struct Alternatives {
        var branches: [Schema]
        var isExclusive: Bool
        var discriminator: Schema.Discriminator?
    }

    /// The schema itself, its references followed, and its parts, the outermost first.
    private(set) var parts: [Schema] = []
    private(set) var types: Set<Schema.SimpleType>?
    private(set) var isNullable = false
    private(set) var isNever = false
    private(set) var properties: [(key: String, schemas: [Schema])] = []
    private var visited: Set<ObjectIdentifier> = []
    private var positions: [String: Int] = [:]
    private(set) var required: [String] = []
    private var requiredKeys: Set<String> = []
    private(set) var alternatives: [Alternatives] = []
    /// Those that belong to no alternatives of the same schema: a hierarchy's.
    private(set) var discriminators: [(discriminator: Schema.Discriminator, owner: Schema)] = []

    init(_ schemas: [Schema], _ linked: LinkedReferences) {
        for schema in schemas { add(schema, linked, depth: 0) }
    }

    private func add(
        _ schema: Schema, _ linked: LinkedReferences, depth: Int
    ) {
        guard depth < 32, visited.insert(ObjectIdentifier(schema)).inserted else { return }
        let keywords = schema.keywords
        parts.append(schema)
        if keywords.boolean == false { isNever = true }
        if let reference = keywords.reference, let target = linked.schema(reference) {
            add(target, linked, depth: depth + 1)
        }
        addTypes(keywords)
        for property in keywords.properties {
            if let position = positions[property.key] {
                properties[position].schemas.append(property.schema)
            } else {
                positions[property.key] = properties.count
                properties.append((property.key, [property.schema]))
            }
        }
        for name in keywords.required where requiredKeys.insert(name).inserted { required.append(name) }
        for (branches, isExclusive) in [(keywords.oneOf, true), (keywords.anyOf, false)] where !branches.isEmpty {
            alternatives.append(
                Alternatives(branches: branches, isExclusive: isExclusive, discriminator: keywords.discriminator))
        }
        if let discriminator = keywords.discriminator, keywords.oneOf.isEmpty, keywords.anyOf.isEmpty {
            discriminators.append((discriminator, schema))
        }
        for part in keywords.allOf { add(part, linked, depth: depth + 1) }
    }

    private func addTypes(_ keywords: Schema.Keywords) {
        if keywords.isNullable || keywords.types.contains(.null) { isNullable = true }
        var named = Set(keywords.types.filter { $0 != .null })
        guard !named.isEmpty else {
            if keywords.types == [.null] { types = [] }
            return
        }
        // Every integer is a number.
        if named.contains(.number) { named.insert(.integer) }
        types =
            types.map { known in
                let common = known.intersection(named)
                return common.isEmpty ? named : common
            } ?? named
    }

    /// What it took to make.
    var weight: Int { parts.count + properties.count + required.count + alternatives.count }

    /// Whether a schema is one of the parts.
    func contains(_ schema: Schema) -> Bool { visited.contains(ObjectIdentifier(schema)) }

    /// Where a member stands among the properties.
    func position(of key: String) -> Int? { positions[key] }

    func requires(_ key: String) -> Bool { requiredKeys.contains(key) }

    func schemas(of key: String) -> [Schema]? { positions[key].map { properties[$0].schemas } }

    /// The type that its keywords speak of, where `type` says nothing.
    var impliedType: Schema.SimpleType? {
        if let types {
            let order: [Schema.SimpleType] = [.object, .array, .string, .number, .integer, .boolean]
            return order.first(where: types.contains) ?? .null
        }
        if !properties.isEmpty || !required.isEmpty || additional != nil || !patternProperties.isEmpty {
            return .object
        }
        if items != nil || !prefixItems.isEmpty { return .array }
        if format != nil || first({ $0.contentEncoding }) != nil || constraint("pattern") != nil { return .string }
        if constraint("minimum") != nil || constraint("maximum") != nil { return .number }
        return nil
    }

    private(set) lazy var format: String? = first { $0.format }
    private(set) lazy var isReadOnly = parts.contains { $0.keywords.isReadOnly }
    private(set) lazy var isWriteOnly = parts.contains { $0.keywords.isWriteOnly }
    /// The parts that list values.
    private(set) lazy var listing = parts.filter { $0.keywords.constant != nil || $0.keywords.enumeration != nil }
    /// What the parts want of texts.
    private(set) lazy var textRules: [(pattern: String?, format: String?)] = parts.compactMap { part in
        let rule = (pattern: part.keywords.constraints["pattern"]?.string, format: part.keywords.format)
        return rule.pattern == nil && rule.format == nil ? nil : rule
    }
    private(set) lazy var limits = NumberLimits(self)
    /// What `propertyNames` asks of further members.
    private(set) lazy var nameRules: [Node] = parts.compactMap { $0.keywords.constraints["propertyNames"] }
    /// The format of texts that are Base64.
    private(set) lazy var base64Format: String? =
        switch format ?? first({ $0.contentEncoding })?.lowercased() {
        case "byte", "base64": "byte"
        case "base64url": "base64url"
        default: nil
        }
    private(set) lazy var constant: Node? = first { $0.constant }
    private(set) lazy var enumeration: [Node]? = first { $0.enumeration }
    private(set) lazy var examples: [Node] = parts.flatMap { $0.keywords.examples }
    private(set) lazy var defaultValue: Node? = first { $0.defaultValue }
    private(set) lazy var items: Schema.Allowance? = first { $0.items }
    private(set) lazy var prefixItems: [Schema] = first { $0.prefixItems.isEmpty ? nil : $0.prefixItems } ?? []
    private(set) lazy var patternProperties: [Schema.Property] = parts.flatMap(\.keywords.patternProperties)

    /// A schema says more than `true`.
    private(set) lazy var additional: Schema.Allowance? = {
        let found = parts.compactMap(\.keywords.additionalProperties)
        return found.first { if case .schema = $0 { true } else { false } } ?? found.first
    }()

    /// The first value of each keyword.
    private lazy var constraints: [String: Node] = parts.reduce(into: [:]) { found, part in
        found.merge(part.keywords.constraints) { first, _ in first }
    }

    func constraint(_ key: String) -> Node? { constraints[key] }

    /// A limit of a number; nil for what limits none, such as -1.
    func count(_ key: String) -> Int? {
        constraint(key)?.integer.flatMap { Int(exactly: $0) }.flatMap { $0 < 0 ? nil : $0 }
    }

    private(set) lazy var minItems: Int? =
        first { $0.minItems }.map { max($0, 0) } ?? count("minItems")

    /// Whether an object that is described in one place requires a member of which it says no more.
    func isUndescribed(_ key: String) -> Bool { isDescribedOnce && requires(key) && schemas(of: key) == nil }

    private lazy var isDescribedOnce: Bool = {
        let telling = parts.map(\.keywords).filter {
            !$0.properties.isEmpty || !$0.required.isEmpty || !$0.allOf.isEmpty || $0.additionalProperties != nil
        }
        guard telling.count == 1, alternatives.isEmpty, patternProperties.isEmpty, let keywords = telling.first else {
            return false
        }
        return keywords.allOf.isEmpty && !keywords.properties.isEmpty && keywords.additionalProperties == nil
    }()

    private func first<Value>(_ keyword: (Schema.Keywords) -> Value?) -> Value? {
        for part in parts { if let value = keyword(part.keywords) { return value } }
        return nil
    }
}
