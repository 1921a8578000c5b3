internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// Finds the bodies that an operation can send.
struct BodyPlanner {
    let document: OpenAPIDocument
    let diagnostics: DiagnosticSink

    private typealias Body = OperationPlan.BodyPlan

    func addBodies(to plan: inout OperationPlan) {
        guard let referenced = plan.operation.requestBody, let body = document.resolver.requestBody(referenced)
        else { return }
        var bodies: [Body] = []
        var positions: [Kind: Int] = [:]
        for media in body.content {
            let new = Body(body: body, media: media, format: format(of: media))
            let kind = kind(of: new)
            guard let index = positions[kind] else {
                positions[kind] = bodies.count
                bodies.append(new)
                continue
            }
            switch new.format {
            case .json where media.isPlainJSON && !bodies[index].media.isPlainJSON:
                bodies[index].others.insert(bodies[index].media, at: 0)
                bodies[index].media = media
            case .json where !media.isPlainJSON, .text, .bytes: bodies[index].others.append(media)
            case .json, .form, .multipart, .stream:
                plan.leftOutMedia.append((media.origin, .sameContent(as: bodies[index].media.name)))
            }
        }
        let preferred = bodies.indices.min { (rank(bodies[$0]), $0) < (rank(bodies[$1]), $1) }
        guard let preferred else { return }
        bodies.insert(bodies.remove(at: preferred), at: 0)
        plan.bodies = bodies.map(withContentTypes)
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
        let likeness = body.media.schema.map(document.resolver.likeness)
        switch body.format {
        case .text, .bytes: return Kind(format: body.format)
        case .json: return Kind(format: .json, likeness: likeness)
        case .form, .multipart, .stream:
            return Kind(format: body.format, essence: body.media.essence, likeness: likeness)
        }
    }

    private func withContentTypes(_ body: Body) -> Body {
        guard !body.others.isEmpty, !body.names.contains(where: { $0.contains("*") }) else { return body }
        var body = body
        var keywords = Schema.Keywords()
        keywords.types = [.string]
        keywords.description = "The media types that the body can have."
        let media = [body.media] + body.others
        keywords.enumeration = media.map { Node(.string($0.name), at: $0.origin.location) }
        let names = media.map { Node(.string(Self.words($0.name)), at: $0.origin.location) }
        keywords.extensions["x-enum-varnames"] = Node(.sequence(names), at: body.body.origin.location)
        body.contentTypes = Schema(origin: body.body.origin.appending("content"), keywords: keywords)
        return body
    }

    /// A media type without the marks between its words.
    static func words(_ name: String) -> String {
        String(name.map { $0.isLetter || $0.isNumber || $0 == "*" ? $0 : " " })
    }

    // MARK: - Formats

    /// How a body is written; what is neither JSON, a form nor text is bytes, whatever its schema says.
    private func format(of media: MediaType) -> ContentFormat {
        let schema = media.schema.map(document.resolver.target)
        let isBinary = schema?.isBinary ?? false
        switch media.format {
        case .json where media.essence.contains("*"):
            // What has a structure is sent as JSON, the rest as it is: a text too, which no quotes belong around.
            return schema.map { $0.isBinary || $0.isPlainText || $0.keywords.saysNoShape } ?? true ? .bytes : .json
        // `format: binary` is bytes, under whatever name; as a text of JSON there would be no file that it could be.
        case .json where isBinary: return .bytes
        case .json: return media.charset.map { ["utf-8", "utf8", "us-ascii"].contains($0) } ?? true ? .json : .bytes
        case .text: return media.isText && !isBinary ? .text : .bytes
        case .bytes: return media.isText && !isBinary ? .text : .bytes
        case .form, .multipart, .stream: return media.format
        }
    }
}

extension MediaType {
    /// Whether it is JSON by no other name, and of no version or profile.
    fileprivate var isPlainJSON: Bool {
        (essence == "application/json" || essence == "text/json" || essence.contains("*")) && !saysMoreThanCharset
    }
}
