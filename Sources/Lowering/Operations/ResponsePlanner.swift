internal import ClientModel
internal import Diagnostics
internal import OpenAPI

/// Finds the responses of an operation, and how each of their media types is read.
struct ResponsePlanner {
    let document: OpenAPIDocument
    let diagnostics: DiagnosticSink
    private let known = KnownAnswers()

    init(document: OpenAPIDocument, diagnostics: DiagnosticSink) {
        self.document = document
        self.diagnostics = diagnostics
    }

    func addResponses(to plan: inout OperationPlan) {
        let reader = AnswerReader(resolver: document.resolver)
        for (status, _, referenced) in plan.operation.responses {
            guard let response = document.resolver.response(referenced) else { continue }
            var planned = OperationPlan.ResponsePlan(status: status, response: response, use: referenced.origin)
            if Self.hasNoBody(status, plan.operation.method) {
                for media in response.content { plan.leftOutMedia.append((media.origin, .noBody(status))) }
                if let media = response.content.first {
                    diagnostics.report(.bodyIgnored(status, plan.operation.method, media.origin))
                }
            } else {
                let answers = known.answers(of: response) {
                    let answers = reader.answers(response.content).enumerated().sorted { lhs, rhs in
                        (lhs.element.rank, lhs.offset) < (rhs.element.rank, rhs.offset)
                    }
                    return different(answers.map(\.element))
                }
                planned.answers = answers.kept
                plan.leftOutMedia += answers.leftOut
            }
            plan.responses.append(planned)
        }
        for (_, response) in ResponseRoles(plan).failures { keepPreferred(response, &plan) }
        plan.findAlternativeAnswers()
    }

    /// Statuses whose responses end with their heads (RFC 9110, section 6.4.1), and all that answer HEAD.
    private static func hasNoBody(_ status: String, _ method: String) -> Bool {
        method == "HEAD" || status.hasPrefix("1") || ["204", "205", "304"].contains(status)
    }

    /// The answers without those that are the same content under another name.
    private func different(_ answers: [Answer]) -> KnownAnswers.Answers {
        var kept: [Answer] = []
        var leftOut: [KnownAnswers.LeftOut] = []
        for var answer in answers {
            if let same = kept.first(where: { isSame($0, answer) }) {
                leftOut.append((answer.media.origin, .sameContent(as: same.media.name)))
            } else {
                if kept.contains(where: { $0.media.essence == answer.media.essence }) {
                    answer.version = answer.media.parameterText
                }
                kept.append(answer)
            }
        }
        return (kept, leftOut)
    }

    private func isSame(_ first: Answer, _ second: Answer) -> Bool {
        if first.media.essence == second.media.essence { return !isOther(first, second) }
        guard first.isJSON, let schema = first.media.schema, let other = second.media.schema,
            document.resolver.isAlike(schema, other)
        else { return false }
        // Frameworks offer their JSON as `text/plain` as well.
        if case .text = second.reading { return second.media.essence == "text/plain" }
        return second.isJSON
    }

    /// Whether a media type that differs by a parameter alone, such as its version, describes something else.
    private func isOther(_ first: Answer, _ second: Answer) -> Bool {
        guard let schema = first.schema, let other = second.schema else { return false }
        return !document.resolver.isAlike(schema, other)
    }

    /// Of an error, only the preferred media type is read; the bytes of any are in the error.
    private func keepPreferred(_ response: OperationPlan.ResponsePlan, _ plan: inout OperationPlan) {
        guard response.answers.count > 1,
            let index = plan.responses.firstIndex(where: { $0.status == response.status })
        else { return }
        for answer in response.answers.dropFirst() {
            plan.leftOutMedia.append((answer.media.origin, .errorMedia(response.answers[0].media.name)))
        }
        plan.responses[index].answers = Array(response.answers.prefix(1))
    }
}

/// The answers of responses, by where these stand: each media type is compared with the others, once for all operations
/// that share the response.
private final class KnownAnswers {
    typealias LeftOut = (origin: Origin, reason: OmissionReason)
    typealias Answers = (kept: [Answer], leftOut: [LeftOut])

    private var answers: [SourceLocation: Answers] = [:]

    func answers(of response: OpenAPI.Response, _ make: () -> Answers) -> Answers {
        if let known = answers[response.origin.location] { return known }
        let made = make()
        answers[response.origin.location] = made
        return made
    }
}
