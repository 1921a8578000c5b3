internal import ClientModel
internal import Diagnostics
internal import Naming
internal import OpenAPI

/// Lowers request bodies.
struct BodyLowering {
    let graph: SchemaGraph
    let references: TypeReferences
    let forms: FormSchemas
    let symbols: SymbolTable
    let nullableMembers: NullableMemberRule
    let diagnostics: DiagnosticSink

    /// The bodies that the operation can send, the preferred one first; the others have to be given, since the first is
    /// what a call without any means.
    func bodies(_ plan: OperationPlan) -> [ClientModel.RequestBody] {
        var bodies = plan.bodies.map(body)
        for index in bodies.indices.dropFirst() { bodies[index].isRequired = true }
        // Who sends no body need not say what it is.
        if let body = bodies.first, !body.isRequired, let choice = body.choice, choice.type == .string {
            bodies[0].choice?.defaultValue = choice.defaultValue ?? .string("")
        }
        if let body = bodies.first, !body.isRequired, body.isNullable,
            let schema = plan.bodies.first?.media.schema,
            nullableMembers.choice(of: .schema(schema), within: nil) == .optional
        {
            bodies[0].type = body.type.unwrapped
        }
        var types: Set<TypeReference> = []
        var labels: Set<String> = []
        for (index, plan) in plan.bodies.enumerated() where !types.insert(swiftType(bodies[index])).inserted {
            // A label tells what its type does not.
            let subtype = plan.media.essence.split(separator: "/").last.map(String.init) ?? plan.media.essence
            let label = [Self.label(plan.format), SwiftNames.member(BodyPlanner.words(subtype))].compactMap { $0 }
                .first { labels.insert($0).inserted }
            bodies[index].label = label ?? SwiftNames.member(BodyPlanner.words(plan.media.name))
        }
        return bodies
    }

    private static func label(_ format: ContentFormat) -> String? {
        switch format {
        case .json: nil
        case .form: "form"
        case .text: "text"
        case .bytes, .stream: "content"
        case .multipart: "parts"
        }
    }

    /// What a caller passes, as far as it tells one call from another.
    private func swiftType(_ body: ClientModel.RequestBody) -> TypeReference {
        switch body.format {
        case .text: return .string
        // No schema becomes a type that bytes are.
        case .bytes: return .named(TypeName([]))
        case .json, .formURLEncoded, .multipart:
            return symbols.withoutAliases(symbols.resolved(body.type).unwrapped)
        }
    }

    private func body(_ plan: OperationPlan.BodyPlan) -> ClientModel.RequestBody {
        let media = plan.media
        if ![.multipart, .stream].contains(plan.format), media.itemSchema != nil {
            diagnostics.report(.itemSchemaIgnored(media.name, media.origin))
        }
        var body = ClientModel.RequestBody(
            format: .bytes, contentType: media.isNamed ? media.name : "application/octet-stream", choice: choice(plan),
            type: .any, isRequired: plan.body.isRequired, documentation: plan.body.description ?? media.description)
        switch plan.format {
        case .json:
            body.format = .json
            body.type = references.element(media.schema)
            if media.isJSONRange { body.contentType = "application/json" }
        case .form:
            body.format = .formURLEncoded
            if media.hasForeignCharset { body.contentType = media.essence }
            body.type = references.element(media.schema)
            body.styles = FormStyles(graph: graph, diagnostics: diagnostics).styles(of: media)
            reportEncodings(of: media)
        case .text:
            body.format = .text
            body.type = .string
            for media in [media] + plan.others
            where media.format == .form || graph.describesStructure(media) {
                diagnostics.report(.textBody(media.name, media.origin))
            }
        case .multipart:
            body.format = .multipart
            body.type = .parts
            if media.essence.contains("*") { body.contentType = media.partsEssence }
            if let form = forms.form(of: media) {
                body.type = references.reference(to: form.schema).type
                reportEncodings(of: media)
            } else {
                diagnostics.report(.partsByHand(media.name, media.origin))
            }
        case .bytes, .stream:
            if plan.format == .stream || graph.describesStructure(media) {
                diagnostics.report(.opaqueBody(media.name, media.origin))
            } else if let encoding = graph.contentEncoding(of: media) {
                diagnostics.report(.contentEncoding(encoding, media.name, media.origin))
            } else if media.hasForeignCharset {
                diagnostics.report(.foreignCharset(media.name, media.origin, isBody: true))
            }
        }
        return body
    }

