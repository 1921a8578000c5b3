internal import Diagnostics
internal import OpenAPI

/// Finds the responses of an operation.
struct ResponsePlanner {
    let document: OpenAPIDocument
    let diagnostics: DiagnosticSink

    func addResponses(to plan: inout OperationPlan) {
        let choice = MediaChoice(resolver: document.resolver, diagnostics: diagnostics)
        for (status, _, referenced) in plan.operation.responses {
            guard let response = document.resolver.response(referenced) else { continue }
            plan.responses.append(
                OperationPlan.ResponsePlan(
                    status: status, response: response,
                    media: choice.chosen(from: response.content, origin: response.origin, &plan.leftOutMedia),
                    use: referenced.origin))
        }
    }
}
