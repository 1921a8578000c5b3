internal import DocumentTree
internal import OpenAPI

/// What the parts of a schema (`allOf`, siblings of a reference, a single branch) say together.
struct MergedSchema {
    var types: Set<Schema.SimpleType>?
    var isNullable = false
    var format: String?
    var contentEncoding: String?
    var enumeration: [EnumerationValue]?
    var constant: Node?
    /// In the order of their first mention, each with every schema that speaks of it: what is inherited from farthest away
    /// first, what the node says itself last.
    private(set) var properties: [(key: String, schemas: [SchemaNode])] = []
    /// What the parts say of the `null` of members that they describe.
    var nullableMembers: [String: Node] = [:]
    private var propertyIndex: [String: Int] = [:]
    /// How many references are between the node and what is being added.
    var distance = 0
    /// The same of the nearest schema that lists values.
    private var valueDistance = Int.max
    /// The same of the first schema of each property, and of all schemas of those that have several.
    private var firstDistances: [Int] = []
    private var distances: [Int: [Int]] = [:]
    /// The schemas of members that many speak of, by the member's position.
    private var manyMentions: [Int: Set<SchemaNode>] = [:]
    var required: Set<String> = []
    var additional: Schema.Allowance?
    /// All that say what further members are, and all that say what items are: they hold together.
    private(set) var additionalSchemas: [SchemaNode] = []
    private(set) var itemSchemas: [SchemaNode] = []
    var patternProperties: [Schema.Property] = []
    var items: Schema.Allowance?
    /// For each of the first items all that say what it is.
    private(set) var prefixItems: [[SchemaNode]] = []
    var minItems = 0
    /// Whether some numbers that the schema speaks of are beyond 64 bits.
    private(set) var areLarge = false
    /// Whether a default shows that texts may be empty.
    private(set) var isSometimesEmpty = false
    var maxItems = Int.max
    /// Schemas that hold for some values only.
    var conditionals: [Schema] = []
    var unions: [UnionShape] = []
    var extensions: [String: Node] = [:]
    var envelopeKey: String?
    /// The keywords of which a part says what can't hold together with the same keyword of another.
    private var contradictory: Set<String> = []
    /// The formats and encodings that others take the place of, although they hold as well.
    private(set) var overridden: Set<String> = []
    /// Whether a part is `false`, which no value fits.
    private(set) var hasFalsePart = false

    init(types: Set<Schema.SimpleType>? = nil, items: Schema.Allowance? = nil) {
        self.types = types
        add(items: items)
    }

    /// Whether nothing is said about what a value looks like, `required` aside.
    var saysNoShape: Bool {
        types == nil && format == nil && contentEncoding == nil && enumeration == nil && constant == nil
            && properties.isEmpty && additional == nil && patternProperties.isEmpty && items == nil
            && prefixItems.isEmpty && unions.isEmpty
    }

    mutating func add(property key: String, _ schema: SchemaNode) {
        if let index = propertyIndex[key] {
            guard isNew(schema, at: index) else { return }
            var known = distances[index] ?? [firstDistances[index]]
            let place = known.firstIndex { $0 < distance } ?? known.count
            properties[index].schemas.insert(schema, at: place)
            known.insert(distance, at: place)
            distances[index] = known
        } else {
            propertyIndex[key] = properties.count
            properties.append((key, [schema]))
            firstDistances.append(distance)
        }
    }

    /// Few schemas of a member are looked through; for many, a set is kept.
    private mutating func isNew(_ schema: SchemaNode, at index: Int) -> Bool {
        guard properties[index].schemas.count >= 8 else {
            return !properties[index].schemas.contains(schema)
        }
        return manyMentions[index, default: Set(properties[index].schemas)].insert(schema).inserted
    }

