public import Diagnostics
public import DocumentTree

/// Reads a node tree as an OpenAPI document, with all that its references lead to.
///
/// What is not understood is reported and left out; what makes the document no OpenAPI document at all gives nil.
public enum OpenAPIReader {
    /// Reads a document of OpenAPI 3.0, 3.1 or 3.2; nil, with an error among the findings, if it is none.
    ///
    /// - Parameter extensions: What schemas have besides, by what a user calls them; see ``SchemaAdditions``.
    public static func read(
        _ root: Node, store: DocumentStore, extensions: [String: SchemaAdditions.Extensions] = [:],
        diagnostics: DiagnosticSink
    ) -> OpenAPIDocument? {
        guard let version = version(of: root, diagnostics), let mapping = root.mapping else { return nil }
        let context = ReadContext(
            diagnostics: diagnostics, version: version,
            locator: ReferenceLocator(root: root, store: store, version: version),
            additions: SchemaAdditions(extensions, root: root))
        let place = context.root
        if mapping["info"] == nil {
            context.report(.missingKey("info", in: "an OpenAPI document", location: root.location))
        }
        if mapping["paths"] == nil, version == .v3_0 {
            context.report(.missingKey("paths", in: "an OpenAPI document", location: root.location))
        }
        var contents = DocumentContents()
        for entry in mapping.entries { read(entry, of: root, into: &contents, place, context) }
        let linked = Linker.link(contents, context)
        for item in contents.paths {
            guard let reference = item.reference, linked.isAbsent(reference), item.operations.isEmpty else { continue }
            context.losses.operations.count(isLost: true)
        }
        return OpenAPIDocument(
            version: version, root: root, origin: Origin(place: place, location: root.location), contents: contents,
            linked: linked, additions: context.additions.uses, losses: context.losses)
    }

    /// The version of the standard; nil, with an error, if the node is no OpenAPI document of a version that is read.
    package static func version(of root: Node, _ diagnostics: DiagnosticSink) -> OpenAPIDocument.Version? {
        guard let mapping = root.mapping else {
            diagnostics.report(.notOpenAPI(root))
            return nil
        }
        if let swagger = mapping["swagger"] {
            diagnostics.report(.swagger(swagger))
            return nil
        }
        guard let node = mapping["openapi"] else {
            diagnostics.report(.notOpenAPI(root))
            return nil
        }
        let text = node.scalarText ?? ""
        let numbers = text.split(separator: ".").prefix(2).joined(separator: ".")
        guard let version = OpenAPIDocument.Version(rawValue: numbers) else {
            diagnostics.report(.unsupportedVersion(text, node))
            return nil
        }
        if text == numbers || node.string == nil { diagnostics.report(.versionWithoutPatch(numbers, node)) }
        return version
    }

    private static func read(
        _ entry: Mapping.Entry, of root: Node, into document: inout DocumentContents, _ place: Place,
        _ context: ReadContext
    ) {
        switch entry.key {
        case "openapi", "jsonSchemaDialect", "$self": break
        case "externalDocs": context.checkURL(of: entry)
        case "info": document.info = info(entry, place, context)
        case "servers": document.servers = context.list(entry, place, of: .object) { Server.read($0, $1, context) }
        case "paths":
            let paths = context.members(entry.value, place.appending(entry.key), "`paths`")
            document.paths = paths.compactMap { entry, place in
                guard !entry.key.hasPrefix("x-") else { return nil }
                let item = PathItem.read(entry.value, path: PathTemplate.read(entry, context), place, context)
                let isEmpty = item.map { $0.operations.isEmpty && entry.value.saysNothingKnown(of: .pathItem) }
                if isEmpty ?? true { context.losses.operations.count(isLost: true) }
                return item
            }
        case "webhooks":
            document.webhooks = PathItem.readMap(entry.value, place.appending(entry.key), "`webhooks`", context)
        case "components": document.components = Components.read(entry, place, context)
        case "security": document.security = SecurityRequirement.readList(entry, place, context)
        case "tags": document.tags = Tag.readList(entry, place, context)
        default:
            if entry.key.hasPrefix("x-") {
                document.extensions[entry.key] = entry.value
                // What documents of 3.0 have in their place.
                if entry.key == "x-webhooks", root.mapping?["webhooks"] == nil {
                    document.webhooks = PathItem.readMap(
                        entry.value, place.appending(entry.key), "`x-webhooks`", context)
                }
            } else {
                context.unknownKey(entry, in: .openAPI)
            }
        }
    }

    private static func info(_ entry: Mapping.Entry, _ place: Place, _ context: ReadContext) -> Info {
        var info = Info(title: "", version: "")
        guard let (node, _) = context.actual(entry.value, place.appending(entry.key), "`info`"),
            let mapping = context.mapping(node, "`info`")
        else { return info }
        for key in ["title", "version"] where mapping[key] == nil {
            context.report(.missingKey(key, in: "`info`", location: entry.keyLocation))
        }
        for entry in mapping.entries {
            switch entry.key {
            case "title": info.title = context.string(entry) ?? ""
            case "version": info.version = context.string(entry) ?? ""
            case "summary": info.summary = context.string(entry)
            case "description": info.description = context.string(entry)
            case "termsOfService": context.checkURL(entry.value)
            case "contact", "license": context.checkURL(of: entry)
            default:
                if !entry.key.hasPrefix("x-") { context.unknownKey(entry, in: .info) }
            }
        }
        return info
    }
}

