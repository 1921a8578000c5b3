internal import ClientModel
internal import DocumentTree
internal import OpenAPI

/// The schemas of `multipart` bodies, each as one of its own: a form has a type beside that of the same schema in JSON,
/// where a file has no place.
final class FormSchemas {
    /// What a form is made of.
    struct Form {
        /// A copy of the media type's schema, which stands for the form.
        var schema: Schema
        var encodings: Encodings
        /// Whether the parts are form data, so that styles hold for them.
        var isFormData: Bool
        /// The component that the schema is; nil for one that stands within the operation.
        var component: String?
    }

    private let reader: ShapeReader
    private var forms: [String: Form?] = [:]
    private var bySchema: [ObjectIdentifier: Form] = [:]

    init(reader: ShapeReader) { self.reader = reader }

    /// The form of a media type; nil where the document does not say what its parts are.
    func form(of media: MediaType) -> Form? {
        guard media.format == .multipart else { return nil }
        let schema = media.schema.map(target)
        // Media types that say the same of a schema share its form.
        let isShared = media.encodings.isEmpty && media.itemSchema == nil
        let key = "\(isShared ? schema?.origin.citation ?? "" : media.origin.citation) \(media.partsEssence)"
        if let known = forms[key] { return known }
        let form = makeForm(media, schema)
        forms[key] = .some(form)
        if let form { bySchema[ObjectIdentifier(form.schema)] = form }
        return form
    }

    /// The form that a schema stands for.
    func form(for schema: Schema) -> Form? { bySchema[ObjectIdentifier(schema)] }

    private func makeForm(_ media: MediaType, _ schema: Schema?) -> Form? {
        var keywords = Schema.Keywords()
        if let schema {
            keywords = schema.keywords
            switch reader.resolvedShape(of: schema).shape.form {
            case .structure, .dictionary, .tuple: break
            case .array: keywords = array(of: schema)
            case .union(let union):
                guard let merged = merged(union, schema) else { return nil }
                keywords = merged
            case .scalar, .reference, .enumeration: return nil
            }
        } else if let item = media.itemSchema {
            keywords.types = [.array]
            keywords.items = .schema(item)
        } else {
            return nil
        }
        let place = schema?.origin.place
        let isComponent = place?.parent?.token == "schemas" && place?.parent?.parent?.token == "components"
        return Form(
            schema: Schema(origin: schema?.origin ?? media.origin, keywords: keywords), encodings: media.encodings,
            isFormData: media.partsEssence == "multipart/form-data", component: isComponent ? place?.token : nil)
    }

    /// What the schema is, or refers to.
    private func target(_ schema: Schema) -> Schema {
        var schema = schema
        var visited: Set<ObjectIdentifier> = []
        while visited.insert(ObjectIdentifier(schema)).inserted,
            case .reference(let target, _) = reader.shape(of: schema).form
        {
            schema = target
        }
        return schema
    }

    private func array(of schema: Schema) -> Schema.Keywords {
        var keywords = schema.keywords
        if keywords.types.isEmpty { keywords.types = [.array] }
        return keywords
    }

    /// One form for several: what all have is required, and what they have besides can be given. Nil unless all are forms.
    private func merged(_ union: UnionShape, _ schema: Schema) -> Schema.Keywords? {
        var keywords = Schema.Keywords()
        keywords.types = [.object]
        keywords.title = schema.keywords.title
        keywords.description = schema.keywords.description
        var required: Set<String>?
        for branch in union.branches {
            guard case .structure(let structure) = reader.resolvedShape(of: branch).shape.form else { return nil }
            for member in structure.members where !keywords.properties.contains(where: { $0.key == member.key }) {
                keywords.properties.append(Schema.Property(key: member.key, schema: member.schema))
            }
            let names = Set(structure.members.filter(\.isRequired).map(\.key))
            required = required.map { $0.intersection(names) } ?? names
        }
        keywords.required = (required ?? []).sorted()
        return keywords
    }
}
