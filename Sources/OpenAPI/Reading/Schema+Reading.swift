internal import Diagnostics
internal import DocumentTree

extension Schema {
    /// Reads a schema; nil, with a finding, where there is none.
    static func read(_ node: Node, _ place: Place, _ context: ReadContext) -> Schema? {
        if let schema = context.schemas[node.location] { return schema }
        let place = context.locator.scope(at: node).map(place.within) ?? place
        let origin = Origin(place: place, location: node.location)
        var keywords = Keywords()
        if let boolean = node.boolean {
            keywords.boolean = boolean
        } else {
            guard let mapping = context.mapping(node, "a schema") else { return nil }
            var reader = KeywordReader(place: place, context: context, keywords: keywords)
            for entry in mapping.entries { reader.read(entry) }
            keywords = reader.keywords
            keywords.discriminator = keywords.discriminator.map { $0.naming(branchesOf: keywords, context) }
            if let reference = keywords.reference,
                let part = DynamicScope.part(of: node, place, reference: reference, context)
            {
                keywords.reference = nil
                keywords.allOf.insert(part, at: 0)
            }
        }
        let schema = Schema(origin: origin, keywords: keywords)
        context.schemas[node.location] = schema
        return schema
    }
}

/// Reads the keywords of one schema, one at a time.
private struct KeywordReader {
    let place: Place
    let context: ReadContext
    var keywords: Schema.Keywords

    mutating func read(_ entry: Mapping.Entry) {
        if !readShape(entry), !readAnnotation(entry), !isConstraint(entry.key) {
            if entry.key.hasPrefix("x-") {
                keywords.extensions[entry.key] = entry.value
            } else {
                context.unknownKey(entry, in: "a schema")
            }
        }
    }

    private mutating func readShape(_ entry: Mapping.Entry) -> Bool {
        switch entry.key {
        case "$ref":
            guard let text = entry.value.string else {
                context.diagnostics.report(.wrongType("`$ref`", expected: "a string", node: entry.value))
                return true
            }
            keywords.reference = reference(text, entry, isDynamic: false)
        case "$dynamicRef" where context.version >= .v3_1 && keywords.reference == nil:
            guard let text = entry.value.string else { return false }
            keywords.reference = reference(text, entry, isDynamic: true)
        case "type": readTypes(entry.value)
        case "nullable": keywords.isNullable = context.boolean(entry) ?? false
        case "format": keywords.format = context.string(entry)
        case "contentEncoding": keywords.contentEncoding = context.string(entry)
        case "contentMediaType": keywords.contentMediaType = context.string(entry)
        case "enum": keywords.enumeration = context.sequence(entry.value, "`enum`")
        case "const": keywords.constant = entry.value
        case "properties": keywords.properties = properties(entry)
        case "patternProperties": keywords.patternProperties = properties(entry)
        case "required":
            // Draft 4's boolean `required` on a property says nothing that the object's list does not.
            if entry.value.boolean == nil { keywords.required = context.strings(entry) }
        case "additionalProperties": keywords.additionalProperties = allowance(entry)
        case "items": keywords.items = allowance(entry)
        case "prefixItems": keywords.prefixItems = schemas(entry)
        case "allOf": keywords.allOf = schemas(entry)
        case "oneOf": keywords.oneOf = schemas(entry)
        case "anyOf": keywords.anyOf = schemas(entry)
        case "discriminator": keywords.discriminator = discriminator(entry)
        default: return false
        }
        return true
    }

    private mutating func readAnnotation(_ entry: Mapping.Entry) -> Bool {
        switch entry.key {
        case "title": keywords.title = context.string(entry)
        case "description": keywords.description = context.string(entry)
        case "deprecated": keywords.isDeprecated = context.boolean(entry) ?? false
        case "readOnly": keywords.isReadOnly = context.boolean(entry) ?? false
        case "writeOnly": keywords.isWriteOnly = context.boolean(entry) ?? false
        case "default": keywords.defaultValue = entry.value
        case "example": keywords.examples.append(entry.value)
        case "examples": keywords.examples += entry.value.sequence ?? []
        case "$anchor", "$dynamicAnchor": keywords.anchor = entry.value.string
        case "externalDocs", "xml", "$comment", "$schema", "$id", "$defs", "definitions",
            "$vocabulary":
            break
        default: return false
        }
        return true
    }

