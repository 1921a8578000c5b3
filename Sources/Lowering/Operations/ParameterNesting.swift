internal import ClientModel
internal import OpenAPI

/// Finds what is nested in a parameter's value deeper than its style has a convention for.
struct ParameterNesting {
    /// What becomes of it.
    enum Outcome {
        /// It stands as JSON text.
        case json
        /// The elements are numbered: `filter[lines][0][sku]`.
        case numbered
    }

    let graph: SchemaGraph

    /// Nil where the style says how everything is written, as far as the document tells.
    func outcome(_ schema: SchemaNode, style: ClientModel.Parameter.Style, explode: Bool) -> Outcome? {
        graph.nesting.outcome(of: graph.resolvedShape(of: schema).shape, style, explode) {
            found(schema, style: style, explode: explode)
        }
    }

    private func found(_ schema: SchemaNode, style: ClientModel.Parameter.Style, explode: Bool) -> Outcome? {
        if style == .deepObject { return hasListOfContainers(schema) ? .numbered : nil }
        let repeatsArrays = explode && (style == .form || style == .cookie || style == .matrix)
        return parts(schema).contains { part in
            guard part.isMember, repeatsArrays else { return isContainer(part.schema) }
            return shapes(part.schema).contains { shape in
                switch shape.form {
                case .array(let item): item.map(isContainer) ?? false
                case .tuple(let tuple): tuple.elements.contains(where: isContainer)
                default: isContainer(shape)
                }
            }
        } ? .json : nil
    }

    /// Whether a value is a scalar, an array or an object, for sure.
    func isObject(_ schema: SchemaNode) -> Bool? {
        let kinds = shapes(schema).map { shape -> Bool? in
            switch shape.form {
            case .structure, .dictionary: true
            case .scalar(.any), .reference, .union: nil
            case .scalar(.external(let type)) where !type.isScalar: type.jsonTypes == [.object] ? true : nil
            case .scalar, .enumeration, .array, .tuple: false
            }
        }
        return kinds.allSatisfy { $0 == true } ? true : kinds.allSatisfy { $0 == false } ? false : nil
    }

    private func hasListOfContainers(_ schema: SchemaNode) -> Bool {
        var visited: Set<ObjectIdentifier> = []
        var rest = [schema]
        while let schema = rest.popLast() {
            for shape in shapes(schema) where visited.insert(shape.schema.id).inserted {
                switch shape.form {
                case .array(let item?): if isContainer(item) { return true }
                case .tuple(let tuple): if tuple.elements.contains(where: isContainer) { return true }
                default: break
                }
                rest += parts(shape).map(\.schema)
            }
        }
        return false
    }

    private func parts(_ schema: SchemaNode) -> [(schema: SchemaNode, isMember: Bool)] { shapes(schema).flatMap(parts) }

    /// The elements and members of a shape.
    private func parts(_ shape: Shape) -> [(schema: SchemaNode, isMember: Bool)] {
        switch shape.form {
        case .array(let item): [item].compactMap { $0 }.map { ($0, false) }
        case .tuple(let tuple): tuple.elements.map { ($0, false) }
        case .dictionary(let value): [value].compactMap { $0 }.map { ($0, true) }
        case .structure(let structure): structure.members.map { ($0.schema, true) } + additional(structure)
        case .scalar, .reference, .enumeration, .union: []
        }
    }

    private func additional(_ structure: StructureShape) -> [(schema: SchemaNode, isMember: Bool)] {
        if case .schema(let schema) = structure.additional { [(schema, true)] } else { [] }
    }

    private func isContainer(_ schema: SchemaNode) -> Bool { shapes(schema).contains(where: isContainer) }

    private func isContainer(_ shape: Shape) -> Bool {
        switch shape.form {
        case .array, .tuple, .dictionary, .structure: true
        case .scalar(.external(let type)): !type.isScalar
        case .scalar, .reference, .enumeration, .union: false
        }
    }

    /// The shape of a schema, of each branch if it is a union.
    private func shapes(_ schema: SchemaNode) -> [Shape] {
        var found: [Shape] = []
        var visited: Set<ObjectIdentifier> = []
        var rest = [schema]
        while let schema = rest.popLast() {
            let shape = graph.resolvedShape(of: schema).shape
            guard visited.insert(ObjectIdentifier(shape)).inserted else { continue }
            if case .union(let union) = shape.form { rest += union.branches.reversed() } else { found.append(shape) }
        }
        return found
    }
}
