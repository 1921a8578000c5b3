internal import ClientModel
internal import Diagnostics
internal import OpenAPI

/// Lowers request bodies.
struct BodyLowering {
    let reader: ShapeReader
    let references: TypeReferences
    let diagnostics: DiagnosticSink

    /// The bodies that the operation can send, the preferred one first.
    func bodies(_ plan: OperationPlan) -> [ClientModel.RequestBody] { plan.bodies.map(body) }

    private func body(_ body: OperationPlan.BodyPlan) -> ClientModel.RequestBody {
        let media = body.media
        let format: ClientModel.RequestBody.Format
        var type: TypeReference = .any
        switch media.format {
        case .json, .form:
            format = media.format == .json ? .json : .formURLEncoded
            type = references.element(media.schema, within: nil)
        case .text:
            format = .text
            type = .string
        case .bytes:
            format = .bytes
            if reader.describesStructure(media) { diagnostics.report(.opaqueBody(media.name, media.origin)) }
        case .stream, .multipart:
            format = .bytes
            diagnostics.report(.opaqueBody(media.name, media.origin))
        }
        let isRange = media.essence.contains("*")
        let contentType =
            !isRange ? media.name : media.format == .json ? "application/json" : "application/octet-stream"
        return ClientModel.RequestBody(
            format: format, contentType: contentType, type: type, isRequired: body.body.isRequired,
            documentation: body.body.description)
    }
}

extension ShapeReader {
    /// Whether the document says more of the content than that it is bytes.
    func describesStructure(_ media: MediaType) -> Bool {
        guard let schema = media.schema, case .scalar = resolvedShape(of: schema).shape.form else {
            return media.schema != nil
        }
        return false
    }
}
