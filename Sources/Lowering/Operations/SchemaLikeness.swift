internal import OpenAPI

extension ReferenceResolver {
    /// Whether two media types describe values of one type: both refer to one schema, or are lists of what is alike.
    ///
    /// Frameworks write a list out for each media type that they offer it in.
    func isAlike(_ first: Schema, _ second: Schema) -> Bool {
        var (first, second) = (target(first), target(second))
        var visited: Set<[ObjectIdentifier]> = []
        // Lists may lead to themselves.
        while first !== second {
            guard visited.insert([ObjectIdentifier(first), ObjectIdentifier(second)]).inserted,
                let element = first.element, let other = second.element
            else { return false }
            if element.isPlain, other.isPlain { return element.saysTheSame(as: other) }
            (first, second) = (target(element), target(other))
        }
        return true
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

    fileprivate func saysTheSame(as other: Schema) -> Bool {
        keywords.types == other.keywords.types && keywords.format == other.keywords.format
            && keywords.isNullable == other.keywords.isNullable
    }

    private var hasNoParts: Bool {
        keywords.properties.isEmpty && keywords.additionalProperties == nil && keywords.patternProperties.isEmpty
            && keywords.prefixItems.isEmpty && keywords.conditionals.isEmpty && keywords.allOf.isEmpty
            && keywords.oneOf.isEmpty && keywords.anyOf.isEmpty
    }
}
