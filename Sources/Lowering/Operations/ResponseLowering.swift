internal import ClientModel
internal import Diagnostics
internal import Naming
package import OpenAPI

/// Lowers responses.
struct ResponseLowering {
    let graph: SchemaGraph
    let references: TypeReferences
    let diagnostics: DiagnosticSink

    struct Outcome {
        var result: OperationResult
        var redirects: [StatusPattern]
        var failures: [DocumentedFailure]
        var envelope: Envelope?
        /// The media types of the successes, for `Accept`.
        var accept: String?
    }

    /// - Parameters:
    ///   - plan: The operation.
    ///   - wanted: The media type to ask for where there is a choice; nil for the preferred one.
    ///   - resultName: The type declared where several successes differ.
    func outcome(
        _ plan: OperationPlan, wanted: Answer? = nil, resultName: @autoclosure () -> TypeName
    ) -> Outcome {
        let roles = ResponseRoles(plan)
        if wanted == nil {
            for (_, finding) in roles.invalid { diagnostics.report(finding) }
            if roles.successes.first?.status == .default,
                let redirect = roles.failures.first(where: { $0.status.isRedirection && $0.status != .code(304) })
            {
                diagnostics.report(.redirectAsError(redirect.response.status, redirect.response.use))
            }
            if roles.successes.isEmpty, let other = roles.others.first {
                diagnostics.report(.noOutcome(other.status, other.use))
            }
        }
        let answers = roles.successes.map { ($0.status, $0.response, $0.response.answer(wanted)) }
        let contents = withoutItems(
            answers.map { status, _, answer in (status, answer, content(answer, status, plan)) })
        // Where one status has JSON, it may come for another too.
        let takesJSON = answers.contains { $2.map { $0.isJSON || $0.media.essence.contains("*") } ?? false }
        return Outcome(
            result: result(contents, resultName) { status in
                let success = roles.successes.first { $0.status == status }?.response
                let media = takesJSON ? success?.answer(wanted)?.media : nil
                return (media.flatMap { $0.essence.contains("*") ? nil : $0.name }, success?.response.documentation)
            },
            redirects: roles.successes.map(\.status).filter(\.isRedirection),
            failures: roles.failures.map { failure($0, $1) },
            // Whatever a call asks for, a rejection comes as JSON.
            envelope: answers.compactMap { $2.flatMap(envelope) }.first
                ?? roles.successes.flatMap(\.response.answers).compactMap(envelope).first,
            accept: accept(answers.map { ($0, $2) }, plan))
    }

    /// The media types that the call can read, each once, in the document's order.
    private func accept(_ answers: [(status: StatusPattern, answer: Answer?)], _ plan: OperationPlan) -> String? {
        var names: [String] = []
        for media in answers.compactMap(\.answer?.media) {
            let name = media.isNamed ? media.name : "*/*"
            if !names.contains(name) { names.append(name) }
        }
        if !names.isEmpty { return names.joined(separator: ", ") }
        // Of a success that the document says nothing about, anything may come.
        let endsWithHead: Set<StatusPattern> = [.code(204), .code(205)]
        return answers.allSatisfy { endsWithHead.contains($0.status) } ? nil : "*/*"
    }

    func failure(_ pattern: StatusPattern, _ response: OperationPlan.ResponsePlan) -> DocumentedFailure {
        var type: TypeReference?
        if case .json(let schema?)? = response.answers.first?.reading {
            type = references.element(schema)
        }
        return DocumentedFailure(status: pattern, type: type, documentation: response.response.documentation)
    }

    private func envelope(_ answer: Answer) -> Envelope? {
        guard case .json(let schema?) = answer.reading else { return nil }
        return graph.envelopeKey(of: schema).map { Envelope(key: $0) }
    }

    // MARK: - Contents