    /// "The key, being the property name, MUST exist in the schema as a property." (OpenAPI, Media Type Object.)
    private func reportEncodings(of media: MediaType) {
        guard !media.encodings.byName.isEmpty,
            let names = media.schema.flatMap({ memberNames(of: .schema($0), isForm: media.format == .form) })
        else { return }
        for (name, encoding) in media.encodings.byName where !names.contains(name) {
            diagnostics.report(.encodingOfNothing(name, encoding.origin))
        }
    }

    /// The members of an object, or of each branch of a union of objects; nil for anything else, and where any member of
    /// an url-encoded form is written as its name has it.
    private func memberNames(of schema: SchemaNode, isForm: Bool, isBranch: Bool = false) -> Set<String>? {
        switch graph.resolvedShape(of: schema).shape.form {
        case .structure(let structure):
            if case .none = structure.additional {} else if isForm { return nil }
            return Set(structure.members.map(\.key))
        case .dictionary: return isForm ? nil : []
        case .union(let union) where !isBranch:
            let names = union.branches.compactMap { memberNames(of: $0, isForm: isForm, isBranch: true) }
            return names.count == union.branches.count ? names.reduce(into: []) { $0.formUnion($1) } : nil
        default: return nil
        }
    }

    /// Nil where there is one media type that can be sent.
    private func choice(_ plan: OperationPlan.BodyPlan) -> ClientModel.RequestBody.Choice? {
        if let types = plan.contentTypes {
            let type = references.reference(to: types).type
            // Bytes are sent as what they are, which nobody but the caller knows.
            let usual: Literal? = plan.format == .bytes ? nil : .string(plan.media.name)
            return ClientModel.RequestBody.Choice(type: type, ranges: plan.names, defaultValue: usual)
        }
        guard plan.format != .multipart, plan.names.contains(where: { $0.contains("*") }) else { return nil }
        if plan.format == .json {
            // What a range has by that name is JSON; `application/*+json` has it by another, which the caller knows.
            if plan.others.isEmpty, plan.media.essence.hasSuffix("/*") { return nil }
            let usual = plan.media.essence.contains("*") ? nil : Literal.string(plan.media.name)
            return ClientModel.RequestBody.Choice(type: .string, ranges: plan.names, defaultValue: usual)
        }
        let isAny = plan.names.contains { $0.hasPrefix("*/") || $0.hasPrefix("application/*") }
        let usual = plan.format == .text ? "text/plain" : isAny ? "application/octet-stream" : nil
        return ClientModel.RequestBody.Choice(
            type: .string, ranges: plan.names, defaultValue: usual.map { .string($0) })
    }
}

extension SchemaGraph {
    /// What the bytes of a media type are written as, where they are no text: `base64` of an image.
    func contentEncoding(of media: MediaType) -> String? {
        guard media.format == .bytes, let schema = media.schema,
            let encoding = resolvedShape(of: schema).shape.schema.keywords.contentEncoding
        else { return nil }
        return ["binary", "7bit", "8bit", "identity"].contains(encoding.lowercased()) ? nil : encoding
    }

    /// Whether the document says more of the content than that it is bytes.
    ///
    /// Of what has no name, that is said where it is read.
    func describesStructure(_ media: MediaType) -> Bool {
        guard media.isNamed else { return false }
        guard let schema = media.schema, case .scalar = resolvedShape(of: schema).shape.form else {
            return media.schema != nil
        }
        return false
    }
}
