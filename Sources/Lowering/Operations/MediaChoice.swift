internal import ClientModel
internal import Diagnostics
internal import OpenAPI

/// Chooses among the media types of one content.
struct MediaChoice {
    let resolver: ReferenceResolver
    let diagnostics: DiagnosticSink

    /// JSON where there is any, then forms, then text, then whatever comes first.
    func chosen(
        from content: [MediaType], origin: Origin, _ leftOut: inout [(origin: Origin, reason: OmissionReason)]
    ) -> MediaType? {
        let ranked = content.enumerated().min { lhs, rhs in
            (rank(lhs.element), lhs.offset) < (rank(rhs.element), rhs.offset)
        }
        guard let chosen = ranked?.element else { return nil }
        // The same content under another name is not lost; another content is.
        let others = content.filter { media in
            media.name != chosen.name
                && (media.format != chosen.format
                    || media.schema?.identity(resolver) != chosen.schema?.identity(resolver))
        }
        if !others.isEmpty {
            diagnostics.report(.mediaTypes(others.map(\.name), chosen: chosen.name, origin))
        }
        let lost = Set(others.map(\.name))
        for media in content where media.name != chosen.name {
            leftOut.append(
                (media.origin, lost.contains(media.name) ? .mediaType(chosen.name) : .sameContent(as: chosen.name)))
        }
        return chosen
    }

    private func rank(_ media: MediaType) -> Int {
        switch media.format {
        case .json: media.essence == "application/json" ? 0 : 1
        case .form: 2
        case .text: 3
        case .bytes: 4
        case .stream: 5
        case .multipart: 6
        }
    }
}

extension Schema {
    /// What stands for the schema's type: itself, or what it refers to.
    fileprivate func identity(_ resolver: ReferenceResolver) -> ObjectIdentifier {
        ObjectIdentifier(keywords.reference.flatMap { resolver.schema($0) } ?? self)
    }
}
