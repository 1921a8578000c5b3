internal import DocumentTree
internal import OpenAPI

/// What a schema says together with those it refers to and the parts of its `allOf`: the alternatives aside.
struct SchemaView {
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
    private var positions: [String: Int] = [:]
    private(set) var required: [String] = []
    private var requiredKeys: Set<String> = []
    private(set) var alternatives: [Alternatives] = []
    /// Those that belong to no alternatives of the same schema: a hierarchy's.
    private(set) var discriminators: [(discriminator: Schema.Discriminator, owner: Schema)] = []

    init(_ schemas: [Schema], _ resolver: ReferenceResolver) {
        var visited: Set<ObjectIdentifier> = []
        for schema in schemas { add(schema, resolver, &visited, depth: 0) }
    }

    private mutating func add(
        _ schema: Schema, _ resolver: ReferenceResolver, _ visited: inout Set<ObjectIdentifier>, depth: Int
    ) {
        guard depth < 32, visited.insert(ObjectIdentifier(schema)).inserted else { return }
        let keywords = schema.keywords
        parts.append(schema)
        if keywords.boolean == false { isNever = true }
        if let reference = keywords.reference, let target = resolver.schema(reference) {
            add(target, resolver, &visited, depth: depth + 1)
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
        for part in keywords.allOf { add(part, resolver, &visited, depth: depth + 1) }
    }

    private mutating func addTypes(_ keywords: Schema.Keywords) {
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

    var format: String? { first { $0.format } }
    var isBase64: Bool { format == "byte" || first { $0.contentEncoding }?.lowercased() == "base64" }
    var constant: Node? { first { $0.constant } }
    var enumeration: [Node]? { first { $0.enumeration } }
    var examples: [Node] { parts.flatMap { $0.keywords.examples } }
    var defaultValue: Node? { first { $0.defaultValue } }
    var items: Schema.Allowance? { first { $0.items } }
    var prefixItems: [Schema] { first { $0.prefixItems.isEmpty ? nil : $0.prefixItems } ?? [] }
    var patternProperties: [Schema.Property] { parts.flatMap(\.keywords.patternProperties) }

    /// A schema says more than `true`.
    var additional: Schema.Allowance? {
        let found = parts.compactMap(\.keywords.additionalProperties)
        return found.first { if case .schema = $0 { true } else { false } } ?? found.first
    }

    func constraint(_ key: String) -> Node? { first { $0.constraints[key] } }

    /// A limit of a number; nil for what limits none, such as -1.
    func count(_ key: String) -> Int? {
        constraint(key)?.integer.flatMap { Int(exactly: $0) }.flatMap { $0 < 0 ? nil : $0 }
    }

    var minItems: Int? { first { $0.minItems }.map { max($0, 0) } ?? count("minItems") }

    /// Whether an object that is described in one place requires a member of which it says no more.
    func isUndescribed(_ key: String) -> Bool {
        let telling = parts.map(\.keywords).filter {
            !$0.properties.isEmpty || !$0.required.isEmpty || !$0.allOf.isEmpty || $0.additionalProperties != nil
        }
        guard telling.count == 1, alternatives.isEmpty, patternProperties.isEmpty, let keywords = telling.first else {
            return false
        }
        return keywords.allOf.isEmpty && !keywords.properties.isEmpty && keywords.additionalProperties == nil
            && requires(key) && schemas(of: key) == nil
    }

    private func first<Value>(_ keyword: (Schema.Keywords) -> Value?) -> Value? {
        for part in parts { if let value = keyword(part.keywords) { return value } }
        return nil
    }
}
