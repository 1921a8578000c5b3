internal import Diagnostics
internal import OpenAPI

/// Finds the bodies that an operation can send.
struct BodyPlanner {
    let document: OpenAPIDocument
    let diagnostics: DiagnosticSink

    func addBodies(to plan: inout OperationPlan) {
        guard let referenced = plan.operation.requestBody, let body = document.resolver.requestBody(referenced),
            let media = MediaChoice(resolver: document.resolver, diagnostics: diagnostics)
                .chosen(from: body.content, origin: body.origin, &plan.leftOutMedia)
        else { return }
        plan.bodies = [OperationPlan.BodyPlan(body: body, media: media)]
    }
}