    func content(_ answer: Answer?, _ status: StatusPattern, _ plan: OperationPlan) -> OperationContent {
        // Where there is no body, or none that is meant for programs, the head is what there is to know.
        if plan.operation.method == "HEAD" { return .head }
        if status.isRedirection, answer?.isJSON != true { return .head }
        guard let answer else { return .none }
        if answer.format == nil, answer.media.itemSchema != nil, answer.media.format != .multipart {
            diagnostics.report(.itemSchemaIgnored(answer.media.name, answer.media.origin))
        }
        switch answer.reading {
        case .json(let schema):
            if answer.isTakenForJSON {
                diagnostics.report(.takenForJSON(answer.media.name, answer.media.origin))
            }
            if let schema, graph.resolvedShape(of: schema).shape.isBareEnvelope { return .none }
            let type = references.element(schema)
            // Whoever redirects says where to go, and often nothing else.
            return .json(status.isRedirection ? .optional(type.unwrapped) : type)
        case .text:
            if graph.describesStructure(answer.media) {
                diagnostics.report(.textAnswer(answer.media.name, answer.media.origin))
            }
            return .text
        case .bytes:
            if answer.media.format == .multipart {
                diagnostics.report(.streamBody(answer.media.name, answer.media.origin))
            } else if graph.describesStructure(answer.media) {
                diagnostics.report(.opaqueAnswer(answer.media.name, answer.media.origin))
            } else if let encoding = graph.contentEncoding(of: answer.media) {
                diagnostics.report(.contentEncoding(encoding, answer.media.name, answer.media.origin))
            } else if answer.media.hasForeignCharset, answer.media.format != .bytes {
                diagnostics.report(.foreignCharset(answer.media.name, answer.media.origin, isBody: false))
            }
            return .bytes
        case .items(let format, let item):
            if let loss = answer.loss { diagnostics.report(.eventLoss(loss, answer.media.origin)) }
            return .items(
                StreamedItems(
                    format: format, item: lowered(item), terminator: terminator(answer, format, plan),
                    textEvents: answer.textEvents))
        }
    }

    private func lowered(_ item: Answer.Item) -> StreamedItems.Item {
        switch item {
        case .json(let schema): .json(references.element(schema))
        case .text: .text
        case .event: .event
        case .object(let schema): .object(references.element(schema))
        }
    }

    private func terminator(_ answer: Answer, _ format: StreamedItems.Format, _ plan: OperationPlan) -> String? {
        guard format == .events else { return nil }
        if let chosen = plan.streaming.terminator { return chosen.isEmpty ? nil : chosen }
        return answer.terminator ?? StreamedItems.usualTerminator
    }

    /// Where other bodies may come, items are the bytes that they arrive as: one method gives one kind of stream. No body
    /// is a stream without items.
    private func withoutItems(
        _ all: [(status: StatusPattern, answer: Answer?, content: OperationContent)]
    ) -> [(StatusPattern, OperationContent)] {
        let hasItems = all.contains { if case .items = $0.content { true } else { false } }
        let contents = hasItems ? all.filter { $0.content != .none } : all
        let differ = contents.contains { $0.content != contents[0].content }
        return (differ ? all : contents).map { status, answer, content in
            guard differ, case .items = content, let media = answer?.media else { return (status, content) }
            diagnostics.report(.streamBody(media.name, media.origin))
            return (status, .bytes)
        }
    }

    private func result(
        _ contents: [(StatusPattern, OperationContent)], _ name: () -> TypeName,
        said: (StatusPattern) -> (mediaType: String?, documentation: String?)
    ) -> OperationResult {
        guard let first = contents.first?.1 else { return .none }
        if contents.allSatisfy({ $0.1 == first }) { return OperationResult(first) }
        return .several(
            typeName: name(),
            cases: contents.map { status, content in
                let said = said(status)
                return OperationResult.ResultCase(
                    name: StatusNames.name(status), status: status, content: content,
                    mediaType: content == .text ? said.mediaType : nil, documentation: said.documentation)
            })
    }
}

extension OpenAPI.Response {
    /// What the document says of it: `summary` (OpenAPI 3.2) and `description`.
    fileprivate var documentation: String? {
        let texts = [summary, description].compactMap { $0 }
        return texts.isEmpty ? nil : texts.joined(separator: "\n\n")
    }
}

extension SchemaGraph {
    /// The member that says whether a call succeeded, which the type of the schema does not have.
    package func envelopeKey(of schema: Schema) -> String? {
        shape(of: schema).envelopeKey ?? resolvedShape(of: schema).shape.envelopeKey
    }
}
