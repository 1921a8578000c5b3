internal import Diagnostics
internal import DocumentTree

extension SecurityRequirement {
    /// Nil where nothing of a list can be read: an empty one would say that no credentials are needed.
    static func readList(_ entry: Mapping.Entry, _ place: Place, _ context: ReadContext) -> [SecurityRequirement]? {
        let requirements: [SecurityRequirement] = context.list(entry, place, of: .object) { node, place in
            let origin = Origin(place: place, location: node.location)
            if let name = node.string {
                let shown = VisibleText.excerpt(of: name)
                context.report(.spelling("a security requirement of `\(shown)`", meant: "{\(shown): []}", node))
                return SecurityRequirement(schemes: [(name, [])], origin: origin)
            }
            guard let mapping = context.mapping(node, "a security requirement") else { return nil }
            return SecurityRequirement(
                schemes: mapping.entries.map { entry in
                    (entry.key, entry.value.sequence?.compactMap(\.string) ?? [])
                },
                origin: origin)
        }
        return requirements.isEmpty && entry.value.sequence?.isEmpty != true ? nil : requirements
    }
}

extension SecurityScheme {
    private static let types = ["http", "apiKey", "oauth2", "openIdConnect", "mutualTLS"]
    private static let required = ["http": ["scheme"], "apiKey": ["name", "in"]]

    static func read(_ node: Node, _ place: Place, _ context: ReadContext) -> SecurityScheme? {
        guard let mapping = context.mapping(node, "a security scheme") else { return nil }
        guard let type = mapping["type"]?.string else {
            context.report(
                .missingKey("type", in: "a security scheme", location: node.location, outcome: "left out"))
            return nil
        }
        let meant = types.first { $0.lowercased() == type.lowercased() } ?? type
        if meant != type {
            context.report(
                .spelling("`type: \(VisibleText.excerpt(of: type))`", meant: "type: \(meant)", mapping["type"] ?? node))
        }
        for key in required[meant] ?? [] where mapping[key] == nil {
            context.report(.missingKey(key, in: "a security scheme of type `\(meant)`", location: node.location))
        }
        let kind: Kind
        switch meant {
        case "http": kind = .http(scheme: mapping["scheme"]?.string ?? "")
        case "apiKey":
            kind = .apiKey(name: mapping["name"]?.string ?? "", location: mapping["in"]?.string ?? "header")
        case "oauth2": kind = .oauth2
        case "openIdConnect": kind = .openIDConnect
        case "mutualTLS": kind = .mutualTLS
        default: kind = .unknown(type)
        }
        var scheme = SecurityScheme(
            kind: kind, origin: Origin(place: place, location: node.location), extensions: [:])
        for entry in mapping.entries {
            switch entry.key {
            case "type", "scheme", "name", "in", "bearerFormat", "deprecated", "oauth2MetadataUrl": break
            case "flows": if meant == "oauth2" { scheme.flows = OAuthFlow.readAll(entry, place, context) }
            case "openIdConnectUrl":
                if meant == "openIdConnect" { scheme.openIDConnectURL = context.string(entry) }
            case "description": scheme.description = context.string(entry)
            default:
                if entry.key.hasPrefix("x-") {
                    scheme.extensions[entry.key] = entry.value
                } else {
                    context.unknownKey(entry, in: .securityScheme)
                }
            }
        }
        return scheme
    }
}
