internal import ClientModel
internal import Diagnostics
internal import OpenAPI

/// The Swift type of a schema, once every type has its name; how that is spelled somewhere is the emitter's to say.
struct TypeReferences {
    let registry: TypeRegistry
    let graph: SchemaGraph

    struct Spelled {
        var type: TypeReference
        var isNullable: Bool
    }

    /// The type of a schema.
    func reference(to schema: SchemaNode) -> Spelled {
        var visited: Set<ObjectIdentifier> = []
        return reference(to: schema, &visited)
    }

    /// The type of a schema of the document.
    func reference(to schema: Schema) -> Spelled { reference(to: .schema(schema)) }

    /// The type of a schema of the document, where `null` makes the type optional.
    func element(_ schema: Schema?) -> TypeReference { element(schema.map { .schema($0) }) }

    /// The type of an element or value, where `null` makes the type optional.
    func element(_ schema: SchemaNode?) -> TypeReference {
        guard let schema else { return .any }
        let spelled = reference(to: schema)
        return wrapped(spelled)
    }

    private func wrapped(_ spelled: Spelled) -> TypeReference {
        // A JSON value says null by itself.
        spelled.isNullable && spelled.type != .any ? .optional(spelled.type) : spelled.type
    }

    /// - Parameters:
    ///   - visited: The schemas around this one and those that led to it.
    ///   - depth: How many arrays and maps are around the type.
    private func reference(
        to schema: SchemaNode, _ visited: inout Set<ObjectIdentifier>, depth: Int = 0
    ) -> Spelled {
        var way: [ObjectIdentifier] = []
        defer { for id in way { visited.remove(id) } }
        var schema = schema
        var isNullable = false
        while true {
            let shape = graph.shape(of: schema)
            if let nominal = registry.type(of: schema) {
                return Spelled(type: .named(nominal.name), isNullable: isNullable || shape.isNullable)
            }
            guard visited.insert(schema.id).inserted else {
                return Spelled(type: .any, isNullable: isNullable)
            }
            way.append(schema.id)
            if let alias = registry.aliasName(of: schema) {
                isNullable = isNullable || graph.resolvedShape(of: schema).isNullable
                return Spelled(type: .named(alias), isNullable: isNullable)
            }
            guard case .reference(let target, _) = shape.form else {
                let spelled = expanded(shape, &visited, depth: depth)
                return Spelled(type: spelled.type, isNullable: isNullable || spelled.isNullable)
            }
            isNullable = isNullable || shape.isNullable
            schema = target
        }
    }

    /// The type that an alias stands for.
    func aliased(_ schema: SchemaNode) -> TypeReference {
        guard !registry.recursion.isEndless(schema) else {
            graph.diagnostics.report(.endlessCombination(schema.origin))
            return .any
        }
        var visited: Set<ObjectIdentifier> = [schema.id]
        return expanded(graph.shape(of: schema), &visited, depth: 0).type
    }

    private func expanded(
        _ shape: Shape, _ visited: inout Set<ObjectIdentifier>, depth: Int
    ) -> Spelled {
        let isNullable = shape.isNullable
        switch shape.form {
        case .scalar(let type): return Spelled(type: type, isNullable: isNullable)
        case .reference(let target, _):
            let spelled = reference(to: target, &visited, depth: depth)
            return Spelled(type: spelled.type, isNullable: spelled.isNullable || isNullable)
        case .array(let item):
            return Spelled(type: .array(content(item, &visited, depth)), isNullable: isNullable)
        case .dictionary(let value):
            return Spelled(type: .dictionary(content(value, &visited, depth)), isNullable: isNullable)
        case .structure, .enumeration, .union, .tuple: return Spelled(type: .any, isNullable: isNullable)
        }
    }

    /// What an array or map holds; JSON values where so many are within each other that no compiler would finish.
    private func content(
        _ schema: SchemaNode?, _ visited: inout Set<ObjectIdentifier>, _ depth: Int
    ) -> TypeReference {
        guard let schema else { return .any }
        guard depth < Self.maximumDepth else {
            graph.diagnostics.report(.deepNesting(schema.origin, limit: Self.maximumDepth))
            return .any
        }
        return wrapped(reference(to: schema, &visited, depth: depth + 1))
    }

    private static let maximumDepth = 12
}

extension SchemaGraph {
    /// What an array, a map or a reference leads to; nil for what is declared as a type of its own.
    func aliasedContent(of schema: SchemaNode) -> SchemaNode? {
        switch shape(of: schema).form {
        case .reference(let target, _): target
        case .array(let item): item
        case .dictionary(let value): value
        case .scalar, .structure, .enumeration, .union, .tuple: nil
        }
    }
}
