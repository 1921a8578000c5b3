internal import DocumentTree
internal import OpenAPI

/// What the parts of a schema (`allOf`, siblings of a reference, a single branch) say together.
struct MergedSchema {
    var types: Set<Schema.SimpleType>?
    var isNullable = false
    var format: String?
    var contentEncoding: String?
    var enumeration: [Node]?
    var constant: Node?
    /// In the order of their first mention, each with every schema that speaks of it.
    private(set) var properties: [(key: String, schemas: [SchemaNode])] = []
    /// What the parts say of the `null` of members that they describe.
    var nullableMembers: [String: Node] = [:]
    private var propertyIndex: [String: Int] = [:]
    /// The schemas of members that many speak of, by the member's position.
    private var manyMentions: [Int: Set<SchemaNode>] = [:]
    var required: Set<String> = []
    var additional: Schema.Allowance?
    var patternProperties: [Schema.Property] = []
    var items: Schema.Allowance?
    var prefixItems: [Schema] = []
    var minItems = 0
    /// Schemas that hold for some values only.
    var conditionals: [Schema] = []
    var unions: [UnionShape] = []
    var extensions: [String: Node] = [:]
    var envelopeKey: String?

    init(types: Set<Schema.SimpleType>? = nil, items: Schema.Allowance? = nil) {
        self.types = types
        self.items = items
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
            properties[index].schemas.append(schema)
        } else {
            propertyIndex[key] = properties.count
            properties.append((key, [schema]))
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
        format = keywords.format ?? format
        contentEncoding = keywords.contentEncoding ?? contentEncoding
        if let values = keywords.enumeration { add(values: values) }
        constant = keywords.constant ?? constant
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
        items = keywords.items ?? items
        if !keywords.prefixItems.isEmpty { prefixItems = keywords.prefixItems }
        minItems = max(minItems, keywords.minItems ?? 0)
        conditionals += keywords.conditionals
        if !keywords.extensions.isEmpty { extensions.merge(keywords.extensions) { $1 } }
    }

    /// Takes over what was merged elsewhere.
    mutating func add(_ other: MergedSchema) {
        isNullable = isNullable || other.isNullable
        if let types = other.types { add(types: types) }
        format = other.format ?? format
        contentEncoding = other.contentEncoding ?? contentEncoding
        if let values = other.enumeration { add(values: values) }
        constant = other.constant ?? constant
        for (key, schemas) in other.properties {
            for schema in schemas { add(property: key, schema) }
        }
        nullableMembers.merge(other.nullableMembers) { $1 }
        required.formUnion(other.required)
        add(additional: other.additional)
        patternProperties += other.patternProperties
        items = other.items ?? items
        if !other.prefixItems.isEmpty { prefixItems = other.prefixItems }
        minItems = max(minItems, other.minItems)
        conditionals += other.conditionals
        unions += other.unions
        extensions.merge(other.extensions) { $1 }
        envelopeKey = other.envelopeKey ?? envelopeKey
    }

    private mutating func add(types: Set<Schema.SimpleType>) {
        let known = self.types ?? types
        let common = Self.intersection(known, types)
        // Parts that contradict each other describe no value; the last one then tells what was meant.
        self.types = common.isEmpty ? types : common
    }

    private mutating func add(values: [Node]) {
        guard let known = enumeration else {
            enumeration = values
            return
        }
        let common = Set(values.map { $0.value() })
        let kept = known.filter { common.contains($0.value()) }
        enumeration = kept.isEmpty ? values : kept
    }

    private mutating func add(additional other: Schema.Allowance?) {
        switch (additional, other) {
        case (_, nil): break
        case (.schema?, .boolean(true)?): break
        default: additional = other
        }
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

    /// What is said of the values of one type.
    func values(of type: Schema.SimpleType) -> MergedSchema {
        var values = MergedSchema()
        values.types = [type]
        switch type {
        case .object:
            values.properties = properties
            values.propertyIndex = propertyIndex
            values.nullableMembers = nullableMembers
            values.required = required
            values.additional = additional
            values.patternProperties = patternProperties
            values.conditionals = conditionals
        case .array:
            values.items = items
            values.prefixItems = prefixItems
            values.minItems = minItems
        case .string:
            values.format = format
            values.contentEncoding = contentEncoding
        case .integer, .number: values.format = format
        case .null, .boolean: break
        }
        return values
    }
}
