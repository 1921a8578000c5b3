internal import Diagnostics
internal import DocumentTree

extension Schema {
    /// Reads a schema; where none stands, with a finding, the one that accepts any value.
    static func read(_ node: Node, _ place: Place, _ context: ReadContext) -> Schema {
        if let schema = context.schemas[node.location] { return schema }
        guard context.countFilled(node), context.nesting.begin(.schema, node, context) else {
            return Schema(
                id: context.nextSchema(), origin: Origin(place: place, location: node.location), keywords: Keywords())
        }
        defer { context.nesting.end(node) }
        let place = context.locator.scope(at: node).map(place.within) ?? place
        let origin = Origin(place: place, location: node.location)
        var keywords = Keywords()
        if let boolean = node.boolean {
            keywords.boolean = boolean
        } else if let mapping = node.mapping {
            let outer = context.anchors
            let anchors = DynamicScope.anchors(of: node, place, within: outer)
            context.anchors = anchors
            defer { context.anchors = outer }
            let reader = KeywordReader(place: place, anchors: anchors, context: context)
            let isReference = context.version < .v3_1 && mapping["$ref"]?.string != nil
            for entry in mapping.entries where !isReference || isHeeded(entry, beside: node, context) {
                reader.read(entry)
            }
            keywords = SchemaRepair(schema: node, context: context).repaired(reader.keywords)
            keywords.discriminator = keywords.discriminator.map { $0.naming(branchesOf: keywords, context) }
            if let reference = keywords.reference,
                let part = DynamicScope.part(of: node, place, reference: reference, anchors, context)
            {
                keywords.reference = nil
                keywords.allOf.insert(part, at: 0)
            }
        } else if let type = node.string.flatMap(SimpleType.init(rawValue:)) {
            keywords.types = [type]
            context.report(
                .wrongType("a schema", expected: "a mapping", node: node, outcome: "read as `type: \(type.rawValue)`"))
        } else {
            context.report(
                .wrongType("a schema", expected: "a mapping", node: node, outcome: "any value is accepted"))
        }
        context.additions.add(to: &keywords, at: origin)
        let schema = Schema(id: context.nextSchema(), origin: origin, keywords: keywords)
        context.schemas[node.location] = schema
        return schema
    }
}

extension Schema {
    /// Whether what stands there says what values look like, or that any do.
    static func canBeRead(_ node: Node) -> Bool {
        node.mapping != nil || node.boolean != nil || node.string.flatMap(SimpleType.init(rawValue:)) != nil
    }

    /// Whether a key counts beside a `$ref` of OpenAPI 3.0: what says something of its values is ignored there (Reference
    /// Object), so that only what it is called by is left. But `nullable` has one meaning alone, and refuses nothing.
    private static func isHeeded(_ entry: Mapping.Entry, beside node: Node, _ context: ReadContext) -> Bool {
        switch entry.key {
        case "$ref", "title", "description", "deprecated", "nullable": return true
        case let key where key.hasPrefix("x-"): return true
        case "default", "readOnly", "writeOnly":
            context.report(.ignoredSibling(entry))
            return false
        default: return false
        }
    }
}

/// Reads the keywords of one schema, one at a time.
private final class KeywordReader {
    private let place: Place
    /// Those that hold here and for what is within, by `$dynamicAnchor`.
    private let anchors: [String: Place]
    private let context: ReadContext
    private(set) var keywords = Schema.Keywords()

    init(place: Place, anchors: [String: Place], context: ReadContext) {
        self.place = place
        self.anchors = anchors
        self.context = context
    }

    func read(_ entry: Mapping.Entry) {
        if !readShape(entry), !readAnnotation(entry), !readConstraint(entry) {
            if entry.key.hasPrefix("x-") {
                keywords.extensions[entry.key] = entry.value
            } else if context.version < .v3_1 {
                context.unknownKey(entry, in: .schema)
            } else if let meant = KeyHelp.misspelt(entry.key, in: .schema, context.version) {
                // "A JSON Schema MAY contain properties which are not schema keywords" (2020-12, Core, section 4.3.1).
                context.report(.misspeltKey(entry, in: .schema, meant: meant))
            }
        }
    }

