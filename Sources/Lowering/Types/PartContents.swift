internal import ClientModel
internal import Diagnostics
internal import OpenAPI

/// Decides how the value of a schema is written as a part of a form (OpenAPI, Encoding Object).
struct PartContents {
    /// A value's Swift type, and what is made of it.
    struct Part {
        var type: TypeReference
        var content: Form.Content
        /// Whether each element is a part.
        var repeats = false
    }

    let graph: SchemaGraph
    let references: TypeReferences
    let diagnostics: DiagnosticSink
    let isFormData: Bool

    private var kinds: PartKinds { PartKinds(graph: graph) }

    /// - Parameter isNamed: Whether the part has a name, so that the elements of an array are parts of that name.
    func part(_ schema: SchemaNode, _ encoding: Encoding?, isNamed: Bool) -> Part {
        if let encoding, isNamed, kinds.isStyled(schema, encoding, isFormData: isFormData) {
            if let style = Self.style(of: encoding) {
                graph.reportNesting(of: schema, encoding.origin.place.token, style, encoding.origin, diagnostics)
                return Part(type: references.reference(to: schema).type, content: .style(style))
            }
            diagnostics.report(.fieldStyle(encoding.style ?? "", encoding.origin.place.token, encoding.origin))
        }
        switch graph.resolvedShape(of: schema).shape.form {
        case .array(let item) where isNamed:
            var part = single(item ?? .overlay(SchemaOverlay(.anything, at: schema.origin)), encoding)
            part.type = .array(part.type)
            part.repeats = true
            return part
        case .union(let union) where isNamed && kinds.areFiles(union.branches, encoding):
            // One file or several.
            return Part(type: .array(.file), content: .file(contentTypes: types(encoding)), repeats: true)
        default: return single(schema, encoding)
        }
    }

    /// The style that an Encoding Object asks for; nil if it is none for forms.
    static func style(of encoding: Encoding) -> FieldStyle? {
        FieldStyle.Name(rawValue: encoding.style ?? "form").map {
            FieldStyle($0, explode: encoding.explode, allowReserved: encoding.allowReserved ?? false)
        }
    }

    private func single(_ schema: SchemaNode, _ encoding: Encoding?) -> Part {
        let types = types(encoding)
        let media = types.map { MediaType(name: $0, origin: schema.origin) }
        if let first = media.first, first.essence.hasPrefix("multipart/") {
            return Part(type: .parts, content: .parts(contentType: first.name))
        }
        if kinds.isFile(schema, encoding) {
            let own = graph.resolvedShape(of: schema).shape.schema.keywords.contentMediaType
            return Part(type: .file, content: .file(contentTypes: types.isEmpty ? own.map { [$0] } ?? [] : types))
        }
        let spelled = references.reference(to: schema).type
        let isPlain = kinds.isPlain(schema)
        let text = media.first { $0.isText && !$0.essence.contains("*") }
        // What may be either is what the document names first.
        if let json = media.first(where: { $0.isJSON || isPlain && $0.name == text?.name }), json.isJSON {
            return Part(type: spelled, content: .json(contentType: json.name))
        }
        // By whatever name.
        if case .scalar(let scalar) = graph.resolvedShape(of: schema).shape.form,
            [.base64, .base64URL].contains(scalar)
        {
            let type = types.first { !$0.contains("*") } ?? "application/octet-stream"
            return Part(type: spelled, content: .text(contentType: type))
        }
        if isPlain {
            let other = types.first { !$0.contains("*") }
            return Part(type: spelled, content: .text(contentType: text?.name ?? other))
        }
        // A text is sent as it is, a list as a part for each element, and an object as JSON.
        if types.isEmpty, kinds.mayBePlain(schema) { return Part(type: spelled, content: .text(contentType: nil)) }
        guard !types.isEmpty else { return Part(type: spelled, content: .json(contentType: "application/json")) }
        // A structure in a format that is not JSON: XML, YAML, CSV.
        diagnostics.report(.partContent(types.joined(separator: ", "), schema.origin, isText: text != nil))
        if let text { return Part(type: .string, content: .text(contentType: text.name)) }
        return Part(type: .file, content: .file(contentTypes: types))
    }

    private func types(_ encoding: Encoding?) -> [String] { encoding?.contentTypes ?? [] }
}

extension Schema {
    /// Whether the schema's own words say that it is bytes.
    var isBinary: Bool {
        if keywords.format == "binary" || keywords.contentEncoding?.lowercased() == "binary" { return true }
        guard let name = keywords.contentMediaType, keywords.contentEncoding == nil else { return false }
        let media = MediaType(name: name, origin: origin)
        return !media.isJSON && !media.isText
    }
}

extension SchemaNode {
    /// Whether what is said here says that it is bytes.
    var isBinary: Bool {
        switch self {
        case .schema(let schema): return schema.isBinary
        case .overlay(let overlay):
            switch overlay.base {
            case .variant(_, let merged), .merged(let merged):
                return merged.format == "binary" || merged.contentEncoding?.lowercased() == "binary"
            case .all, .any, .anyOrOther, .reference, .anything: return false
            }
        }
    }
}

extension Schema {
    /// Whether it is a string of which no type but a text is made.
    var isPlainText: Bool {
        keywords.types.filter { $0 != .null } == [.string] && keywords.enumeration == nil && keywords.constant == nil
            && keywords.contentEncoding == nil && TypeReference(formatOfString: keywords.format) == nil
    }
}

extension MediaType {
    /// Whether its content is JSON, and it is one type that can be sent.
    var isJSON: Bool { format == .json && !essence.contains("*") }

    /// Whether its content is text in a charset that the runtime writes.
    var isText: Bool {
        (essence.hasPrefix("text/") || isXML || essence == "application/yaml") && !hasForeignCharset
    }

    /// Whether it is JSON or a text in a charset that the runtime does not know; JSON is in UTF-8 (RFC 8259, section 8.1).
    var hasForeignCharset: Bool {
        guard let charset else { return false }
        switch format {
        case .json, .stream: return !["utf-8", "utf8", "us-ascii"].contains(charset)
        case .bytes where !isXML && essence != "application/yaml": return false
        case .text, .bytes: return !Self.charsets.contains(charset)
        // Whose bytes are percent-encoded, as those of UTF-8 ("Forms", HTML).
        case .form: return !["utf-8", "utf8", "us-ascii"].contains(charset)
        case .multipart: return false
        }
    }

    /// Whether its content is XML.
    var isXML: Bool { essence.hasSuffix("/xml") || essence.hasSuffix("+xml") }

    /// The `charset` in lower case.
    var charset: String? { parameters.first { $0.count == 2 && $0[0] == "charset" }?[1] }

    /// Whether it has a parameter that tells it from others of its essence, such as `version`.
    var saysMoreThanCharset: Bool { parameters.contains { $0.count == 2 && $0[0] != "charset" } }

    /// What tells it from others of its essence: `version=2`.
    var parameterText: String {
        parameters.map { $0.joined(separator: "=") }.joined(separator: ";")
    }

    /// The same without the charset, in whatever order it is written.
    var parameterTextBesideCharset: String {
        parameters.filter { $0.first != "charset" }.map { $0.joined(separator: "=") }.sorted().joined(separator: ";")
    }

    private static let charsets: Set<String> = [
        "utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "iso_8859-1", "latin1", "windows-1252", "cp1252", "utf-16",
        "utf-16le", "utf-16be",
    ]
}
