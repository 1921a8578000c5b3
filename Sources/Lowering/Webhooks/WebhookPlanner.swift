internal import ClientModel
internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// Finds the calls that the service makes: its webhooks, and the callbacks of operations and of webhooks.
struct WebhookPlanner {
    let document: OpenAPIDocument
    let options: LoweringOptions
    let diagnostics: DiagnosticSink
    let budget: OutputBudget

    /// Webhooks in document order, then callbacks in that of their operations.
    func plans(_ operations: [OperationPlan]) -> [WebhookPlan] {
        var plans: [WebhookPlan] = []
        var pending: [(owner: String, operation: OpenAPI.Operation)] = []
        for webhook in document.webhooks {
            let item = document.resolver.pathItem(webhook)
            if item.operations.isEmpty { diagnostics.report(.emptyWebhook(webhook.path, webhook.origin)) }
            for operation in item.operations {
                guard add(operation, item, webhook.path, webhook.origin, to: &plans) else { return plans }
                if operation.hasCallbacks { pending.append((webhook.path, operation)) }
            }
        }
        for plan in operations where plan.operation.hasCallbacks { pending.append((plan.id, plan.operation)) }
        // What operations share is one callback, however many of them name it.
        var known: Set<[String]> = []
        var next = 0
        while next < pending.count {
            let (owner, operation) = pending[next]
            next += 1
            for callback in operation.callbacks {
                let items = document.resolver.pathItems(of: callback)
                if items.allSatisfy(\.operations.isEmpty) {
                    diagnostics.report(.emptyCallback(callback.name, callback.origin))
                }
                for item in items {
                    for operation in item.operations
                    where known.insert([callback.name, operation.origin.citation]).inserted {
                        guard
                            add(operation, item, callback.name, callback.origin, of: (owner, callback), to: &plans)
                        else { return plans }
                        if operation.hasCallbacks { pending.append((owner, operation)) }
                    }
                }
            }
        }
        return plans
    }

    /// False where it is more than may be written.
    private func add(
        _ operation: OpenAPI.Operation, _ item: PathItem, _ name: String, _ use: Origin,
        of owner: (id: String, callback: Callback)? = nil, to plans: inout [WebhookPlan]
    ) -> Bool {
        var weight = Weight()
        weight.add(800)
        weight.add(name, times: 8)
        for text in [owner?.id, operation.summary, operation.description] { weight.add(text) }
        guard budget.take(planned: weight, of: "`\(name)`", at: operation.origin) else { return false }
        var plan = WebhookPlan(
            name: name, use: use, operation: operation, item: item, owner: owner?.id, callback: owner?.callback)
        plan.chosenName =
            operation.operationID.flatMap { options.nameOverrides.operations[$0] }
            ?? operation.extensions.chosenName
        addBody(to: &plan)
        plans.append(plan)
        return true
    }

    private func addBody(to plan: inout WebhookPlan) {
        guard let referenced = plan.operation.requestBody, let body = document.resolver.requestBody(referenced),
            let first = body.content.first
        else { return }
        plan.body = body
        let json = body.content.first { media in
            media.format == .json && !(media.schema.map(document.resolver.target)?.isBinary ?? false)
        }
        plan.media = json ?? first
        plan.isJSON = json != nil
        if json == nil { diagnostics.report(.webhookBytes(first.name, first.origin)) }
    }
}
