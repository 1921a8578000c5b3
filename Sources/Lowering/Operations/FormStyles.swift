internal import ClientModel
internal import Diagnostics
internal import OpenAPI

/// Reads what `encoding` says of the members of an url-encoded form.
enum FormStyles {
    static func styles(of media: MediaType, _ diagnostics: DiagnosticSink) -> [ClientModel.RequestBody.Style] {
        media.encodings.byName.compactMap { name, encoding in
            var style = PartContents.style(of: encoding)
            if !encoding.hasStyle {
                let types = encoding.contentTypes.map { MediaType(name: $0, origin: encoding.origin) }
                guard let first = types.first, first.isJSON else { return nil }
                style = FieldStyle(.json)
            } else if style == nil {
                diagnostics.report(.fieldStyle(encoding.style ?? "", name, encoding.origin))
            }
            return style.map { ClientModel.RequestBody.Style(key: name, style: $0) }
        }
    }
}
