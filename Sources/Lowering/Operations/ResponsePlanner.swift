internal import ClientModel
internal import Diagnostics
internal import OpenAPI

/// Finds the responses of an operation, and how each of their media types is read.
struct ResponsePlanner {
    let document: OpenAPIDocument
    let diagnostics: DiagnosticSink

    func addResponses(to plan: OperationPlan) {
        let reader = AnswerReader(linked: document.linked)
        for (status, _, referenced) in plan.operation.responses {
            guard let response = document.linked.response(referenced) else {
                if let reference = document.linked.absentReference(referenced), isSuccess(status, of: plan.operation) {
                    plan.absent.append("its response `\(VisibleText.excerpt(of: reference.text))`")
                }
                continue
            }
            var planned = OperationPlan.ResponsePlan(status: status, response: response, use: referenced.origin)
            if Self.hasNoBody(status, plan.operation.method) {
                for media in response.content { plan.leftOutMedia.append((media.origin, .noBody(status))) }
                if let media = response.content.first {
                    diagnostics.report(.bodyIgnored(status, plan.operation.method, media.origin))
                }
            } else {
                let answers = reader.answers(response.content).ordered(on: { $0.rank })
                planned.answers = different(answers, plan)
            }
            plan.responses.append(planned)
        }
        for (_, response) in ResponseRoles(plan).failures { keepPreferred(response, plan) }
    }

    /// Whether a status may be that of a success with a body; without a 2xx, `default` is.
    private func isSuccess(_ status: String, of operation: OpenAPI.Operation) -> Bool {
        if Self.hasNoBody(status, operation.method) { return false }
        return status.hasPrefix("2")
            || status == "default" && !operation.responses.contains { $0.status.hasPrefix("2") }
    }

    /// Statuses whose responses end with their heads (RFC 9110, section 6.4.1), and all that answer HEAD.
    private static func hasNoBody(_ status: String, _ method: String) -> Bool {
        method == "HEAD" || status.hasPrefix("1") || ["204", "205", "304"].contains(status)
    }

    /// The answers without those that are the same content under another name.
    private func different(_ answers: [Answer], _ plan: OperationPlan) -> [Answer] {
        var kept = DifferentAnswers(linked: document.linked)
        for answer in answers {
            if let same = kept.add(answer) {
                plan.leftOutMedia.append((answer.media.origin, .sameContent(as: same.media.name)))
            }
        }
        return kept.answers
    }

    /// Of an error, only the preferred media type is read; the bytes of any are in the error.
    private func keepPreferred(_ response: OperationPlan.ResponsePlan, _ plan: OperationPlan) {
        guard let index = plan.responses.firstIndex(where: { $0.status == response.status }) else { return }
        for answer in response.answers.dropFirst() {
            plan.leftOutMedia.append((answer.media.origin, .errorMedia(response.answers[0].media.name)))
        }
        plan.responses[index].answers = Array(response.answers.prefix(1))
    }
}
