internal import ClientModel
internal import OpenAPI

/// Puts the types that the configuration chose in place of what schemas describe.
struct ShapeOverrides {
    let overrides: SchemaOverrides
    let merger: SchemaMerger

    /// - Parameter end: The shape behind references and whether it may be `null`, where that is known.
    func overridden(
        _ shape: Shape, behind end: (SchemaNode) -> (shape: Shape, isNullable: Bool)?
    ) -> Shape {
        let node = shape.schema
        var target: (shape: Shape, isNullable: Bool)?
        if case .reference(let node, _) = shape.form { target = end(node) }
        let chosen: ExternalType?
        if let type = overrides.type(of: node) {
            chosen = type
        } else if case .scalar(let scalar) = shape.form, overrides.hasFormats || overrides.hasNumbers {
            let format = node.keywords.format ?? merger.merged(node).format
            chosen = format == nil ? overrides.type(ofNumber: scalar) : overrides.type(ofFormat: format)
        } else {
            chosen = nil
        }
        guard var type = chosen else { return shape }
        type.jsonTypes = (target?.shape ?? shape).ownJSONTypes ?? Union.JSONType.allCases
        return Shape(
            schema: node, form: .scalar(type.exact ?? .external(type)),
            isNullable: shape.isNullable || target?.isNullable == true)
    }
}

extension ExternalType {
    /// One of the runtime's own types of numbers, of which all is known; nil for others.
    fileprivate var exact: TypeReference? {
        guard module == "ClientRuntime" else { return nil }
        return ["JSONNumber": .exactNumber, "JSONInteger": .exactInteger][name]
    }
}
