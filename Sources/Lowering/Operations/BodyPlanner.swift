internal import ClientModel
internal import Diagnostics
internal import DocumentTree
package import OpenAPI

/// Finds the bodies that an operation can send.
struct BodyPlanner {
    let document: OpenAPIDocument
    let diagnostics: DiagnosticSink

    private typealias Body = OperationPlan.BodyPlan

    func addBodies(to plan: OperationPlan) {
        guard let referenced = plan.operation.requestBody else { return }
        guard let body = document.linked.requestBody(referenced) else {
            if let reference = document.linked.absentReference(referenced) {
                plan.absent.append("its body `\(VisibleText.excerpt(of: reference.text))`")
            }
            return
        }
        // Of one that is needed, nothing can be called.
        if plan.operation.method == "TRACE", !body.isRequired {
            let finding = Diagnostic.bodyOfTrace(body.origin)
            diagnostics.report(finding)
            return plan.leftOutBody = (OmissionReason(finding), false)
        }
        var bodies: [Body] = []
        var positions: [Kind: Int] = [:]
        for media in content(of: body) {
            guard let format = format(of: media) else {
                let finding = Diagnostic.formBody(media.name, media.origin)
                diagnostics.report(finding)
                plan.leftOutMedia.append((media.origin, OmissionReason(finding)))
                plan.leftOutBody = (OmissionReason(finding), body.isRequired)
                continue
            }
            let new = Body(body: body, media: media, format: format)
            let kind = kind(of: new)
            guard let index = positions[kind] else {
                positions[kind] = bodies.count
                bodies.append(new)
                continue
            }
            switch new.format {
            case .json, .text, .bytes:
                let known = bodies[index].media
                if media.isNamed, known.isNamed {
                    bodies[index].others.append(media)
                } else {
                    // What has no name can't be chosen, and is what the other is.
                    let (kept, other) = media.isNamed ? (media, known) : (known, media)
                    bodies[index].media = kept
                    plan.leftOutMedia.append((other.origin, .sameContent(as: kept.name)))
                }
            case .form, .multipart, .stream:
                plan.leftOutMedia.append((media.origin, .sameContent(as: bodies[index].media.name)))
            }
        }
        for index in bodies.indices where bodies[index].format == .json { settle(&bodies[index], plan) }
        let preferred = bodies.indices.min { (rank(bodies[$0]), $0) < (rank(bodies[$1]), $1) }
        guard let preferred else { return }
        bodies.insert(bodies.remove(at: preferred), at: 0)
        plan.leftOutBody = nil
        plan.bodies = bodies
        addContentTypes(to: plan)
    }

    /// The media types; where one that is needed has none, any.
    private func content(of body: OpenAPI.RequestBody) -> [MediaType] {
        guard body.content.isEmpty, body.isRequired else { return body.content }
        diagnostics.report(.bodyWithoutContent(body.origin))
        return [MediaType(name: "*/*", origin: body.origin)]
    }

    /// Which of its names JSON goes by: a plain one, else a concrete one, else what a range has. What a plain one stands
    /// for as well need not be chosen.
    private func settle(_ body: inout Body, _ plan: OperationPlan) {
        let all = [body.media] + body.others
        let chosen = all.indices.min { (all[$0].rankAsJSON, $0) < (all[$1].rankAsJSON, $1) } ?? 0
        let media = all[chosen]
        body.media = media
        body.others = []
        for other in all[..<chosen] + all[(chosen + 1)...] {
            if other.isVendorsJSON || other.essence.contains("*") && !media.isPlainJSON && !media.isJSONRange {
                body.others.append(other)
            } else {
                plan.leftOutMedia.append((other.origin, .sameContent(as: media.name)))
            }
        }
    }

    /// JSON where there is any, then forms, then text, then whatever comes first.
    private func rank(_ body: Body) -> Int {
        switch body.format {
        case .json: body.media.essence == "application/json" ? 0 : 1
        case .form: 2
        case .text: 3
        case .bytes: 4
        case .stream: 5
        case .multipart: 6
        }
    }

