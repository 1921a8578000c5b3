internal import ClientModel
internal import Diagnostics
internal import DocumentTree
internal import Naming
internal import OpenAPI

/// Builds the type of a `multipart` body.
struct FormBuilder {
    private struct Member {
        /// The part's name; nil where it goes by its position.
        var key: String?
        var rawName: String
        var schema: SchemaNode
        var isRequired: Bool
        var encoding: Encoding?
        /// Whether it is all the parts that follow.
        var isRest = false
    }

    let builder: TypeBuilder
    let form: FormSchemas.Form

    func form(_ type: NominalType) -> Form {
        let members = self.members(type)
        let headers = members.map { self.headers(of: $0) }
        var names = self.names(of: members, headers.map { $0.map(\.name) }, type)[...]
        var properties: [Property] = []
        var parts: [Form.Part] = []
        let contents = self.contents
        for (member, headers) in zip(members, headers) {
            if let encoding = member.encoding, !encoding.nested.isEmpty {
                builder.diagnostics.report(.nestedEncoding(member.rawName, encoding.origin))
            }
            let name = names.removeFirst()
            var part = contents.part(member.schema, member.encoding, isNamed: member.key != nil)
            if member.isRest {
                part.type = .array(part.type)
                part.repeats = true
            }
            let property = self.property(member, part.type, name: name, of: type)
            properties.append(property)
            var fields: [Form.Header] = []
            for header in headers {
                let own = names.removeFirst()
                guard let constant = header.constant else {
                    fields.append(
                        Form.Header(
                            name: header.name, value: .property(own), explode: header.header.explode ?? false))
                    properties.append(
                        self.property(header, name: own, isRequired: property.presence == .required))
                    continue
                }
                fields.append(Form.Header(name: header.name, value: .constant(constant)))
            }
            parts.append(
                Form.Part(
                    key: member.key, property: name, content: part.content, repeats: part.repeats, headers: fields))
        }
        let additional = self.additional(type, contents, taken: properties.map(\.name))
        return Form(
            structure: Structure(properties: properties, additionalProperties: additional?.members), parts: parts,
            additional: additional?.parts)
    }

    private var contents: PartContents {
        PartContents(
            graph: builder.graph, references: builder.references, diagnostics: builder.diagnostics,
            isFormData: form.isFormData)
    }

    // MARK: - Parts

    private func members(_ type: NominalType) -> [Member] {
        func tuple(_ shape: TupleShape) -> [Member] {
            // Parts that a document lists by position are there unless it counts fewer.
            let required = type.schema.keywords.minItems ?? shape.elements.count
            var members = zip(shape.elements, TupleNames.raws(shape)).enumerated().map { index, pair in
                Member(
                    rawName: pair.1, schema: pair.0, isRequired: index < required, encoding: form.encodings[index])
            }
            if case .schema(let item) = shape.rest { members.append(rest(item)) }
            return members
        }
        switch type.shape.form {
        case .structure(let shape):
            return shape.members.filter { !builder.graph.annotations(of: $0).isReadOnly }.map { member in
                Member(
                    key: member.key, rawName: member.key, schema: member.schema, isRequired: member.isRequired,
                    encoding: form.encodings[member.key])
            }
        case .tuple(let shape): return tuple(shape)
        case .array(let item):
            return [rest(item ?? .overlay(SchemaOverlay(.anything, at: type.schema.origin)))]
        case .dictionary, .scalar, .reference, .enumeration, .union: return []
        }
    }

    private func rest(_ item: SchemaNode) -> Member {
        Member(rawName: "parts", schema: item, isRequired: true, encoding: form.encodings.items.first, isRest: true)
    }

    private func names(of members: [Member], _ headers: [[String]], _ type: NominalType) -> [String] {
        let scope = NameScope(
            reserved: ReservedNames.members.union(["multipartBody"]), reservedSuffix: "Value", capitalised: false)
        let candidates = zip(members, headers).flatMap { member, headers in
            let fixed =
                builder.names.chosen(member.rawName, in: type)
                ?? member.schema.keywords.extensions.chosenName
            let name = fixed ?? SwiftNames.member(member.rawName)
            return [NameScope.Candidate(raw: member.rawName, name: name, isFixed: fixed != nil)]
                + headers.map { header in
                    let raw = member.rawName + " " + header
                    return NameScope.Candidate(raw: raw, name: SwiftNames.member(raw), rank: 1)
                }
        }
        return scope.assign(candidates)
    }

