internal import Diagnostics
internal import DocumentTree

extension MediaType {
    /// Each media type is compared with the others, and can become a call of its own.
    private static let maximumCount = 100

    /// Reads a `content` map.
    static func readMap(_ entry: Mapping.Entry, _ place: Place, _ context: ReadContext) -> [MediaType] {
        let members = context.members(entry.value, place.appending(entry.key), "`content`")
        let all = members.prefix(maximumCount).flatMap { entry, place -> [MediaType] in
            let names = names(entry, context)
            guard let first = names.first, let media = read(entry.value, name: first, place, context) else { return [] }
            return [media] + names.dropFirst().map(media.named)
        }
        if max(members.count, all.count) > maximumCount {
            context.report(.manyMediaTypes(entry, limit: maximumCount))
        }
        return Array(all.prefix(maximumCount))
    }

    /// What the key names: one media type, or several that a list of them has, as `Accept` would.
    private static func names(_ entry: Mapping.Entry, _ context: ReadContext) -> [String] {
        let name = name(entry, context)
        let listed = name.contains(",") ? MediaType.names(listedIn: name) : []
        guard listed.count > 1, listed.allSatisfy({ $0.contains("/") }) else { return [name] }
        context.report(.mediaTypeList(entry))
        var known: Set<String> = []
        return listed.prefix(maximumCount).filter { known.insert($0.lowercased()).inserted }
    }

    /// The media type that the key names; a type has a subtype (RFC 9110, section 8.3.1).
    private static func name(_ entry: Mapping.Entry, _ context: ReadContext) -> String {
        if entry.key.contains("/") { return entry.key }
        let meant = entry.key.trimmed().lowercased() == "json" ? "application/json" : nil
        context.report(.mediaTypeName(entry, meant: meant))
        return meant ?? entry.key
    }

    private static func read(_ node: Node, name: String, _ place: Place, _ context: ReadContext) -> MediaType? {
        var media = MediaType(name: name.trimmed(), origin: Origin(place: place, location: node.location))
        if node.isNull { return media }
        if let reference = context.reference(node, place) {
            let isAlone = node.mapping?.count == 1
            guard let (node, place) = context.object(of: reference, orElse: .anyContent) else { return media }
            if context.version < .v3_2 {
                context.report(.misplacedReference("a media type", reference, isAlone: isAlone), for: reference)
            }
            return read(node, name: name, place, context)
        }
        guard let mapping = context.mapping(node, "a media type") else { return nil }
        for entry in mapping.entries {
            switch entry.key {
            case "description" where context.version >= .v3_2: media.description = context.string(entry)
            case "schema": media.schema = Schema.read(entry.value, place.appending("schema"), context)
            case "itemSchema": media.itemSchema = Schema.read(entry.value, place.appending("itemSchema"), context)
            case "example": media.example = context.example(entry.value)
            case "examples": media.examples = context.examples(entry, place)
            case "encoding", "prefixEncoding", "itemEncoding": media.encodings.read(entry, place, context)
            default:
                if !entry.key.hasPrefix("x-") { context.unknownKey(entry, in: .mediaType) }
            }
        }
        if mapping["encoding"] != nil, let other = mapping.entry("prefixEncoding") ?? mapping.entry("itemEncoding") {
            context.report(.encodingsTogether(other))
        }
        if context.version == .v3_0, media.essence != "application/x-www-form-urlencoded" {
            media.encodings.ignoreStyles(context)
        }
        return media
    }
}

extension RequestBody {
    static func read(_ node: Node, _ place: Place, _ context: ReadContext) -> RequestBody? {
        guard let mapping = context.object(node, "a request body") else { return nil }
        if mapping["content"] == nil, !node.isNull {
            context.report(
                .missingKey("content", in: "a request body", location: node.location, outcome: "no body is sent"))
        }
        var body = RequestBody(
            origin: Origin(place: place, location: node.location), isRequired: false, content: [], extensions: [:])
        for entry in mapping.entries {
            switch entry.key {
            case "description": body.description = context.string(entry)
            case "required": body.isRequired = context.boolean(entry) ?? false
            case "content": body.content = MediaType.readMap(entry, place, context)
            default:
                if entry.key.hasPrefix("x-") {
                    body.extensions[entry.key] = entry.value
                } else {
                    context.unknownKey(entry, in: .requestBody)
                }
            }
        }
        return body
    }
}

extension Response {
    static func read(_ node: Node, _ place: Place, _ context: ReadContext) -> Response? {
        guard let mapping = context.object(node, "a response") else { return nil }
        if mapping["description"] == nil, !node.isNull, context.version < .v3_2 {
            context.report(.missingKey("description", in: "a response", location: node.location))
        }
        var response = Response(
            origin: Origin(place: place, location: node.location), content: [], headers: [], links: [], extensions: [:])
        for entry in mapping.entries {
            switch entry.key {
            case "description": response.description = context.string(entry)
            case "content": response.content = MediaType.readMap(entry, place, context)
            case "headers":
                response.headers = Header.readMap(entry, place, context)
            case "links": response.links = context.origins(entry, place)
            case "summary": response.summary = context.string(entry)
            default:
                if entry.key.hasPrefix("x-") {
                    response.extensions[entry.key] = entry.value
                } else {
                    context.unknownKey(entry, in: .response)
                }
            }
        }
        return response
    }
}