    private func readShape(_ entry: Mapping.Entry) -> Bool {
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
        case "nullable":
            keywords.isNullable = context.boolean(entry) ?? false
            if context.version > .v3_0 {
                context.report(
                    .otherVersion("`nullable`", of: "3.0", node: entry.value, help: "write `type: [string, \"null\"]`"))
            }
        case "format": keywords.format = context.string(entry)
        case "contentEncoding": keywords.contentEncoding = context.string(entry)
        case "contentMediaType": keywords.contentMediaType = context.string(entry)
        case "contentSchema":
            keywords.contentSchema = Schema.read(entry.value, place.appending("contentSchema"), context)
            keywords.constraints[entry.key] = entry.value
        case "enum":
            let values = context.elements(entry) { $0.scalarText != nil }
            keywords.enumeration = values.isEmpty ? nil : values
            if entry.value.sequence?.isEmpty == true { context.report(.emptyEnumeration(entry.value)) }
        case "const": keywords.constant = entry.value
        case "properties": keywords.properties = properties(entry)
        case "patternProperties": keywords.patternProperties = properties(entry)
        case "required":
            // Draft 3's boolean stands on the property, and says nothing that its object can be read to say.
            if entry.value.boolean != nil {
                context.report(.requiredBoolean(entry.value))
            } else {
                keywords.required = context.strings(entry)
            }
        case "additionalProperties": keywords.additionalProperties = allowance(entry)
        case "items" where entry.value.sequence != nil:
            context.report(
                .wrongType("`items`", expected: "a schema", node: entry.value, outcome: "read as `prefixItems`"))
            keywords.prefixItems = schemas(entry)
        case "items": keywords.items = allowance(entry)
        case "prefixItems": keywords.prefixItems = schemas(entry)
        case "unevaluatedProperties": keywords.additionalProperties = keywords.additionalProperties ?? allowance(entry)
        case "unevaluatedItems": keywords.items = keywords.items ?? allowance(entry)
        case "minItems":
            keywords.minItems = entry.value.integer.flatMap { Int(exactly: $0) }
            keywords.constraints[entry.key] = entry.value
        case "then", "else":
            keywords.conditionals.append(Schema.read(entry.value, place.appending(entry.key), context))
            keywords.constraints[entry.key] = entry.value
        case "dependentSchemas":
            keywords.conditionals += properties(entry).map(\.schema)
            keywords.constraints[entry.key] = entry.value
        case "allOf": keywords.allOf = schemas(entry)
        case "oneOf": keywords.oneOf = schemas(entry)
        case "anyOf": keywords.anyOf = schemas(entry)
        case "discriminator": keywords.discriminator = discriminator(entry)
        default: return false
        }
        return true
    }

    private func readAnnotation(_ entry: Mapping.Entry) -> Bool {
        switch entry.key {
        case "title": keywords.title = context.string(entry)
        case "description": keywords.description = context.string(entry)
        case "deprecated": keywords.isDeprecated = context.boolean(entry) ?? false
        case "readOnly": keywords.isReadOnly = context.boolean(entry) ?? false
        case "writeOnly": keywords.isWriteOnly = context.boolean(entry) ?? false
        case "default": keywords.defaultValue = entry.value
        case "example": keywords.examples.append(context.example(entry.value))
        case "examples": keywords.examples += entry.value.sequence ?? []
        case "$anchor", "$dynamicAnchor": keywords.anchor = entry.value.string
        case "externalDocs": context.checkURL(of: entry)
        case "xml", "$comment", "$schema", "$id", "$defs", "definitions",
            "$vocabulary":
            break
        default: return false
        }
        return true
    }

    /// Keywords that narrow the values without changing what a Swift type for them looks like.
    private func readConstraint(_ entry: Mapping.Entry) -> Bool {
        switch entry.key {
        case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength",
            "pattern", "maxItems", "uniqueItems", "contains", "minContains", "maxContains",
            "minProperties", "maxProperties", "propertyNames", "not", "if", "dependentRequired",
            "additionalItems",
            "dependencies", "$dynamicRef":
            keywords.constraints[entry.key] = entry.value
            return true
        default: return false
        }
    }

    private func reference(_ text: String, _ entry: Mapping.Entry, isDynamic: Bool) -> Reference {
        let reference = context.reference(text, at: Origin(place: place, location: entry.value.location))
        return isDynamic
            ? DynamicScope.bound(reference, anchors, context)
            : context.dynamicScope?.rebound(reference, context) ?? reference
    }

    private func readTypes(_ node: Node) {
        if context.version == .v3_0, node.sequence != nil {
            context.report(.otherVersion("a list of types", of: "3.1", node: node, help: "use `nullable` or `oneOf`"))
        }
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
            } else if let (type, format) = TypeAliases.meaning(of: text) {
                keywords.types.append(type)
                keywords.format = keywords.format ?? format
                context.report(
                    .unknownType(
                        text, node: element,
                        meant: "type: \(type.rawValue)" + (format.map { ", format: \($0)" } ?? "")))
            } else {
                context.diagnostics.report(.unknownType(text, node: element))
            }
        }
    }

    private func properties(_ entry: Mapping.Entry) -> [Schema.Property] {
        context.members(entry.value, place.appending(entry.key), "`\(entry.key)`").map { entry, place in
            Schema.Property(key: entry.key, schema: Schema.read(entry.value, place, context))
        }
    }

    private func schemas(_ entry: Mapping.Entry) -> [Schema] {
        context.list(entry, place, of: .referenceable) { Schema.read($0, $1, context) }
    }

    private func allowance(_ entry: Mapping.Entry) -> Schema.Allowance? {
        if let boolean = entry.value.boolean { return .boolean(boolean) }
        if let meant = entry.value.meantBoolean {
            context.report(
                .wrongType(
                    "`\(entry.key)`", expected: "a schema or a boolean", node: entry.value, outcome: "read as \(meant)")
            )
            return .boolean(meant)
        }
        return .schema(Schema.read(entry.value, place.appending(entry.key), context))
    }

    private func discriminator(_ entry: Mapping.Entry) -> Schema.Discriminator? {
        if let name = entry.value.string {
            context.report(
                .wrongType(
                    "`discriminator`", expected: "a mapping", node: entry.value,
                    outcome: "read as `propertyName: \(VisibleText.excerpt(of: name))`"))
            return Schema.Discriminator(propertyName: name, mapping: [])
        }
        guard let (node, place) = context.actual(entry.value, place.appending(entry.key), "a discriminator") else {
            return nil
        }
        guard let name = node["propertyName"]?.string else {
            context.report(
                .missingKey("propertyName", in: "a discriminator", location: node.location, outcome: "ignored"))
            return nil
        }
        let mappingPlace = place.appending("mapping")
        let mapping = node["mapping"].flatMap { node in
            node.mapping.map { _ in context.members(node, mappingPlace, "`mapping`") }
        }
        return Schema.Discriminator(
            propertyName: name,
            mapping: (mapping ?? []).compactMap { entry, place in
                target(entry.value, place.parent ?? mappingPlace).map { (entry.key, $0) }
            },
            defaultTarget: node["defaultMapping"].flatMap { target($0, mappingPlace) })
    }

    /// A bare word is the name of a schema, anything else a URI reference.
    private func target(_ node: Node, _ place: Place) -> Reference? {
        guard let text = node.string else { return nil }
        let isName =
            text.allSatisfy { $0.isLetter || $0.isNumber || "._-".contains($0) }
            && !text.hasSuffix(".yaml") && !text.hasSuffix(".yml") && !text.hasSuffix(".json")
        let origin = Origin(
            place: isName ? context.implicitRoot(naming: text, from: place) : place, location: node.location)
        return context.reference(isName ? "#/components/schemas/\(text)" : text, at: origin)
    }
}

extension Schema.Discriminator {
    /// Names that are no component's may be those of files: `Cat` for a branch `{$ref: cat.yaml}`.
    fileprivate func naming(branchesOf keywords: Schema.Keywords, _ context: ReadContext) -> Schema.Discriminator {
        let branches = (keywords.oneOf + keywords.anyOf).compactMap(\.keywords.reference)
        func named(_ target: Reference) -> Reference {
            guard target.text.hasPrefix("#/components/schemas/"), case .missing = context.locate(target) else {
                return target
            }
            let name = target.lastToken.lowercased()
            return branches.first { $0.lastToken.lowercased() == name } ?? target
        }
        return Schema.Discriminator(
            propertyName: propertyName, mapping: mapping.map { ($0.value, named($0.target)) },
            defaultTarget: defaultTarget.map(named))
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
