internal import Diagnostics
internal import DocumentTree

extension Parameter {
    /// Reads `parameters`; of two with one name and location, both in the list itself, the later one counts.
    static func readList(_ entry: Mapping.Entry, _ place: Place, _ context: ReadContext) -> [Referenced<Parameter>] {
        var seen: Set<[String]> = []
        return context.list(entry, place, of: .listable) { node, place in
            let parameter = context.referenced(node, place) { Parameter.read($0, $1, context) }
            if case .value(let known)? = parameter {
                // Names of header fields do not tell upper from lower case (RFC 9110, section 5.1).
                let name = known.location == "header" ? known.name.lowercased() : known.name
                if !seen.insert([known.location, name]).inserted { context.report(.duplicateParameter(known)) }
            }
            return parameter
        }
    }

    static func read(_ node: Node, _ place: Place, _ context: ReadContext) -> Parameter? {
        guard let mapping = context.mapping(node, "a parameter") else { return nil }
        guard let name = mapping["name"]?.scalarText else {
            context.report(.missingKey("name", in: "a parameter", location: node.location, outcome: "left out"))
            return nil
        }
        guard let location = location(mapping["in"], context) else {
            context.report(.missingKey("in", in: "a parameter", location: node.location, outcome: "left out"))
            return nil
        }
        var parameter = Parameter(
            name: name, location: location, origin: Origin(place: place, location: node.location))
        let isOwnSchema = mapping["schema"] == nil && mapping["content"] == nil && mapping["type"] != nil
        for entry in mapping.entries {
            switch entry.key {
            case "name", "in": break
            case "example": parameter.example = context.example(entry.value)
            case "examples": parameter.examples = context.examples(entry, place)
            case "allowEmptyValue": parameter.allowEmptyValue = context.boolean(entry) ?? false
            case "description": parameter.description = context.string(entry)
            case "required": parameter.isRequired = (context.boolean(entry) ?? false) || location == "path"
            case "deprecated": parameter.isDeprecated = context.boolean(entry) ?? false
            case "style": parameter.style = context.string(entry)
            case "explode": parameter.explode = context.boolean(entry)
            case "allowReserved": parameter.allowReserved = context.boolean(entry) ?? false
            case "schema": parameter.schema = Schema.read(entry.value, place.appending("schema"), context)
            case "content": parameter.content = MediaType.readMap(entry, place, context)
            case _ where isOwnSchema && !entry.key.hasPrefix("x-"): break
            default:
                if entry.key.hasPrefix("x-") {
                    parameter.extensions[entry.key] = entry.value
                } else {
                    context.unknownKey(entry, in: .parameter)
                }
            }
        }
        if isOwnSchema {
            context.report(.parameterAsSchema(name, node.location))
            parameter.schema = ownSchema(node, mapping, place, context)
            if let format = mapping["collectionFormat"]?.string { parameter.read(collectionFormat: format) }
        } else if parameter.schema == nil, parameter.content.isEmpty, mapping["content"] == nil {
            context.report(.parameterWithoutSchema(name, node.location))
        }
        // The whole query has a media type, everything else a schema where there is one.
        reportIgnored(
            in: mapping,
            isSchemaRead: parameter.schema != nil && (location != "querystring" || parameter.content.isEmpty),
            context)
        if location == "path", mapping["required"]?.boolean != true {
            context.report(.optionalPathParameter(name, node.location))
        }
        return parameter
    }

    /// Reports what stands beside what is read of a parameter or a header, and says something else.
    static func reportIgnored(in mapping: Mapping, isSchemaRead: Bool, _ context: ReadContext) {
        guard let content = mapping.entry("content"), let media = content.value.mapping else { return }
        if mapping["schema"] != nil {
            let ignored = isSchemaRead ? content : mapping.entry("schema") ?? content
            return context.report(.ignored(ignored, beside: isSchemaRead ? "schema" : "content"))
        }
        if media.count > 1 { context.report(.severalContents(content)) }
        for key in ["style", "explode", "allowReserved"] {
            guard let entry = mapping.entry(key) else { continue }
            context.report(.ignored(entry, beside: "content"))
        }
    }

    private static func location(_ node: Node?, _ context: ReadContext) -> String? {
        guard let node, let text = node.string else { return nil }
        let meant = text.lowercased()
        guard ["path", "query", "header", "cookie", "querystring"].contains(meant) else { return text }
        if text != meant {
            context.report(.spelling("`in: \(VisibleText.excerpt(of: text))`", meant: "in: \(meant)", node))
        }
        return meant
    }

    /// Swagger 2.0's word for the style of an array; what the parameter itself says goes first.
    private mutating func read(collectionFormat: String) {
        switch collectionFormat {
        case "multi": explode = explode ?? true
        case "csv": explode = explode ?? false
        case "ssv": (style, explode) = (style ?? "spaceDelimited", explode ?? false)
        case "pipes": (style, explode) = (style ?? "pipeDelimited", explode ?? false)
        default: break
        }
    }

    /// The schema whose keywords stand on the parameter itself, as Swagger 2.0 has it.
    private static func ownSchema(
        _ node: Node, _ mapping: Mapping, _ place: Place, _ context: ReadContext
    ) -> Schema {
        let others = [
            "name", "in", "description", "required", "style", "explode", "allowEmptyValue", "collectionFormat",
        ]
        let entries = mapping.entries.filter { !others.contains($0.key) && !$0.key.hasPrefix("x-") }
        return Schema.read(Node(.mapping(Mapping(entries)), at: node.location), place, context)
    }
}

extension Header {
    static func readMap(
        _ entry: Mapping.Entry, _ place: Place, _ context: ReadContext
    ) -> [(name: String, value: Referenced<Header>)] {
        context.map(entry, place) { node, place in
            context.referenced(node, place) { read($0, $1, context) }
        }
    }

    static func read(_ node: Node, _ place: Place, _ context: ReadContext) -> Header? {
        guard let mapping = context.mapping(node, "a header") else { return nil }
        var header = Header(origin: Origin(place: place, location: node.location))
        for entry in mapping.entries {
            switch entry.key {
            case "description": header.description = context.string(entry)
            case "required": header.isRequired = context.boolean(entry) ?? false
            case "deprecated": header.isDeprecated = context.boolean(entry) ?? false
            case "style": header.style = context.string(entry)
            case "explode": header.explode = context.boolean(entry)
            case "schema": header.schema = Schema.read(entry.value, place.appending("schema"), context)
            case "content": header.content = MediaType.readMap(entry, place, context)
            case "example": header.example = context.example(entry.value)
            case "examples": header.examples = context.examples(entry, place)
            // A field's value is never percent-encoded, and an empty one has a meaning in queries only.
            case "allowEmptyValue", "allowReserved": break
            default:
                if !entry.key.hasPrefix("x-") { context.unknownKey(entry, in: .header) }
            }
        }
        Parameter.reportIgnored(in: mapping, isSchemaRead: header.schema != nil, context)
        return header
    }
}
