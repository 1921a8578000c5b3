internal import ClientModel
internal import Diagnostics
internal import OpenAPI

/// What describes the value of a parameter.
enum ParameterContent {
    /// A schema with a style.
    case styled(Schema)
    /// A media type, with the schema of what is written in it.
    case media(MediaType, Schema?, ClientModel.Parameter.Content.Format)
    /// Nothing: it is a text.
    case untyped

    var schema: Schema? {
        switch self {
        case .styled(let schema): schema
        case .media(_, let schema, _): schema
        case .untyped: nil
        }
    }

    /// Whether the value is a text where no schema says otherwise.
    var isText: Bool {
        switch self {
        case .styled: false
        case .media(_, _, let format): format == .text
        case .untyped: true
        }
    }

    func model(_ graph: SchemaGraph, _ diagnostics: DiagnosticSink) -> ClientModel.Parameter.Content? {
        guard case .media(let media, _, let format) = self else { return nil }
        return ClientModel.Parameter.Content(
            format: format, mediaType: media.name,
            styles: format == .form ? FormStyles(graph: graph, diagnostics: diagnostics).styles(of: media) : [])
    }
}

extension OpenAPI.Parameter {
    /// What describes the value: the schema, or else the media type, JSON if there are several.
    func value(_ linked: LinkedReferences) -> ParameterContent {
        if let schema, content.isEmpty || location != "querystring" { return .styled(schema) }
        guard let media = content.first(where: { $0.format == .json }) ?? content.first else { return .untyped }
        switch media.format {
        case .json: return .media(media, media.schema, .json)
        case .form:
            // What has no members is written by the caller.
            let isPairs = PairsSchema(linked: linked).format(of: media.schema) == .form
            return isPairs ? .media(media, media.schema, .form) : .media(media, nil, .text)
        case .text: return .media(media, media.schema?.scalar(linked), .text)
        case .bytes, .stream, .multipart: return .media(media, nil, .text)
        }
    }
}

extension Schema {
    /// The schema itself, if its values are scalars for sure.
    fileprivate func scalar(_ linked: LinkedReferences) -> Schema? {
        let keywords = (keywords.reference.flatMap { linked.schema($0) } ?? self).keywords
        guard !keywords.types.isEmpty,
            keywords.types.allSatisfy({ [.string, .integer, .number, .boolean].contains($0) })
        else { return nil }
        return self
    }
}
