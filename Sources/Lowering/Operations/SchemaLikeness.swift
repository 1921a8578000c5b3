internal import OpenAPI

/// What tells schemas of one type from others, so that many need not be compared with each other.
struct SchemaLikeness: Hashable {
    enum Content: Hashable {
        case schema(ObjectIdentifier)
        /// A text, number or Boolean of any value.
        case plain([Schema.SimpleType], format: String?, isNullable: Bool)

        fileprivate static func plain(_ keywords: Schema.Keywords) -> Self {
            .plain(keywords.types, format: keywords.format, isNullable: keywords.isNullable)
        }
    }

    /// How many lists are around it.
    let depth: Int
    let content: Content
}

extension LinkedReferences {
    /// Whether two media types describe values of one type: both refer to one schema, or are lists of what is alike.
    ///
    /// Frameworks write a list out for each media type that they offer it in.
    func isAlike(_ first: Schema, _ second: Schema) -> Bool {
        first === second || likeness(of: first) == likeness(of: second)
    }

    /// What schemas that are alike have in common: how many lists are around what.
    func likeness(of schema: Schema) -> SchemaLikeness {
        var schema = target(schema)
        var visited: Set<ObjectIdentifier> = []
        // Lists may lead to themselves.
        while visited.insert(ObjectIdentifier(schema)).inserted, let element = schema.element {
            if element.isPlain {
                return SchemaLikeness(depth: visited.count, content: .plain(element.keywords))
            }
            schema = target(element)
        }
        return SchemaLikeness(depth: visited.count, content: .schema(ObjectIdentifier(schema)))
    }

    /// What stands for the schema's type: itself, or what it refers to.
    func target(_ schema: Schema) -> Schema { schema.keywords.reference.flatMap { self.schema($0) } ?? schema }
}

extension Schema {
    /// The schema of the elements, where it is a list that may not be `null` and no more.
    fileprivate var element: Schema? {
        guard keywords.types == [.array], !keywords.isNullable, hasNoParts, keywords.enumeration == nil,
            keywords.constant == nil, case .schema(let items)? = keywords.items
        else { return nil }
        return items
    }

    /// Whether it is a text, number or Boolean of any value.
    fileprivate var isPlain: Bool {
        hasNoParts && keywords.items == nil && keywords.enumeration == nil && keywords.constant == nil
            && keywords.reference == nil && keywords.contentEncoding == nil && keywords.contentMediaType == nil
            && !keywords.types.isEmpty && Set(keywords.types).isDisjoint(with: [.array, .object])
    }

    private var hasNoParts: Bool {
        keywords.properties.isEmpty && keywords.additionalProperties == nil && keywords.patternProperties.isEmpty
            && keywords.prefixItems.isEmpty && keywords.conditionals.isEmpty && keywords.allOf.isEmpty
            && keywords.oneOf.isEmpty && keywords.anyOf.isEmpty
    }
}
