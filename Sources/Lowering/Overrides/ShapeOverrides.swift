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
        } else if case .scalar = shape.form, overrides.hasFormats {
            chosen = overrides.type(ofFormat: node.keywords.format ?? merger.merged(node).format)
        } else {
            chosen = nil
        }
        guard var type = chosen else { return shape }
        type.jsonTypes = (target?.shape ?? shape).ownJSONTypes ?? Union.JSONType.allCases
        return Shape(
            schema: node, form: .scalar(type.isExactNumber ? .exactNumber : .external(type)),
            isNullable: shape.isNullable || target?.isNullable == true)
    }
}

extension ExternalType {
    /// Whether it is the runtime's own type of numbers, of which all is known.
    fileprivate var isExactNumber: Bool { name == "JSONNumber" && module == "ClientRuntime" }
}
