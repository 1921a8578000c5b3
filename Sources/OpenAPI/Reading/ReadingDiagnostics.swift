internal import Diagnostics
internal import DocumentTree

/// The wording of what reading a document finds, in one place.
extension Diagnostic {
    private static func warning(
        _ id: DiagnosticID, _ message: String, _ location: SourceLocation, length: Int = 1, help: String? = nil
    ) -> Diagnostic {
        Diagnostic(id: id, severity: .warning, message: message, location: location, length: length, help: help)
    }

    static func manyMediaTypes(_ entry: Mapping.Entry, limit: Int) -> Diagnostic {
        warning(
            "many-media-types", "these are more than \(limit) media types; those after the first \(limit) are left out",
            entry.keyLocation, help: "describe the media types that clients use, or a range such as `image/*`"
        )
    }

    static func styleIgnored(_ name: String, _ origin: Origin) -> Diagnostic {
        Diagnostic(
            id: "field-style-ignored", severity: .note,
            message: "OpenAPI 3.0 has no styles for parts; that of `\(VisibleText.excerpt(of: name))` is not followed",
            location: origin.location, help: "say `openapi: 3.1.0`, where parts may have styles")
    }

    static func templatesTooLarge(_ limit: Int, _ node: Node) -> Diagnostic {
        Diagnostic(
            id: "templates-too-large", severity: .error,
            message: "the schemas that fill in templates by `$dynamicAnchor` have more than \(limit) schemas in them",
            location: node.location, help: "keep what all of them share in a schema of its own, outside the template")
    }

    static func wrongType(
        _ what: String, expected: String, node: Node, outcome: String = "ignored", help: String? = nil
    ) -> Diagnostic {
        warning(
            "wrong-type", "\(what) must be \(expected), not \(node.typeName); \(outcome)", node.location, help: help)
    }

    static func unquotedText(_ key: String, text: String, node: Node) -> Diagnostic {
        Diagnostic(
            id: "unquoted-text", severity: .warning,
            message: "`\(key)` must be a string, not \(node.typeName); read as \"\(text)\"",
            location: node.location, length: text.count, help: "put it in quotes")
    }

    static func unknownKey(_ key: String, in object: String, location: SourceLocation, help: String) -> Diagnostic {
        warning("unknown-key", "\(object) has no `\(key)`; ignored", location, length: key.count, help: help)
    }

    static func misspeltKey(_ entry: Mapping.Entry, in kind: ObjectKind, meant: String) -> Diagnostic {
        Diagnostic(
            id: "misspelt-key", severity: .note,
            message: "`\(VisibleText.excerpt(of: entry.key))` is no keyword of \(kind.plainPhrase)",
            location: entry.keyLocation, length: entry.key.count, help: "did you mean `\(meant)`?")
    }

    static func missingKey(
        _ key: String, in object: String, location: SourceLocation, outcome: String? = nil, help: String? = nil
    ) -> Diagnostic {
        warning(
            "missing-key", "\(object) must have `\(key)`" + (outcome.map { "; \($0)" } ?? ""), location,
            help: help ?? "add `\(key)`")
    }

    static func notOpenAPI(_ node: Node) -> Diagnostic {
        Diagnostic(
            id: "not-openapi", severity: .error, message: "this is not an OpenAPI document: it has no `openapi` key",
            location: node.location, help: "an OpenAPI document begins with a line such as `openapi: 3.1.0`")
    }

    static func swagger(_ node: Node) -> Diagnostic {
        Diagnostic(
            id: "swagger-2", severity: .error,
            message: "this is a Swagger 2.0 document; clientgen reads OpenAPI 3.0, 3.1 and 3.2",
            location: node.location,
            help: "convert it first, for example with `npx swagger2openapi swagger.yaml -o openapi.yaml`")
    }

    static func unsupportedVersion(_ text: String, _ node: Node) -> Diagnostic {
        Diagnostic(
            id: "unsupported-version", severity: .error,
            message: text.isEmpty
                ? "`openapi` must be a version such as \"3.1.0\", not \(node.typeName)"
                : "OpenAPI \(VisibleText.excerpt(of: text)) is not supported; clientgen reads 3.0, 3.1 and 3.2",
            location: node.location, length: max(1, text.count), help: "write `openapi: 3.1.0` if the document fits it")
    }

