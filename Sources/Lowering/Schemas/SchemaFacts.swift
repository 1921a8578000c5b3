internal import DocumentTree
internal import OpenAPI

/// What the parts of a schema (`allOf`, siblings of a reference, a single branch) say together.
struct SchemaFacts {
    var types: Set<Schema.SimpleType>?
    var isNullable = false
    var format: String?
    var contentEncoding: String?
    var enumeration: [Node]?
    var constant: Node?
    /// In the order of their first mention, each with every schema that speaks of it.
    var properties: [(key: String, schemas: [Schema])] = []
    /// What the parts say of the `null` of members that they describe.
    var nullableMembers: [String: Node] = [:]
    private var propertyIndex: [String: Int] = [:]
    /// The schemas of members that many speak of, by the member's position.
    private var manyMentions: [Int: Set<ObjectIdentifier>] = [:]
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

    /// Whether nothing is said about what a value looks like, `required` aside.
    var saysNoShape: Bool {
        types == nil && format == nil && contentEncoding == nil && enumeration == nil && constant == nil
            && properties.isEmpty && additional == nil && patternProperties.isEmpty && items == nil
            && prefixItems.isEmpty && unions.isEmpty
    }

    mutating func add(property key: String, _ schema: Schema) {
        if let index = propertyIndex[key] {
            guard isNew(schema, at: index) else { return }
            properties[index].schemas.append(schema)
        } else {
            propertyIndex[key] = properties.count
            properties.append((key, [schema]))
        }
    }

    /// Few schemas of a member are looked through; for many, a set is kept.
    private mutating func isNew(_ schema: Schema, at index: Int) -> Bool {
        guard properties[index].schemas.count >= 8 else {
            return !properties[index].schemas.contains { $0 === schema }
        }
        return manyMentions[index, default: Set(properties[index].schemas.map(ObjectIdentifier.init))]
            .insert(ObjectIdentifier(schema)).inserted
    }

    /// Takes over what one schema says by itself, its references and compositions aside.
    mutating func add(_ keywords: Schema.Keywords) {
        let named = keywords.types.isEmpty ? [] : keywords.types.filter { $0 != .null }
        if keywords.isNullable || (keywords.types.count > named.count && !named.isEmpty) { isNullable = true }
        // Most parts say again what is known.
        if !named.isEmpty, named.count != 1 || types?.count != 1 || types?.first != named[0] {
            let types = Set(named)
            let known = self.types ?? types
            let common = Self.intersection(known, types)
            // Parts that contradict each other describe no value; the last one then tells what was meant.
            self.types = common.isEmpty ? types : common
        }
        format = keywords.format ?? format
        contentEncoding = keywords.contentEncoding ?? contentEncoding
        if let values = keywords.enumeration {
            if let known = enumeration {
                let common = Set(values.map { $0.value() })
                let kept = known.filter { common.contains($0.value()) }
                enumeration = kept.isEmpty ? values : kept
            } else {
                enumeration = values
            }
        }
        constant = keywords.constant ?? constant
        for property in keywords.properties {
            if property.schema.keywords.extensions.flag(VendorExtension.envelope) {
                envelopeKey = property.key
            } else {
                add(property: property.key, property.schema)
            }
        }
        if let choice = keywords.extensions[VendorExtension.nullableMembers] {
            for property in keywords.properties { nullableMembers[property.key] = choice }
        }
        if !keywords.required.isEmpty { required.formUnion(keywords.required) }
        switch (additional, keywords.additionalProperties) {
        case (_, nil): break
        case (.schema?, .boolean(true)?): break
        default: additional = keywords.additionalProperties
        }
        patternProperties += keywords.patternProperties
        items = keywords.items ?? items
        if !keywords.prefixItems.isEmpty { prefixItems = keywords.prefixItems }
        minItems = max(minItems, keywords.minItems ?? 0)
        conditionals += keywords.conditionals
        if !keywords.extensions.isEmpty { extensions.merge(keywords.extensions) { $1 } }
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
