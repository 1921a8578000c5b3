internal import ClientModel
internal import Lowering
internal import OpenAPI
internal import Samples

/// Makes multipart bodies: what is passed for each property, and the parts that the document wants for it.
struct WireFormLowering {
    let samples: WireSamples
    let types: [TypeDeclaration]

    func content(
        _ media: MediaType, _ body: ClientModel.RequestBody
    ) throws(WireRequestLowering.Obstacle) -> WireContent {
        guard case .named(let name) = body.type, let form = form(name) else {
            // Parts that are put together by hand.
            return .multipart([], parts: [WirePart(name: "part", contentType: nil, content: "text")])
        }
        let key = KnownSamples.FormKey(place: media.origin.location, form: name)
        if let known = samples.form(key) { return known }
        let made = try content(media, form)
        samples.keep(made, for: key)
        return made
    }

    private func content(
        _ media: MediaType, _ form: Form
    ) throws(WireRequestLowering.Obstacle) -> WireContent {
        guard let value = samples.value(of: media, .request) else {
            throw WireRequestLowering.Obstacle(text: "no value can be made for its body")
        }
        let values = Dictionary((value.members ?? []).map { ($0.key, $0.value) }) { first, _ in first }
        var fields: [WireField] = []
        var parts: [WirePart] = []
        let ofProperty = Dictionary(form.parts.map { ($0.property, $0) }) { first, _ in first }
        for property in form.structure.properties {
            guard let part = ofProperty[property.name], let key = part.key,
                part.headers.allSatisfy(\.isConstant),
                let member = values[key].map({ sample($0, media.encodings[key]) }), !member.isNull,
                let made = self.parts(key, member, part, media.encodings[key])
            else {
                if property.presence != .required { continue }
                throw WireRequestLowering.Obstacle(text: "no value can be made for its part `\(property.key)`")
            }
            let isFile = if case .file = part.content { true } else { false }
            fields.append(
                WireField(property: property, value: WireValue(member), files: isFile ? made.map(\.content) : nil))
            parts += made
        }
        return .multipart(fields, parts: parts)
    }

    /// The value of a part; a document for one of XML, which is the caller's to write.
    private func sample(_ value: SampleValue, _ encoding: Encoding?) -> SampleValue {
        guard encoding?.contentTypes.first(where: { !$0.contains("*") }).map(WireSamples.isXML) ?? false else {
            return value
        }
        return value.elements.map { .array($0.map { _ in .string(WireSamples.xml) }) } ?? .string(WireSamples.xml)
    }

    private func form(_ name: TypeName) -> Form? {
        for type in types where type.name == name {
            if case .form(let form) = type.kind { return form }
        }
        return nil
    }

    /// The parts of a member (OpenAPI, Encoding Object): of an array, one for each element. Nil where a style says more.
    private func parts(
        _ name: String, _ value: SampleValue, _ part: Form.Part, _ encoding: Encoding?
    ) -> [WirePart]? {
        guard encoding?.hasStyle != true else { return nil }
        if case .parts = part.content { return nil }
        return (value.elements ?? [value]).map { element in
            var contentType = encoding?.contentTypes.first { !$0.contains("*") }
            var text = element.scalarText ?? element.compact
            if contentType?.hasSuffix("json") ?? false {
                text = element.compact
            }
            if case .file(let own) = part.content, contentType == nil, encoding?.contentType == nil {
                // What the schema says of its content, if anything.
                contentType = own.first ?? "application/octet-stream"
            }
            if element.members != nil, contentType == nil { contentType = "application/json" }
            return WirePart(name: name, contentType: contentType, content: text)
        }
    }
}

extension Form.Header {
    fileprivate var isConstant: Bool { if case .constant = value { true } else { false } }
}
