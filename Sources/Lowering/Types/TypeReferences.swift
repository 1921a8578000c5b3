internal import ClientModel
internal import Diagnostics
internal import OpenAPI

/// Spells the Swift type of a schema, once every type has its name.
struct TypeReferences {
    let registry: TypeRegistry
    let reader: ShapeReader

    struct Spelled {
        var type: TypeReference
        var isNullable: Bool
    }

    /// The type of a schema as spelled within the declaration of `scope`.
    func reference(to schema: Schema, within scope: NominalType? = nil) -> Spelled {
        var visited: Set<ObjectIdentifier> = []
        return reference(to: schema, within: scope, &visited)
    }

    /// The type of an element or value, where `null` makes the type optional.
    func element(_ schema: Schema?, within scope: NominalType?) -> TypeReference {
        guard let schema else { return .any }
        let spelled = reference(to: schema, within: scope)
        return wrapped(spelled)
    }

    private func wrapped(_ spelled: Spelled) -> TypeReference {
        // A JSON value says null by itself.
        spelled.isNullable && spelled.type != .any ? .optional(spelled.type) : spelled.type
    }

    private func reference(
        to schema: Schema, within scope: NominalType?, _ visited: inout Set<ObjectIdentifier>
    ) -> Spelled {
        let shape = reader.shape(of: schema)
        if let nominal = registry.type(of: schema) {
            return Spelled(
                type: .named(registry.spelled(nominal.name, within: scope)), isNullable: shape.isNullable)
        }
        guard visited.insert(ObjectIdentifier(schema)).inserted else {
            return Spelled(type: .any, isNullable: false)
        }
        defer { visited.remove(ObjectIdentifier(schema)) }
        if let alias = registry.aliasName(of: schema) {
            let isNullable = reader.resolvedShape(of: schema).isNullable
            return Spelled(type: .named(registry.spelled(alias, within: scope)), isNullable: isNullable)
        }
        return expanded(shape, within: scope, &visited)
    }

    /// The type that an alias stands for.
    func aliased(_ schema: Schema) -> TypeReference {
        var visited: Set<ObjectIdentifier> = [ObjectIdentifier(schema)]
        return expanded(reader.shape(of: schema), within: nil, &visited).type
    }

    private func expanded(
        _ shape: Shape, within scope: NominalType?, _ visited: inout Set<ObjectIdentifier>
    ) -> Spelled {
        switch shape.form {
        case .scalar(let type): return Spelled(type: type, isNullable: shape.isNullable)
        case .reference(let target, _):
            let spelled = reference(to: target, within: scope, &visited)
            return Spelled(type: spelled.type, isNullable: spelled.isNullable || shape.isNullable)
        case .array(let item):
            let element = item.map { wrapped(reference(to: $0, within: scope, &visited)) } ?? .any
            return Spelled(type: .array(element), isNullable: shape.isNullable)
        case .dictionary(let value):
            let element = value.map { wrapped(reference(to: $0, within: scope, &visited)) } ?? .any
            return Spelled(type: .dictionary(element), isNullable: shape.isNullable)
        case .structure, .enumeration, .union, .tuple:
            return Spelled(type: .any, isNullable: shape.isNullable)
        }
    }
}

extension ShapeReader {
    /// What an array, a map or a reference leads to; nothing for what is declared as a type of its own.
    func aliasedContents(of schema: Schema) -> [Schema] {
        switch shape(of: schema).form {
        case .reference(let target, _): [target]
        case .array(let item): item.map { [$0] } ?? []
        case .dictionary(let value): value.map { [$0] } ?? []
        case .scalar, .structure, .enumeration, .union, .tuple: []
        }
    }
}
