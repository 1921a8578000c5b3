internal import ClientModel
internal import Diagnostics
internal import OpenAPI

/// Reads what `encoding` says of the members of an url-encoded form.
struct FormStyles {
    let graph: SchemaGraph
    let diagnostics: DiagnosticSink

    func styles(of media: MediaType) -> [ClientModel.RequestBody.Style] {
        if let charset = media.charset, media.hasForeignCharset {
            diagnostics.report(.formCharset(charset, media.origin))
        }
        return media.encodings.byName.compactMap { name, encoding in
            if let header = encoding.headers.first {
                diagnostics.report(.fieldHeader(header.name, encoding.origin))
            }
            var style = PartContents.style(of: encoding)
            if !encoding.hasStyle {
                let types = encoding.contentTypes.map { MediaType(name: $0, origin: encoding.origin) }
                guard let first = types.first, first.isJSON else {
                    reportFormat(types, name, encoding, media)
                    return nil
                }
                style = FieldStyle(.json)
            } else if let style {
                for schema in media.schema.map({ members(name, of: .schema($0)) }) ?? [] {
                    graph.reportNesting(of: schema, name, style, encoding.origin, diagnostics)
                }
            } else {
                diagnostics.report(.fieldStyle(encoding.style ?? "", name, encoding.origin))
            }
            return style.map { ClientModel.RequestBody.Style(key: name, style: $0) }
        }
    }

    /// What has members is written as pairs or as JSON, and in no other format.
    private func reportFormat(_ types: [MediaType], _ name: String, _ encoding: Encoding, _ media: MediaType) {
        let kinds = PartKinds(graph: graph)
        guard let first = types.first, !types.contains(where: \.isJSON), !first.essence.contains("*"),
            (media.schema.map { members(name, of: .schema($0)) } ?? []).contains(where: { schema in
                switch graph.resolvedShape(of: schema).shape.form {
                case .structure, .dictionary, .array, .tuple: true
                case .union: !kinds.isPlain(schema)
                case .scalar, .enumeration, .reference: false
                }
            })
        else { return }
        diagnostics.report(.fieldFormat(first.name, name, encoding.origin))
    }

    /// The schemas of a member: of an object, or of those among the branches of a union.
    private func members(_ name: String, of schema: SchemaNode) -> [SchemaNode] {
        let shape = graph.resolvedShape(of: schema).shape
        var shapes = [shape]
        if case .union(let union) = shape.form { shapes = union.branches.map { graph.resolvedShape(of: $0).shape } }
        return shapes.flatMap { shape -> [SchemaNode] in
            guard case .structure(let structure) = shape.form else { return [] }
            return structure.members.filter { $0.key == name }.map(\.schema)
        }
    }
}

extension SchemaGraph {
    /// Says what a style makes of the values nested in a member of a form, where it has no convention of its own.
    func reportNesting(
        of schema: SchemaNode, _ name: String, _ style: FieldStyle, _ origin: Origin, _ diagnostics: DiagnosticSink
    ) {
        guard let known = ClientModel.Parameter.Style(rawValue: style.name.rawValue) else { return }
        switch ParameterNesting(graph: self).outcome(schema, style: known, explode: style.explode) {
        case .json?: diagnostics.report(.nestedField(name, style.name.rawValue, origin))
        case .numbered?: diagnostics.report(.numberedField(name, origin))
        case nil: break
        }
    }
}
