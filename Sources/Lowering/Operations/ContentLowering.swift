internal import ClientModel
internal import Diagnostics
internal import OpenAPI

/// Lowers request bodies and responses.
struct ContentLowering {
    let reader: ShapeReader
    let references: TypeReferences
    let diagnostics: DiagnosticSink

    // MARK: - Bodies

    func body(_ plan: OperationPlan) -> ClientModel.RequestBody? {
        guard let body = plan.body else { return nil }
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
            if describesStructure(media) { diagnostics.report(.opaqueBody(media.name, media.origin)) }
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

    /// Whether the document says more of the content than that it is bytes.
    private func describesStructure(_ media: MediaType) -> Bool {
        guard let schema = media.schema, case .scalar = reader.resolvedShape(of: schema).shape.form else {
            return media.schema != nil
        }
        return false
    }

    // MARK: - Responses

    struct Outcome {
        var result: OperationResult
        var failures: [DocumentedFailure]
        var envelope: Envelope?
        /// The media types of the successes, for `Accept`.
        var accept: String?
    }

    /// - Parameter resultName: the type declared where several successes differ.
    func outcome(_ plan: OperationPlan, resultName: TypeName) -> Outcome {
        let roles = ResponseRoles(plan)
        for response in roles.invalid { diagnostics.report(.badStatus(response.status, response.response.origin)) }
        let successes = roles.successes
        let failures = roles.failures.map { failure($0, $1) }
        return Outcome(
            result: result(successes, resultName), failures: failures,
            envelope: successes.lazy.compactMap { envelope($0.1) }.first, accept: accept(successes))
    }

    /// The media types that the client can read, each once, in the document's order.
    private func accept(_ successes: [ResponseRoles.Entry]) -> String? {
        var names: [String] = []
        for name in successes.compactMap({ $0.response.media?.name }) where !names.contains(name) { names.append(name) }
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }

    func failure(_ pattern: StatusPattern, _ response: OperationPlan.ResponsePlan) -> DocumentedFailure {
        var type: TypeReference?
        if let media = response.media, media.format == .json, let schema = media.schema {
            type = references.element(schema, within: nil)
        }
        return DocumentedFailure(status: pattern, type: type, documentation: response.response.description)
    }

    private func envelope(_ response: OperationPlan.ResponsePlan) -> Envelope? {
        guard let schema = response.media?.schema else { return nil }
        return reader.shape(of: schema).envelopeKey.map { Envelope(key: $0) }
            ?? reader.resolvedShape(of: schema).shape.envelopeKey.map { Envelope(key: $0) }
    }

    func content(_ response: OperationPlan.ResponsePlan) -> OperationContent {
        guard let media = response.media else { return .none }
        switch media.format {
        case .json:
            if let schema = media.schema, reader.resolvedShape(of: schema).shape.isBareEnvelope { return .none }
            return .json(references.element(media.schema, within: nil))
        case .text: return .text
        case .form, .bytes:
            if describesStructure(media) { diagnostics.report(.opaqueBody(media.name, media.origin)) }
            return .bytes
        case .stream, .multipart:
            diagnostics.report(.streamBody(media.name, media.origin))
            return .bytes
        }
    }

    private func result(
        _ successes: [ResponseRoles.Entry], _ name: TypeName
    ) -> OperationResult {
        let contents = successes.map { ($0.0, content($0.1)) }
        guard let first = contents.first?.1 else { return .none }
        if contents.allSatisfy({ $0.1 == first }) {
            switch first {
            case .none: return .none
            case .json(let type): return .json(type)
            case .text: return .text
            case .bytes: return .bytes
            }
        }
        return .several(
            typeName: name,
            cases: contents.map { pattern, content in
                OperationResult.ResultCase(name: StatusNames.name(pattern), status: pattern, content: content)
            })
    }
}
