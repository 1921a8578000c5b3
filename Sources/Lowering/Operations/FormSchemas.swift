internal import ClientModel
internal import DocumentTree
internal import OpenAPI

/// The schemas of `multipart` bodies, each as one of its own: a form has a type beside that of the same schema in JSON,
/// where a file has no place.
final class FormSchemas {
    /// What a form is made of.
    struct Form {
        /// An overlay on the media type's schema, which stands for the form.
        var schema: SchemaNode
        var encodings: Encodings
        /// Whether the parts are form data, so that styles hold for them.
        var isFormData: Bool
        /// The component that the schema is; nil for one that stands within the operation.
        var component: String?
    }

    private let graph: SchemaGraph
    private var forms: [String: Form?] = [:]
    private var bySchema: [ObjectIdentifier: Form] = [:]

    init(graph: SchemaGraph) { self.graph = graph }

    /// The form of a media type; nil where the document does not say what its parts are.
    func form(of media: MediaType) -> Form? {
        guard media.format == .multipart, hasNames(media) else { return nil }
        let schema = media.schema.map { graph.resolvedShape(of: $0).shape.schema }
        // Media types that say the same of a schema share its form.
        let isShared = media.encodings.isEmpty && media.itemSchema == nil
        let key = "\(isShared ? schema?.origin.citation ?? "" : media.origin.citation) \(media.partsEssence)"
        if let known = forms[key] { return known }
        let form = makeForm(media, schema)
        forms[key] = .some(form)
        if let form { bySchema[form.schema.id] = form }
        return form
    }

    /// The form that a schema stands for.
    func form(for schema: SchemaNode) -> Form? { bySchema[schema.id] }

    /// Whether each part says what it is called, as those of form data do (RFC 7578, section 4.2): what goes by its position
    /// has no name but in a field of its own.
    private func hasNames(_ media: MediaType) -> Bool {
        guard media.partsEssence == "multipart/form-data" else { return true }
        func isNamed(_ encoding: Encoding?) -> Bool {
            encoding?.headers.contains { $0.name.lowercased() == "content-disposition" } ?? false
        }
        guard let schema = media.schema else { return media.itemSchema == nil || isNamed(media.encodings.items.first) }
        switch graph.resolvedShape(of: schema).shape.form {
        case .array: return isNamed(media.encodings.items.first)
        case .tuple(let shape):
            let rest = if case .schema = shape.rest { isNamed(media.encodings.items.first) } else { true }
            return rest && shape.elements.indices.allSatisfy { isNamed(media.encodings[$0]) }
        case .structure, .dictionary, .union, .scalar, .reference, .enumeration: return true
        }
    }

    private func makeForm(_ media: MediaType, _ schema: SchemaNode?) -> Form? {
        let place = schema?.origin.place
        let isComponent = place?.parent?.token == "schemas" && place?.parent?.parent?.token == "components"
        return base(media, schema).map { base in
            var difference = schema?.keywords ?? .init()
            // What is said of the whole union holds for no form of all its branches.
            if case .merged = base { difference = difference.annotations }
            return Form(
                schema: .overlay(
                    SchemaOverlay(base, at: schema?.origin ?? media.origin, difference: difference)),
                encodings: media.encodings, isFormData: media.partsEssence == "multipart/form-data",
                component: isComponent ? place?.token : nil)
        }
    }

    /// What a form is an overlay on; nil where its parts are not told.
    private func base(_ media: MediaType, _ schema: SchemaNode?) -> SchemaOverlay.Base? {
        guard let schema else {
            return media.itemSchema.map { .merged(MergedSchema(types: [.array], items: .schema($0))) }
        }
        switch graph.resolvedShape(of: schema).shape.form {
        case .structure, .dictionary, .tuple: return .all([schema])
        case .array: return .variant(schema, beside: MergedSchema(types: [.array]))
        case .union(let union): return merged(union).map { .merged($0) }
        case .scalar, .reference, .enumeration: return nil
        }
    }

    /// One form for several: what all have is required, and what they have besides can be given. Nil unless all are forms.
    private func merged(_ union: UnionShape) -> MergedSchema? {
        var merged = MergedSchema(types: [.object])
        var seen: Set<String> = []
        for (index, branch) in union.branches.enumerated() {
            guard case .structure(let structure) = graph.resolvedShape(of: branch).shape.form else { return nil }
            for member in structure.members where seen.insert(member.key).inserted {
                merged.add(property: member.key, member.schema)
            }
            let names = Set(structure.members.filter(\.isRequired).map(\.key))
            merged.required = index == 0 ? names : merged.required.intersection(names)
        }
        return merged
    }
}

extension Schema.Keywords {
    /// What only people read.
    fileprivate var annotations: Schema.Keywords {
        var annotations = Schema.Keywords()
        annotations.title = title
        annotations.description = description
        return annotations
    }
}
