internal import ClientModel
internal import OpenAPI

extension ShapeReader {
    /// The shape with the type that the configuration chose in place of what the schema describes.
    func overridden(_ shape: Shape, _ overrides: SchemaOverrides) -> Shape {
        let schema = shape.schema
        var isNullable = shape.isNullable
        let chosen: ExternalType?
        if let type = overrides.type(of: schema) {
            if case .reference(let target, _) = shape.form {
                isNullable = isNullable || resolvedShape(of: target).isNullable
            }
            chosen = type
        } else if case .scalar = shape.form, overrides.hasFormats {
            chosen = overrides.type(ofFormat: schema.keywords.format ?? ownFacts(of: schema).format)
        } else {
            chosen = nil
        }
        guard var type = chosen else { return shape }
        type.jsonTypes = jsonTypes(of: shape)
        return Shape(schema: schema, form: .scalar(.external(type)), isNullable: isNullable)
    }

    private func jsonTypes(of shape: Shape) -> [Union.JSONType] {
        if case .reference(let target, _) = shape.form { return jsonTypes(of: resolvedShape(of: target).shape) }
        return shape.ownJSONTypes ?? Union.JSONType.allCases
    }
}