    static func badReference(_ reference: Reference, why: String, _ absence: Absence) -> Diagnostic {
        Diagnostic(
            id: "ref-not-found", severity: absence.severity,
            message: "`$ref: \(reference.text)` points to nothing: \(why)" + (absence.outcome.map { "; \($0)" } ?? ""),
            location: reference.origin.location, length: max(1, reference.text.count), help: nil)
    }

    /// What is said of a file that is not there, with what becomes of the reference to it.
    static func noFile(_ diagnostic: Diagnostic, _ absence: Absence) -> Diagnostic {
        var told = diagnostic
        told.severity = absence.severity
        guard let outcome = absence.outcome else { return told }
        let message = told.message.hasSuffix(".") ? String(told.message.dropLast()) : told.message
        told.message = "\(message); \(outcome)."
        return told
    }

    /// - Parameter isAlone: Whether nothing stands beside the `$ref`.
    static func misplacedReference(_ what: String, _ reference: Reference, isAlone: Bool) -> Diagnostic {
        warning(
            "ref-misplaced",
            "OpenAPI has no `$ref` in place of \(what); read as what it points to"
                + (isAlone ? "" : ", and what stands beside it is ignored"),
            reference.origin.location, length: max(1, reference.text.count))
    }

    static func misplacedTooLarge(_ reference: Reference) -> Diagnostic {
        Diagnostic(
            id: "references-too-large", severity: .error,
            message: "what stands in place of references where OpenAPI has none is too much, together",
            location: reference.origin.location, length: max(1, reference.text.count),
            help: "refer to what many share by a reference that OpenAPI has, such as one to a component")
    }

    static func exampleNotFound(_ node: Node, _ text: String) -> Diagnostic {
        warning(
            "example-not-found", "`$ref: \(text)` points to nothing that may be read; taken as the example itself",
            node.location, length: max(1, text.count))
    }