    private func property(
        _ member: Member, _ spelled: TypeReference, name: String, of type: NominalType
    ) -> Property {
        var property = builder.property(
            StructureShape.Member(
                key: member.key ?? member.rawName, schema: member.schema, isRequired: member.isRequired),
            name: name, of: type)
        // A part that is null is none.
        let isNullable = [.requiredNullable, .optionalNullable].contains(property.presence)
        property.presence = member.isRequired && !isNullable ? .required : .optional
        property.isIndirect = false
        if property.type != spelled {
            property.type = spelled
            property.defaultValue = nil
            property.constraints = []
        }
        return property
    }

    private func additional(
        _ type: NominalType, _ contents: PartContents, taken: [String]
    ) -> (members: Structure.AdditionalProperties, parts: Form.Additional)? {
        var part = PartContents.Part(type: .any, content: .text(contentType: nil))
        var value: SchemaNode?
        switch type.shape.form {
        case .structure(let shape):
            switch shape.additional {
            case .none: return nil
            case .any: break
            case .schema(let schema): value = schema
            }
        case .dictionary(let schema): value = schema
        case .tuple, .array, .scalar, .reference, .enumeration, .union: return nil
        }
        if let value { part = contents.part(value, nil, isNamed: true) }
        let name = ["additionalProperties", "otherProperties", "additionalMembers"].first { !taken.contains($0) }
        return (
            Structure.AdditionalProperties(name: name ?? "additionalProperties_", valueType: part.type),
            Form.Additional(
                part.content, repeats: part.repeats,
                transferEncoding: value.flatMap { transferEncoding(of: $0, isNamed: true) })
        )
    }

    // MARK: - Header fields

    private struct Field {
        var name: String
        var header: OpenAPI.Header
        /// What it always is.
        var constant: String?
    }

    private func headers(of member: Member) -> [Field] {
        var fields = (member.encoding?.headers ?? []).compactMap { name, referenced -> Field? in
            // "`Content-Type` is described separately and SHALL be ignored in this section."
            guard name.lowercased() != "content-type", let header = builder.graph.linked.header(referenced),
                header.schema?.keywords.boolean != false
            else { return nil }
            guard HeaderName.isToken(name), member.key == nil || name.lowercased() != "content-disposition" else {
                builder.diagnostics.report(.partHeader(name, header.origin))
                return nil
            }
            return Field(name: name, header: header, constant: constant(header.schema))
        }
        if let encoding = transferEncoding(of: member.schema, isNamed: member.key != nil),
            !fields.contains(where: { $0.name.lowercased() == "content-transfer-encoding" })
        {
            fields.append(
                Field(
                    name: "Content-Transfer-Encoding", header: Header(origin: member.schema.origin),
                    constant: encoding))
        }
        return fields
    }

    /// "Using `contentEncoding` … is equivalent to … `Content-Transfer-Encoding`" (OpenAPI 3.2, Encoding Object); of an array,
    /// whose elements are parts, it is theirs.
    private func transferEncoding(of schema: SchemaNode, isNamed: Bool) -> String? {
        var shape = builder.graph.resolvedShape(of: schema).shape
        if isNamed, case .array(let item?) = shape.form { shape = builder.graph.resolvedShape(of: item).shape }
        guard let encoding = shape.schema.keywords.contentEncoding,
            ["base64", "quoted-printable"].contains(encoding.lowercased())
        else { return nil }
        return encoding
    }

    private func constant(_ schema: Schema?) -> String? {
        guard let keywords = schema?.keywords else { return nil }
        if let constant = keywords.constant { return constant.string ?? constant.text }
        guard let values = keywords.enumeration, values.count == 1 else { return nil }
        return values[0].string ?? values[0].text
    }

    private func property(_ field: Field, name: String, isRequired: Bool) -> Property {
        let schema = field.header.schema.map { SchemaNode.schema($0) }
        let spelled = schema.map { builder.references.reference(to: $0).type } ?? .string
        let literal = schema.flatMap { schema in
            schema.keywords.defaultValue.flatMap {
                LiteralBuilder(builder: builder).literal($0, for: schema, spelled)
            }
        }
        return Property(
            name: name, key: field.name, type: spelled,
            presence: field.header.isRequired && isRequired && literal == nil ? .required : .optional,
            defaultValue: literal, isDeprecated: field.header.isDeprecated, documentation: field.header.description)
    }
}