    /// Keywords that narrow the values without changing what a Swift type for them looks like.
    private mutating func isConstraint(_ key: String) -> Bool {
        switch key {
        case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength",
            "pattern", "minItems", "maxItems", "uniqueItems", "contains", "minContains", "maxContains",
            "minProperties", "maxProperties", "propertyNames", "not", "if", "then", "else", "dependentRequired",
            "dependentSchemas", "unevaluatedItems", "unevaluatedProperties", "contentSchema", "additionalItems",
            "dependencies", "$dynamicRef":
            keywords.hasConstraints = true
            return true
        default: return false
        }
    }

    private func reference(_ text: String, _ entry: Mapping.Entry, isDynamic: Bool) -> Reference {
        let reference = Reference(text: text, origin: Origin(place: place, location: entry.value.location))
        return context.dynamicScope?.rebound(reference, isDynamic: isDynamic, context) ?? reference
    }

    private mutating func readTypes(_ node: Node) {
        for element in node.sequence ?? [node] {
            guard let text = element.string else {
                // An unquoted `null` in a list of types is what its author meant.
                if element.isNull {
                    keywords.types.append(.null)
                } else {
                    context.diagnostics.report(.wrongType("`type`", expected: "a string", node: element))
                }
                continue
            }
            if let type = Schema.SimpleType(rawValue: text) {
                keywords.types.append(type)
            } else if text == "file" {
                keywords.types.append(.string)
                keywords.format = keywords.format ?? "binary"
                context.diagnostics.report(.unknownType(text, node: element))
            } else {
                context.diagnostics.report(.unknownType(text, node: element))
            }
        }
    }

    private func properties(_ entry: Mapping.Entry) -> [Schema.Property] {
        guard let mapping = context.mapping(entry.value, "`\(entry.key)`") else { return [] }
        let mapPlace = place.appending(entry.key)
        return mapping.entries.compactMap { entry in
            Schema.read(entry.value, mapPlace.appending(entry.key), context)
                .map { Schema.Property(key: entry.key, schema: $0) }
        }
    }

    private func schemas(_ entry: Mapping.Entry) -> [Schema] {
        context.list(entry, place) { Schema.read($0, $1, context) }
    }

    private func allowance(_ entry: Mapping.Entry) -> Schema.Allowance? {
        if let boolean = entry.value.boolean { return .boolean(boolean) }
        return Schema.read(entry.value, place.appending(entry.key), context).map { .schema($0) }
    }

    private func discriminator(_ entry: Mapping.Entry) -> Schema.Discriminator? {
        guard let name = entry.value["propertyName"]?.string else {
            context.diagnostics.report(
                .missingKey("propertyName", in: "a discriminator", location: entry.value.location))
            return nil
        }
        let mapping = entry.value["mapping"]?.mapping?.entries ?? []
        return Schema.Discriminator(
            propertyName: name,
            mapping: mapping.compactMap { entry in
                guard let text = entry.value.string else { return nil }
                // A bare word is the name of a schema, anything else a URI reference.
                let isName =
                    text.allSatisfy { $0.isLetter || $0.isNumber || "._-".contains($0) }
                    && !text.hasSuffix(".yaml") && !text.hasSuffix(".yml") && !text.hasSuffix(".json")
                let origin = Origin(
                    place: isName ? context.implicitRoot(naming: text, from: place) : place,
                    location: entry.value.location)
                return (
                    entry.key, Reference(text: isName ? "#/components/schemas/\(text)" : text, origin: origin)
                )
            })
    }
}

extension Schema.Discriminator {
    /// Names that are no component's may be those of files: `Cat` for a branch `{$ref: cat.yaml}`.
    fileprivate func naming(branchesOf keywords: Schema.Keywords, _ context: ReadContext) -> Schema.Discriminator {
        let branches = (keywords.oneOf + keywords.anyOf).compactMap(\.keywords.reference)
        return Schema.Discriminator(
            propertyName: propertyName,
            mapping: mapping.map { value, target in
                guard target.text.hasPrefix("#/components/schemas/"), case .missing = context.locate(target) else {
                    return (value, target)
                }
                let name = target.lastToken.lowercased()
                return (value, branches.first { $0.lastToken.lowercased() == name } ?? target)
            })
    }
}

extension ReadContext {
    /// The root of the document whose components a bare name means: the one it stands in, if that has such a component,
    /// or else the root document (OpenAPI 3.2, Resolving Implicit Connections).
    fileprivate func implicitRoot(naming name: String, from place: Place) -> Place {
        guard let scope = place.scope else { return root }
        let document = locator.document(of: scope)
        let isOwn = document.node["components"]?["schemas"]?[name] != nil
        return isOwn ? root(of: document) : root
    }
}