    /// Takes over what one schema says by itself, its references and compositions aside.
    mutating func add(_ keywords: Schema.Keywords) {
        let named = keywords.types.isEmpty ? [] : keywords.types.filter { $0 != .null }
        if keywords.isNullable || (keywords.types.count > named.count && !named.isEmpty) { isNullable = true }
        // Most parts say again what is known.
        if !named.isEmpty, named.count != 1 || types?.count != 1 || types?.first != named[0] { add(types: Set(named)) }
        add(format: keywords.format)
        add(contentEncoding: keywords.contentEncoding)
        if keywords.boolean == false { hasFalsePart = true }
        if let values = EnumerationValue.values(of: keywords) { add(values: values) }
        if let value = keywords.constant { add(constant: value) }
        for property in keywords.properties {
            if property.schema.keywords.extensions.flag(VendorExtension.envelope) {
                envelopeKey = property.key
            } else {
                add(property: property.key, .schema(property.schema))
            }
        }
        if let choice = keywords.extensions[VendorExtension.nullableMembers] {
            for property in keywords.properties { nullableMembers[property.key] = choice }
        }
        if !keywords.required.isEmpty { required.formUnion(keywords.required) }
        add(additional: keywords.additionalProperties)
        patternProperties += keywords.patternProperties
        add(items: keywords.items)
        add(prefixItems: keywords.prefixItems.map { [.schema($0)] })
        minItems = max(minItems, keywords.minItems ?? 0)
        if !areLarge { areLarge = keywords.mentionLargeNumber }
        if keywords.defaultValue?.string == "" { isSometimesEmpty = true }
        maxItems = min(maxItems, keywords.constraints["maxItems"]?.integer.flatMap { Int(exactly: $0) } ?? .max)
        conditionals += keywords.conditionals
        if !keywords.extensions.isEmpty { extensions.merge(keywords.extensions) { $1 } }
    }

    /// Takes over what was merged elsewhere.
    mutating func add(_ other: MergedSchema) {
        isNullable = isNullable || other.isNullable
        if let types = other.types { add(types: types) }
        add(format: other.format)
        add(contentEncoding: other.contentEncoding)
        hasFalsePart = hasFalsePart || other.hasFalsePart
        if let values = other.enumeration { add(values: values) }
        if let value = other.constant { add(constant: value) }
        for (key, schemas) in other.properties {
            for schema in schemas { add(property: key, schema) }
        }
        nullableMembers.merge(other.nullableMembers) { $1 }
        required.formUnion(other.required)
        add(additional: other.additional)
        for schema in other.additionalSchemas { Self.add(schema, to: &additionalSchemas) }
        patternProperties += other.patternProperties
        add(items: other.items)
        for schema in other.itemSchemas { Self.add(schema, to: &itemSchemas) }
        add(prefixItems: other.prefixItems)
        minItems = max(minItems, other.minItems)
        maxItems = min(maxItems, other.maxItems)
        areLarge = areLarge || other.areLarge
        isSometimesEmpty = isSometimesEmpty || other.isSometimesEmpty
        conditionals += other.conditionals
        unions += other.unions
        extensions.merge(other.extensions) { $1 }
        envelopeKey = other.envelopeKey ?? envelopeKey
        contradictory.formUnion(other.contradictory)
        overridden.formUnion(other.overridden)
    }

    private mutating func add(types: Set<Schema.SimpleType>) {
        let known = self.types ?? types
        let common = Self.intersection(known, types)
        // Parts that contradict each other describe no value; the last one then tells what was meant.
        if common.isEmpty { contradictory.insert("type") }
        self.types = common.isEmpty ? types : common
    }

    private mutating func add(values: [EnumerationValue]) {
        defer { valueDistance = min(valueDistance, distance) }
        guard let known = enumeration else {
            enumeration = values
            return
        }
        // The names that stand nearest count.
        let isNearer = distance <= valueDistance
        let added = Dictionary(values.map { ($0.node.value(), $0) }) { first, _ in first }
        let kept = known.compactMap { value -> EnumerationValue? in
            guard let other = added[value.node.value()] else { return nil }
            let (near, far) = isNearer ? (other, value) : (value, other)
            return EnumerationValue(
                node: value.node, name: near.name ?? far.name, description: near.description ?? far.description)
        }
        if kept.isEmpty { contradictory.insert("enum") }
        enumeration = kept.isEmpty ? values : kept
    }

    private mutating func add(constant value: Node) {
        if let constant, constant.value() != value.value() { contradictory.insert("const") }
        constant = value
    }

    private mutating func add(prefixItems others: [[SchemaNode]]) {
        for (index, schemas) in others.enumerated() {
            if index == prefixItems.count { prefixItems.append([]) }
            for schema in schemas { Self.add(schema, to: &prefixItems[index]) }
        }
    }

    /// Of two formats the one counts that fewer values have, as far as one is within the other, or else the second.
    private mutating func add(format other: String?) {
        guard let other, other != format else { return }
        switch (format, other) {
        case ("int32", "int64"), ("float", "double"): return
        case (nil, _), ("int64", "int32"), ("double", "float"): break
        default: overridden.insert("format")
        }
        format = other
    }

    private mutating func add(contentEncoding other: String?) {
        guard let other, other != contentEncoding else { return }
        if contentEncoding != nil { overridden.insert("contentEncoding") }
        contentEncoding = other
    }

