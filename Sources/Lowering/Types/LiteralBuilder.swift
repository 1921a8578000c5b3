internal import ClientModel
internal import DocumentTree
internal import OpenAPI

/// Spells a value of the document as a Swift literal of a property's type.
struct LiteralBuilder {
    let builder: TypeBuilder

    func literal(_ node: Node, for schema: Schema, _ type: TypeReference) -> Literal? {
        switch type {
        case .string: return node.string.map { .string($0) }
        case .boolean: return node.boolean.map { .boolean($0) }
        case .integer, .int64: return node.integer.map { .integer($0) }
        case .int32: return node.integer.flatMap { Int32(exactly: $0) == nil ? nil : .integer($0) }
        case .float, .double: return node.integer.map { .integer($0) } ?? node.number.map { .number($0) }
        case .array:
            guard let elements = node.sequence, case .array(let item) = shape(of: schema).form else { return nil }
            return array(elements, item, type)
        case .dictionary:
            return node.mapping?.isEmpty == true ? .emptyDictionary : nil
        case .named: return named(node, schema)
        case .any, .dateTime, .date, .uuid, .url, .base64, .optional: return nil
        }
    }

    /// A text as a literal of a string's type or an enumeration's.
    func literal(text: String, for schema: Schema, _ type: TypeReference) -> Literal? {
        if type == .string { return .string(text) }
        let shape = shape(of: schema)
        guard case .enumeration(let enumeration) = shape.form, enumeration.rawType == .string else { return nil }
        let names = names(of: enumeration, shape.schema)
        return enumeration.values.firstIndex { $0.string == text }.map { .member(names[$0]) }
    }

    private func array(_ elements: [Node], _ item: Schema?, _ type: TypeReference) -> Literal? {
        guard case .array(let element) = type else { return nil }
        if elements.isEmpty { return .array([]) }
        guard let item else { return nil }
        let literals = elements.compactMap { literal($0, for: item, element) }
        return literals.count == elements.count ? .array(literals) : nil
    }

    private func named(_ node: Node, _ schema: Schema) -> Literal? {
        let shape = shape(of: schema)
        switch shape.form {
        case .enumeration(let enumeration):
            let names = names(of: enumeration, shape.schema)
            let index = enumeration.values.firstIndex { $0.value() == node.value() }
            return index.map { .member(names[$0]) }
        case .scalar(let type): return literal(node, for: shape.schema, type)
        case .array:
            let aliased = builder.references.aliased(shape.schema)
            return literal(node, for: shape.schema, aliased)
        case .dictionary: return node.mapping?.isEmpty == true ? .emptyDictionary : nil
        case .reference, .structure, .union: return nil
        }
    }

    private func names(of enumeration: EnumerationShape, _ schema: Schema) -> [String] {
        EnumerationNames(typeName: builder.registry.type(of: schema)?.rawName ?? "").names(of: enumeration)
    }

    private func shape(of schema: Schema) -> Shape { builder.reader.resolvedShape(of: schema).shape }
}