extension Tag {
    /// Reads `tags`, each name once.
    static func readList(_ entry: Mapping.Entry, _ place: Place, _ context: ReadContext) -> [Tag] {
        var tags: [Tag] = []
        var names: Set<String> = []
        let found = context.list(entry, place, of: .object) { node, _ in read(node, context).map { (node, $0) } }
        for (node, tag) in found {
            if names.insert(tag.name).inserted {
                tags.append(tag)
            } else {
                context.report(.duplicateTag(tag.name, location: node.location))
            }
        }
        return tags
    }

    private static func read(_ node: Node, _ context: ReadContext) -> Tag? {
        if let name = node.string {
            context.report(
                .wrongType("a tag", expected: "a mapping", node: node, outcome: "read as its `name`"))
            return Tag(name: name, description: nil, extensions: [:])
        }
        guard let name = node["name"]?.scalarText else {
            context.report(.missingKey("name", in: "a tag", location: node.location, outcome: "left out"))
            return nil
        }
        if let entry = node.mapping?.entry("externalDocs") { context.checkURL(of: entry) }
        context.unknownKeys(of: node, in: .tag)
        var extensions: [String: Node] = [:]
        for entry in node.mapping?.entries ?? [] where entry.key.hasPrefix("x-") {
            extensions[entry.key] = entry.value
        }
        return Tag(name: name, description: context.text("description", of: node), extensions: extensions)
    }
}

extension Server {
    static func read(_ node: Node, _ place: Place, _ context: ReadContext) -> Server? {
        guard let mapping = context.mapping(node, "a server") else { return nil }
        guard let entry = mapping.entry("url"), let url = entry.value.string else {
            context.report(.missingKey("url", in: "a server", location: node.location, outcome: "left out"))
            return nil
        }
        context.unknownKeys(of: node, in: .server)
        let isURL = URLText.isTemplate(url)
        if !isURL { context.report(.serverURL(url, entry.value)) }
        var extensions: [String: Node] = [:]
        for entry in mapping.entries where entry.key.hasPrefix("x-") { extensions[entry.key] = entry.value }
        let variables = (mapping["variables"]?.mapping?.entries ?? []).compactMap { entry -> Variable? in
            context.unknownKeys(of: entry.value, in: .serverVariable)
            let allowed = entry.value["enum"]?.sequence?.compactMap(\.scalarText) ?? []
            guard let value = entry.value["default"]?.scalarText ?? allowed.first else {
                context.report(
                    .missingKey(
                        "default", in: "a server variable", location: entry.value.location, outcome: "left out"))
                return nil
            }
            if entry.value["default"]?.scalarText == nil {
                context.report(
                    .missingKey(
                        "default", in: "a server variable", location: entry.value.location,
                        outcome: "the first value is taken"))
            }
            return Variable(
                name: entry.key, defaultValue: value, enumeration: allowed,
                description: context.text("description", of: entry.value))
        }
        return Server(
            url: url, isURL: isURL, name: mapping["name"]?.string, description: context.text("description", of: node),
            variables: variables, origin: Origin(place: place, location: node.location), extensions: extensions)
    }
}

extension Components {
    static func read(_ entry: Mapping.Entry, _ place: Place, _ context: ReadContext) -> Components {
        var components = Components()
        let place = place.appending("components")
        for (entry, around) in context.members(entry.value, place, "`components`") {
            let place = around.parent ?? around
            switch entry.key {
            case "schemas":
                components.schemas = context.map(entry, place) { node, place in
                    context.losses.schemas.count(
                        isLost: !Schema.canBeRead(node) || node.saysNothingKnown(of: .schema))
                    return Schema.read(node, place, context)
                }.map { (name: $0.name, schema: $0.value) }
            case "responses":
                components.responses = context.map(entry, place) { node, place in
                    context.referenced(node, place) { Response.read($0, $1, context) }
                }
            case "parameters":
                components.parameters = context.map(entry, place) { node, place in
                    context.referenced(node, place) { Parameter.read($0, $1, context) }
                }
            case "requestBodies":
                components.requestBodies = context.map(entry, place) { node, place in
                    context.referenced(node, place) { RequestBody.read($0, $1, context) }
                }
            case "headers":
                components.headers = context.map(entry, place) { node, place in
                    context.referenced(node, place) { Header.read($0, $1, context) }
                }
            case "securitySchemes":
                components.securitySchemes = context.map(entry, place) { node, place in
                    context.referenced(node, place) { SecurityScheme.read($0, $1, context) }
                }
            // Links describe no call of a client; the others are reached through references.
            case "examples": break
            case "links": components.links = context.origins(entry, place)
            case "callbacks": components.callbacks = context.origins(entry, place)
            case "pathItems": components.pathItems = context.origins(entry, place)
            case "mediaTypes": components.mediaTypes = context.origins(entry, place)
            default:
                if !entry.key.hasPrefix("x-") { context.unknownKey(entry, in: .components) }
            }
        }
        return components
    }
}