    private mutating func add(additional other: Schema.Allowance?) {
        Self.narrow(&additional, by: other, &additionalSchemas)
    }

    private mutating func add(items other: Schema.Allowance?) { Self.narrow(&items, by: other, &itemSchemas) }

    private static func narrow(
        _ known: inout Schema.Allowance?, by other: Schema.Allowance?, _ schemas: inout [SchemaNode]
    ) {
        if case .schema(let schema)? = other { add(.schema(schema), to: &schemas) }
        switch (known, other) {
        case (_, nil), (.schema?, .boolean(true)?): break
        default: known = other
        }
    }

    private static func add(_ schema: SchemaNode, to schemas: inout [SchemaNode]) {
        if !schemas.contains(schema) { schemas.append(schema) }
    }

    /// The keywords of which parts say what can't hold together.
    var contradictions: Set<String> {
        guard let constant, let enumeration,
            !enumeration.contains(where: { $0.node.value() == constant.value() })
        else { return contradictory }
        return contradictory.union(["enum", "const"])
    }

    static func haveCommon(_ lhs: Set<Schema.SimpleType>, _ rhs: Set<Schema.SimpleType>) -> Bool {
        !intersection(lhs, rhs).isEmpty
    }

    private static func intersection(
        _ lhs: Set<Schema.SimpleType>, _ rhs: Set<Schema.SimpleType>
    ) -> Set<Schema.SimpleType> {
        var common = lhs.intersection(rhs)
        // Every integer is a number.
        if lhs.contains(.number) && rhs.contains(.integer) || lhs.contains(.integer) && rhs.contains(.number) {
            common.insert(.integer)
        }
        return common
    }
}

extension MergedSchema {
    /// Whether this adds no member to an object of another part: `type: object` alone, or the envelope alone.
    func saysOnlyObject(besideEnvelope: Bool) -> Bool {
        (types == nil || types == [.object]) && format == nil && enumeration == nil && constant == nil
            && properties.isEmpty && patternProperties.isEmpty && items == nil && prefixItems.isEmpty
            && unions.isEmpty && (additional == nil || besideEnvelope)
    }

    /// What holds for parts of the values as well: not that the whole may be `null` or what it is wrapped in.
    var ofPart: MergedSchema {
        var part = self
        part.isNullable = false
        part.envelopeKey = nil
        part.extensions = [:]
        return part
    }

    /// Leaves out the branches that only ask for members of the object that is described here anyway.
    mutating func dropConstraints() {
        guard !properties.isEmpty else { return }
        for index in unions.indices {
            let kept = unions[index].branches.filter { $0.schema?.keywords.isObjectAlone != true }
            if kept.count > 1 || kept.isEmpty { unions[index].branches = kept }
        }
        unions.removeAll(where: \.branches.isEmpty)
    }

    /// The only values that there are, each with its name; nil where there are others.
    ///
    /// Names that stand where no values do are those of the values that are left, if there are as many.
    var values: [EnumerationValue]? {
        guard let constant else { return enumeration.map(named) }
        return [enumeration?.first { $0.node.value() == constant.value() } ?? EnumerationValue(node: constant)]
    }

    private func named(_ values: [EnumerationValue]) -> [EnumerationValue] {
        guard !extensions.isEmpty, values.allSatisfy({ $0.name == nil && $0.description == nil }) else { return values }
        var keywords = Schema.Keywords()
        keywords.enumeration = values.map(\.node)
        keywords.extensions = extensions
        return EnumerationValue.values(of: keywords) ?? values
    }

    /// What is said of the values of one type.
    func values(of type: Schema.SimpleType) -> MergedSchema {
        var values = MergedSchema()
        values.types = [type]
        switch type {
        case .object:
            values.properties = properties
            values.propertyIndex = propertyIndex
            values.firstDistances = firstDistances
            values.distances = distances
            values.nullableMembers = nullableMembers
            values.required = required
            values.additional = additional
            values.additionalSchemas = additionalSchemas
            values.patternProperties = patternProperties
            values.conditionals = conditionals
        case .array:
            values.items = items
            values.itemSchemas = itemSchemas
            values.prefixItems = prefixItems
            values.minItems = minItems
            values.maxItems = maxItems
        case .string:
            values.format = format
            values.contentEncoding = contentEncoding
            values.isSometimesEmpty = isSometimesEmpty
        case .integer, .number:
            values.format = format
            values.areLarge = areLarge
        case .null, .boolean: break
        }
        return values
    }
}
