internal import ClientModel
internal import Diagnostics
internal import OpenAPI

/// Tells what the schemas became: every component, every type within one, and what operations pass.
struct SchemaMapping {
    let document: OpenAPIDocument
    let plans: [OperationPlan]
    let webhooks: [WebhookPlan]
    let registry: TypeRegistry
    let references: TypeReferences
    let places: SourcePlaces
    /// What aliases within types stand for: enumerations that are declared at another place.
    let aliases: [TypeName: TypeReference]
    var filtering: DocumentMapping.Filtering?

    /// The schemas by place, each once.
    func schemas() -> [MappedSchema] {
        var known: Set<[String]> = []
        let all = components() + registry.topLevel.filter { isSchema($0) && isKept($0.name) }.flatMap(types) + spelled()
        return all.filter { known.insert([$0.place.file, $0.place.pointer]).inserted }.ordered(on: { $0.place })
    }

    private func components() -> [MappedSchema] {
        document.components.schemas.filter { isKept($0.schema) }.map { name, schema in
            mapped(schema, at: places.component("schemas", name, schema.origin))
        }
    }

    private func isKept(_ name: TypeName) -> Bool {
        guard let filtering, let outermost = name.components.first else { return true }
        return !filtering.types.contains(outermost)
    }

    /// What is no type is kept where something that is kept refers to it.
    private func isKept(_ schema: Schema) -> Bool {
        guard let filtering else { return true }
        let node = SchemaNode.schema(schema)
        if let name = registry.type(of: node)?.name ?? registry.aliasName(of: node) { return isKept(name) }
        return filtering.findings?.reaches(schema.origin.location) ?? true
    }

    private func mapped(_ schema: Schema, at place: SourcePlace) -> MappedSchema {
        let node = SchemaNode.schema(schema)
        if let type = registry.type(of: node) {
            return mapped(type, at: place)
        }
        if let alias = registry.aliasName(of: node) {
            return MappedSchema(
                place: place, kind: .alias, fate: .became(.named(alias)), aliased: references.aliased(node))
        }
        if registry.graph.shape(of: schema).isBareEnvelope {
            return MappedSchema(place: place, kind: .inline, fate: .leftOut(.envelope))
        }
        return MappedSchema(place: place, kind: .inline, fate: .became(references.element(schema)))
    }

    private func types(_ type: NominalType) -> [MappedSchema] {
        [mapped(type, at: places.place(type.schema.origin))] + type.children.flatMap(types)
    }

    private func mapped(_ type: NominalType, at place: SourcePlace) -> MappedSchema {
        let aliased = aliases[type.name]
        return MappedSchema(
            place: place, kind: aliased == nil ? kind(of: type) : .alias, fate: .became(.named(type.name)),
            aliased: aliased)
    }

    /// The schemas that calls pass and that are no types of their own.
    private func spelled() -> [MappedSchema] {
        let sent = webhooks.compactMap(\.schema)
        let passed = plans.flatMap { plan -> [Schema] in
            let media = plan.bodies.map(\.media).filter { $0.format == .json || $0.format == .form }
            var schemas = plan.parameters.compactMap(\.schema)
            schemas += media.compactMap(\.schema)
            schemas += plan.responses.flatMap(\.answers).compactMap(\.schema)
            return schemas
        }
        return (passed + sent).map { mapped($0, at: places.place($0.origin)) }
    }

    /// What is made of the names of media types is no schema of the document.
    private func isSchema(_ type: NominalType) -> Bool { type.schema.origin.place.token != "content" }

    private func kind(of type: NominalType) -> MappedSchema.Kind {
        switch type.shape.form {
        case .structure, .dictionary: .structure
        case .enumeration: .enumeration
        case .union: .union
        case .tuple, .array: .tuple
        case .scalar, .reference: .alias
        }
    }
}
