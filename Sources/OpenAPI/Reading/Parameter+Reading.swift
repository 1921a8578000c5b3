internal import Diagnostics
internal import DocumentTree

extension Parameter {
    static func read(_ node: Node, _ place: Place, _ context: ReadContext) -> Parameter? {
        guard let mapping = context.mapping(node, "a parameter") else { return nil }
        guard let name = mapping["name"]?.scalarText else {
            context.diagnostics.report(.missingKey("name", in: "a parameter", location: node.location))
            return nil
        }
        guard let location = mapping["in"]?.string else {
            context.diagnostics.report(.missingKey("in", in: "a parameter", location: node.location))
            return nil
        }
        var parameter = Parameter(
            name: name, location: location, origin: Origin(place: place, location: node.location))
        for entry in mapping.entries {
            switch entry.key {
            case "name", "in", "example", "examples", "allowEmptyValue": break
            case "description": parameter.description = context.string(entry)
            case "required": parameter.isRequired = (context.boolean(entry) ?? false) || location == "path"
            case "deprecated": parameter.isDeprecated = context.boolean(entry) ?? false
            case "style": parameter.style = context.string(entry)
            case "explode": parameter.explode = context.boolean(entry)
            case "allowReserved": parameter.allowReserved = context.boolean(entry) ?? false
            case "schema": parameter.schema = Schema.read(entry.value, place.appending("schema"), context)
            case "content": parameter.content = MediaType.readMap(entry, place, context)
            default:
                if entry.key.hasPrefix("x-") {
                    parameter.extensions[entry.key] = entry.value
                } else {
                    context.unknownKey(entry, in: "a parameter")
                }
            }
        }
        return parameter
    }
}

extension Header {
    static func read(_ node: Node, _ place: Place, _ context: ReadContext) -> Header? {
        guard let mapping = context.mapping(node, "a header") else { return nil }
        var header = Header(origin: Origin(place: place, location: node.location), isRequired: false)
        for entry in mapping.entries {
            switch entry.key {
            case "description": header.description = context.string(entry)
            case "required": header.isRequired = context.boolean(entry) ?? false
            case "schema": header.schema = Schema.read(entry.value, place.appending("schema"), context)
            case "content", "example", "examples", "deprecated", "style", "explode", "allowEmptyValue",
                "allowReserved":
                break
            default:
                if !entry.key.hasPrefix("x-") { context.unknownKey(entry, in: "a header") }
            }
        }
        return header
    }
}
