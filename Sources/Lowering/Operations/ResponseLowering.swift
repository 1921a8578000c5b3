internal import ClientModel
internal import Diagnostics
internal import OpenAPI

/// Lowers responses.
struct ResponseLowering {
    let reader: ShapeReader
    let references: TypeReferences
    let diagnostics: DiagnosticSink

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
            if reader.describesStructure(media) { diagnostics.report(.opaqueBody(media.name, media.origin)) }
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