    /// What bodies have in common that one call can send, under the one name or the other.
    private struct Kind: Hashable {
        var format: ContentFormat
        var essence: String?
        var likeness: SchemaLikeness?
    }

    private func kind(of body: Body) -> Kind {
        let likeness = body.media.schema.map(document.linked.likeness)
        switch body.format {
        case .text, .bytes: return Kind(format: body.format)
        case .json: return Kind(format: .json, likeness: likeness)
        case .form, .multipart, .stream:
            let essence = body.format == .multipart ? body.media.partsEssence : body.media.essence
            return Kind(format: body.format, essence: essence, likeness: likeness)
        }
    }

    /// Adds the enumerations of the media types that the caller chooses among, for each kind of content that has several.
    ///
    /// The first kind has the plain name; in no order that depends on the document's.
    private func addContentTypes(to plan: OperationPlan) {
        let choices = plan.bodies.indices.filter { index in
            !plan.bodies[index].others.isEmpty && !plan.bodies[index].names.contains { $0.contains("*") }
        }
        func claim(_ index: Int) -> (Int, String) { (rank(plan.bodies[index]), plan.bodies[index].names.min() ?? "") }
        for (position, index) in choices.ordered(by: { claim($0) < claim($1) }).enumerated() {
            let body = plan.bodies[index]
            let media = [body.media] + body.others
            var merged = MergedSchema(types: [.string])
            merged.enumeration = media.map { media in
                EnumerationValue(
                    node: Node(.string(media.name), at: media.origin.location), name: Self.words(media.name))
            }
            var difference = Schema.Keywords()
            difference.description = "The media types that the body can have."
            let first = media.min { $0.name < $1.name } ?? body.media
            let origin = position == 0 ? body.body.origin.appending("content") : first.origin
            plan.bodies[index].contentTypes = .overlay(
                SchemaOverlay(.merged(merged), at: origin, difference: difference))
            if position > 0 { plan.bodies[index].contentTypeWord = Self.word(for: body.format) }
        }
    }

    private static func word(for format: ContentFormat) -> String {
        switch format {
        case .json: "JSON"
        case .text: "Text"
        case .bytes: "File"
        case .form, .multipart: "Form"
        case .stream: "Stream"
        }
    }

    /// A media type without the marks between its words.
    static func words(_ name: String) -> String {
        String(name.map { $0.isLetter || $0.isNumber || $0 == "*" ? $0 : " " })
    }

    // MARK: - Formats

    /// How a body is written; what is neither JSON, a form nor text is bytes, whatever its schema says. Nil for what can't
    /// be written.
    private func format(of media: MediaType) -> ContentFormat? {
        let schema = media.schema.map(document.linked.target)
        let isBinary = schema?.isBinary ?? false
        switch media.format {
        case .json where media.essence.contains("*"):
            // What has a structure is sent as JSON, the rest as it is: a text too, which no quotes belong around.
            return schema.map { $0.isBinary || $0.isPlainText || $0.keywords.saysNoShape } ?? true ? .bytes : .json
        // `format: binary` is bytes, under whatever name; as a text of JSON there would be no file that it could be.
        case .json where isBinary: return .bytes
        case .json: return media.hasForeignCharset ? .bytes : .json
        case .text: return media.isText && !isBinary ? .text : .bytes
        case .bytes: return media.isText && !isBinary ? .text : .bytes
        case .form: return PairsSchema(linked: document.linked).format(of: media.schema)
        case .multipart, .stream: return media.format
        }
    }
}

extension MediaType {
    /// Whether it is JSON by no other name, and of no version or profile.
    fileprivate var isPlainJSON: Bool {
        (essence == "application/json" || essence == "text/json") && !saysMoreThanCharset
    }

    /// Whether it is a range that has `application/json`.
    package var isJSONRange: Bool { essence.hasSuffix("/*") }

    /// Whether it is JSON by another name, which may mean more.
    fileprivate var isVendorsJSON: Bool { !isPlainJSON && !essence.contains("*") }

    fileprivate var rankAsJSON: Int { isPlainJSON ? 0 : isVendorsJSON ? 1 : isJSONRange ? 2 : 3 }
}