    static func emptyToken(_ text: String, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            id: "ref-empty-token", severity: .warning,
            message: "`$ref: \(text)` names the key ``, which is not there; read without the `/` at its end",
            location: location, length: max(1, text.count), help: "remove the `/` at its end")
    }

    static func mappingTargetNotFound(_ text: String, why: String, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            id: "mapping-target-not-found", severity: .warning,
            message: "the mapping's `\(text)` points to nothing: \(why); the entry is left out",
            location: location, length: 1, help: "correct the name, or remove the entry")
    }

    static func referenceCycle(_ text: String, location: SourceLocation) -> Diagnostic {
        Diagnostic(
            id: "ref-cycle", severity: .error,
            message: "`$ref: \(text)` leads in a circle without reaching anything",
            location: location, length: max(1, text.count),
            help: "replace one of the references on the way by what it is to mean")
    }

    static func standsInItself(_ part: ReadNesting.Part, _ node: Node) -> Diagnostic {
        Diagnostic(
            id: "ref-cycle", severity: .error,
            message: "this \(part) stands in itself, by a `$ref` in place of something that it is part of",
            location: node.location,
            help: part == .schema
                ? "let the `$ref` stand in place of a schema, not of a map or a list of schemas"
                : "remove the `$ref`: what it points to has no end")
    }

    static func readTooDeep(_ part: ReadNesting.Part, _ node: Node) -> Diagnostic {
        Diagnostic(
            id: "nesting-too-deep", severity: .error,
            message: "this \(part) is the last of more than \(part.maximumDepth) that stand in each other",
            location: node.location,
            help: part == .schema
                ? "let some of the `$ref`s stand in place of a schema, not of a map or a list of schemas"
                : "send fewer parts within parts")
    }

    static func longChain(_ reference: Reference, limit: Int) -> Diagnostic {
        Diagnostic(
            id: "ref-chain-too-long", severity: .error,
            message: "more than \(limit) path items refer to each other, one after the other",
            location: reference.origin.location, length: max(1, reference.text.count),
            help: "let the first of them refer to the last")
    }

    /// - Parameter meant: what is read instead, as YAML; nil when any value is accepted.
    static func unknownType(_ text: String, node: Node, meant: String? = nil) -> Diagnostic {
        let types = ["null", "boolean", "object", "array", "number", "string", "integer"]
        let nearest = meant == nil ? NearestName.suggestion(for: text, among: types) : nil
        return warning(
            "unknown-type",
            "`\(VisibleText.excerpt(of: text))` is not a JSON Schema type; "
                + (meant.map { "read as `\($0)`" } ?? "any value is accepted"),
            node.location, length: max(1, text.count),
            help: meant.map { "write `\($0)`" } ?? nearest.map { "did you mean `\($0)`?" }
                ?? "use null, boolean, object, array, number, string or integer")
    }

    // MARK: - Schemas

    static func otherVersion(_ what: String, of version: String, node: Node, help: String) -> Diagnostic {
        warning("other-version", "\(what) is of OpenAPI \(version); read as it is there", node.location, help: help)
    }

    static func ignoredSibling(_ entry: Mapping.Entry) -> Diagnostic {
        Diagnostic(
            id: "ref-siblings", severity: .note, message: "`\(entry.key)` beside a `$ref` is ignored in OpenAPI 3.0",
            location: entry.keyLocation, length: max(1, entry.key.count), help: "put the `$ref` in an `allOf`")
    }

    static func emptyEnumeration(_ node: Node) -> Diagnostic {
        warning(
            "empty-enum", "this `enum` has no values; ignored", node.location, help: "name the values, or remove it")
    }

    static func repeatedValue(_ text: String, node: Node) -> Diagnostic {
        warning(
            "duplicate-enum-value", "`\(VisibleText.excerpt(of: text))` stands in this `enum` twice", node.location,
            length: text.count, help: "remove one of them")
    }

    static func beyondInteger(_ what: String, node: Node) -> Diagnostic {
        let outcome = what == "`default`" ? "ignored" : "read and sent as a number, which rounds it"
        return warning(
            "integer-beyond-64-bits", "\(what) does not fit in 64 bits; \(outcome)", node.location,
            length: node.text?.count ?? 1, help: "take the `format` off, or give it `format: bigint`")
    }

    static func defaultOutsideEnumeration(_ node: Node) -> Diagnostic {
        warning(
            "default-not-in-enum", "this `default` is none of the values of `enum`; ignored", node.location,
            length: node.text?.count ?? 1, help: "use one of the values, or add this one to them")
    }

    static func requiredBoolean(_ node: Node) -> Diagnostic {
        warning(
            "required-as-boolean", "`required` of a property is a matter of the object around it; ignored",
            node.location, help: "list the property in `required` of the object")
    }

    static func nullableWithoutType(_ node: Node) -> Diagnostic {
        warning(
            "nullable-without-type", "`nullable` has no `type` beside it; any value is accepted, `null` too",
            node.location, help: "add `type`")
    }

    static func arrayWithoutItems(_ node: Node) -> Diagnostic {
        warning(
            "array-without-items", "this array has no `items`; its elements are any values", node.location,
            help: "add `items`")
    }

    static func formatMismatch(
        _ format: String, for kind: String, not type: Schema.SimpleType?, _ node: Node
    ) -> Diagnostic {
        warning(
            "format-mismatch",
            "format `\(format)` is for \(kind)" + (type.map { ", not for type `\($0.rawValue)`" } ?? "") + "; ignored",
            node.location, length: format.count, help: "correct `type` or remove `format`")
    }

    // MARK: - Spelling

    static func spelling(_ what: String, meant: String, at location: SourceLocation) -> Diagnostic {
        warning(
            "spelling", "\(what) is written `\(meant)`; read so", location, length: max(1, what.count - 2),
            help: "write `\(meant)`")
    }

    static func spelling(_ what: String, meant: String, _ node: Node) -> Diagnostic {
        spelling(what, meant: meant, at: node.location)
    }

    static func versionWithoutPatch(_ version: String, _ node: Node) -> Diagnostic {
        warning(
            "openapi-version", "the version is written \"\(version).0\"; read so", node.location,
            length: node.text?.count ?? 1, help: "write `openapi: \(version).0`")
    }

    static func partMediaType(_ name: String, _ entry: Mapping.Entry) -> Diagnostic {
        warning(
            "media-type-name", "`\(VisibleText.excerpt(of: name))` is no media type that a part could have; ignored",
            entry.value.location, help: "write a type and a subtype, such as image/png")
    }

    static func mediaTypeName(_ entry: Mapping.Entry, meant: String?) -> Diagnostic {
        warning(
            "media-type-name",
            "`\(VisibleText.excerpt(of: entry.key))` is no media type; "
                + (meant.map { "read as \($0)" } ?? "its content is bytes"),
            entry.keyLocation, length: entry.key.count, help: "write a type and a subtype, such as application/json")
    }

    static func mediaTypeList(_ entry: Mapping.Entry) -> Diagnostic {
        warning(
            "media-type-name",
            "`\(VisibleText.excerpt(of: entry.key))` is a list and no media type; each of them is read as one of its own",
            entry.keyLocation, length: entry.key.count, help: "write a key for each")
    }

    // MARK: - URLs and paths

    static func url(_ node: Node) -> Diagnostic {
        warning(
            "url-invalid", "this is no URL", node.location, length: node.text?.count ?? 1,
            help: "write a URL (RFC 3986), with what it cannot have percent-encoded")
    }

    static func serverURL(_ text: String, _ node: Node) -> Diagnostic {
        warning(
            "server-url-invalid", "this is no URL of a server; left out", node.location,
            length: max(1, text.count), help: "write a URL such as https://api.example.com/v1, variables in braces")
    }

    static func path(_ entry: Mapping.Entry, _ id: DiagnosticID, _ what: String, help: String) -> Diagnostic {
        warning(
            id, "path `\(VisibleText.excerpt(of: entry.key, limit: 100))` \(what)", entry.keyLocation,
            length: entry.key.count, help: help)
    }

    // MARK: - Parameters and tags

    static func parameterAsSchema(_ name: String, _ location: SourceLocation) -> Diagnostic {
        warning(
            "schema-or-content", "parameter `\(name)` has the keywords of its schema on itself; read as its schema",
            location, help: "put them under `schema`")
    }

    static func parameterWithoutSchema(_ name: String, _ location: SourceLocation) -> Diagnostic {
        warning(
            "schema-or-content", "parameter `\(name)` has no `schema`; read as a string", location,
            help: "add `schema: {type: string}`")
    }

    static func optionalPathParameter(_ name: String, _ location: SourceLocation) -> Diagnostic {
        warning(
            "path-parameter-optional", "path parameter `\(name)` is not `required: true`; read so", location,
            help: "add `required: true`")
    }

    static func duplicateParameter(_ parameter: Parameter) -> Diagnostic {
        warning(
            "duplicate-parameter",
            "parameter `\(parameter.name)` stands in this list twice; this one counts", parameter.origin.location,
            help: "remove one of them")
    }

    static func ignored(_ entry: Mapping.Entry, beside other: String) -> Diagnostic {
        warning(
            "exclusive-keys", "`\(entry.key)` stands beside `\(other)`, which is what is read; ignored",
            entry.keyLocation,
            length: entry.key.count, help: "leave one of the two out")
    }

    static func encodingsTogether(_ entry: Mapping.Entry) -> Diagnostic {
        warning(
            "exclusive-keys",
            "`\(entry.key)` is of parts by their positions and `encoding`, beside it, of those by their names; what the "
                + "content has none of is ignored", entry.keyLocation, length: entry.key.count,
            help: "leave one of the two out")
    }

    static func severalContents(_ entry: Mapping.Entry) -> Diagnostic {
        warning(
            "content-count", "`content` has several media types, of which one is read: JSON, or the first",
            entry.keyLocation, length: entry.key.count, help: "leave the one that is meant")
    }

    static func duplicateTag(_ name: String, location: SourceLocation) -> Diagnostic {
        warning(
            "duplicate-tag", "tag `\(name)` stands here twice; the first one counts", location,
            help: "remove one of them")
    }

    static func emptyTag(_ location: SourceLocation) -> Diagnostic {
        warning("empty-tag", "a tag has no name; left out", location, help: "name the tag, or remove it")
    }
}
