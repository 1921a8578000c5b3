internal import ClientModel
internal import DocumentTree
internal import OpenAPI

/// Spells a value of the document as a Swift literal of a property's type; nil where the value does not fit the type.
struct LiteralBuilder {
    let builder: TypeBuilder

    func literal(_ node: Node, for schema: SchemaNode, _ type: TypeReference) -> Literal? {
        switch type {
        case .string: return node.string.map { .string($0) }
        case .boolean: return node.boolean.map { .boolean($0) }
        case .integer, .int64: return node.integer.map { .integer($0) }
        case .uint64: return node.integer.flatMap { $0 < 0 ? nil : .integer($0) }
        case .int32: return node.integer.flatMap { Int32(exactly: $0) == nil ? nil : .integer($0) }
        case .exactInteger: return node.integer.map { .integer($0) }
        case .exactNumber: return node.integer.map { .integer($0) } ?? node.exactNumber.map { .number($0) }
        case .double: return node.integer.map { .integer($0) } ?? node.number.map { .number($0) }
        case .array:
            guard let elements = node.sequence, case .array(let item) = shape(of: schema).form else { return nil }
            return array(elements, item, type)
        case .dictionary:
            guard case .dictionary(let value) = shape(of: schema).form else { return nil }
            return dictionary(node, value, type)
        case .named: return named(node, schema, type)
        case .any: return json(node)
        case .file, .parts, .external: return nil
        case .optional(let wrapped): return node.isNull ? .null : literal(node, for: schema, wrapped)
        case .dateTime, .date, .uuid, .url, .base64, .base64URL:
            return node.string.flatMap { FormattedText.isValid($0, as: type) ? .string($0) : nil }
        }
    }

    /// A value that a discriminator has as a literal of the member's type, or of its enumeration's.
    func literal(_ value: Literal, for schema: SchemaNode, _ type: TypeReference) -> Literal? {
        switch (value, type) {
        case (.string, .string), (.boolean, .boolean), (.integer, .integer), (.integer, .int64): return value
        default: break
        }
        let shape = shape(of: schema)
        guard case .enumeration(let enumeration) = shape.form else { return nil }
        let members = members(of: enumeration, shape.schema)
        let index =
            switch value {
            case .string(let text): members.texts[text]
            case .integer(let integer): members.index(Node(.integer(integer), at: schema.origin.location))
            default: nil as Int?
            }
        return index.map { .member(members.names[$0]) }
    }

    private func array(_ elements: [Node], _ item: SchemaNode?, _ type: TypeReference) -> Literal? {
        guard case .array(let element) = type else { return nil }
        if elements.isEmpty { return .array([]) }
        let literals = elements.compactMap { node in
            item.map { literal(node, for: $0, element) } ?? json(node)
        }
        return literals.count == elements.count ? .array(literals) : nil
    }

    private func dictionary(_ node: Node, _ value: SchemaNode?, _ type: TypeReference) -> Literal? {
        guard let mapping = node.mapping, case .dictionary(let element) = type else { return nil }
        if mapping.isEmpty { return .emptyDictionary }
        return object(mapping) { entry in value.map { literal(entry.value, for: $0, element) } ?? json(entry.value) }
    }

    private func object(_ mapping: Mapping, _ literal: (Mapping.Entry) -> Literal?) -> Literal? {
        let members = mapping.entries.compactMap { entry in
            literal(entry).map { Literal.Member(key: entry.key, value: $0) }
        }
        return members.count == mapping.entries.count ? .object(members) : nil
    }

    private func named(_ node: Node, _ schema: SchemaNode, _ type: TypeReference) -> Literal? {
        let shape = shape(of: schema)
        switch shape.form {
        case .enumeration(let enumeration):
            let members = members(of: enumeration, shape.schema)
            return members.index(node).map { .member(members.names[$0]) }
        case .scalar(let type): return literal(node, for: shape.schema, type)
        case .array, .dictionary:
            // A type of its own, which contains itself, has no literal.
            guard builder.registry.type(of: shape.schema) == nil else { return nil }
            let aliased = builder.references.aliased(shape.schema)
            return literal(node, for: shape.schema, aliased)
        case .structure(let structure): return self.structure(node, structure)
        case .union(let union): return self.union(node, union, shape.schema)
        case .reference, .tuple: return nil
        }
    }

    private func structure(_ node: Node, _ structure: StructureShape) -> Literal? {
        guard let mapping = node.mapping else { return nil }
        // A short default needs no index of a structure that thousands of defaults may be of.
        let index =
            mapping.entries.count < 32
            ? nil : Dictionary(structure.members.map { ($0.key, $0) }) { first, _ in first }
        return object(mapping) { entry in
            let found = index.map { $0[entry.key] } ?? structure.members.first { $0.key == entry.key }
            guard let member = found else { return nil }
            return literal(entry.value, for: member.schema, builder.references.reference(to: member.schema).type)
        }
    }

    /// The first branch that has a literal for the value, known constants before types that take anything.
    private func union(_ node: Node, _ union: UnionShape, _ schema: SchemaNode) -> Literal? {
        let names = builder.names.cases(of: union, schema)
        let branches = zip(union.branches, names).map { branch, name in
            (name, literal(node, for: branch, builder.references.reference(to: branch).type))
        }
        let found = branches.compactMap { name, literal in literal.map { Literal.payload(name, $0) } }
        return found.first {
            if case .payload(_, .member) = $0 { true } else { false }
        } ?? found.first
    }

    /// Any value at all.
    private func json(_ node: Node) -> Literal? {
        switch node.content {
        case .null: return .null
        case .string(let text): return .string(text)
        case .boolean(let value): return .boolean(value)
        case .integer(let value): return .integer(value)
        case .number(let value): return .number(value)
        case .sequence(let elements):
            let literals = elements.compactMap(json)
            return literals.count == elements.count ? .array(literals) : nil
        case .mapping(let mapping): return mapping.isEmpty ? .emptyDictionary : object(mapping) { json($0.value) }
        }
    }

    private func members(of enumeration: EnumerationShape, _ schema: SchemaNode) -> MemberNames.Values {
        builder.names.values(of: enumeration, schema)
    }

    private func shape(of schema: SchemaNode) -> Shape { builder.graph.resolvedShape(of: schema).shape }
}
