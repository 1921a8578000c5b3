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
    private var propertyIndex: [String: Int] = [:]
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
            if !properties[index].schemas.contains(where: { $0 === schema }) {
                properties[index].schemas.append(schema)
            }
        } else {
            propertyIndex[key] = properties.count
            properties.append((key, [schema]))
        }
    }

    /// Takes over what one schema says by itself, its references and compositions aside.
    mutating func add(_ keywords: Schema.Keywords) {
        let named = keywords.types.filter { $0 != .null }
        if keywords.isNullable || (keywords.types.contains(.null) && !named.isEmpty) { isNullable = true }
        if !named.isEmpty {
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
                let kept = known.filter { value in values.contains { $0.value() == value.value() } }
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
        required.formUnion(keywords.required)
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
        extensions.merge(keywords.extensions) { $1 }
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
