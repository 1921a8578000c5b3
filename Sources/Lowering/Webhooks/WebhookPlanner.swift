internal import ClientModel
internal import Diagnostics
internal import DocumentTree
internal import Naming
internal import OpenAPI

/// Finds the calls that the service makes: its webhooks, and the callbacks of operations and of webhooks.
struct WebhookPlanner {
    let document: OpenAPIDocument
    let options: SharedOptions
    let diagnostics: DiagnosticSink
    let budget: OutputBudget

    private var plans: [WebhookPlan] = []
    /// Operations whose callbacks are still to be found, and what they are called.
    private var pending: [(owner: String, operation: OpenAPI.Operation)] = []
    /// By name and place, the first plan of a callback: one that operations share is one, however many name it.
    private var known: [[String]: Int] = [:]
    /// Path items of callbacks that operations share, put together once.
    private var items: [Int: [PathItem]] = [:]

    init(document: OpenAPIDocument, options: SharedOptions, diagnostics: DiagnosticSink, budget: OutputBudget) {
        self.document = document
        self.options = options
        self.diagnostics = diagnostics
        self.budget = budget
    }

    /// Webhooks in document order, then callbacks in that of their operations.
    static func plans(
        _ document: OpenAPIDocument, _ operations: [OperationPlan], _ options: SharedOptions,
        _ diagnostics: DiagnosticSink, _ budget: OutputBudget
    ) -> [WebhookPlan] {
        var planner = Self(document: document, options: options, diagnostics: diagnostics, budget: budget)
        planner.addWebhooks()
        planner.pending += operations.filter(\.operation.hasCallbacks).map { ($0.id, $0.operation) }
        // Callbacks may have callbacks.
        var next = 0
        while next < planner.pending.count, !budget.isSpent {
            let (owner, operation) = planner.pending[next]
            for callback in operation.callbacks { planner.add(callback, of: owner) }
            next += 1
        }
        return planner.plans
    }

    private mutating func addWebhooks() {
        for webhook in document.webhooks {
            let item = document.linked.pathItem(webhook)
            if item.operations.isEmpty { diagnostics.report(.emptyWebhook(webhook.path, webhook.origin)) }
            for operation in item.operations { add(operation, item, webhook.path, webhook.origin) }
        }
    }

    private mutating func add(_ callback: Callback, of owner: String) {
        let items = items(of: callback)
        guard let first = items.first(where: { !$0.operations.isEmpty }) else {
            return diagnostics.report(.emptyCallback(callback.name, callback.origin))
        }
        let key = [callback.name, first.origin.citation]
        if let index = known[key] {
            let uses = [plans[index].use] + plans[index].otherUses.suffix(1)
            if !uses.contains(where: { $0.citation == callback.origin.citation }) {
                plans[index].otherUses.append(callback.origin)
                plans[index].otherOwners.append(owner)
            }
            return
        }
        known[key] = plans.count
        for item in items {
            for operation in item.operations { add(operation, item, callback.name, callback.origin, owner: owner) }
        }
    }

    private mutating func items(of callback: Callback) -> [PathItem] {
        guard let position = document.linked.position(of: callback) else { return [] }
        if let known = items[position] { return known }
        let found = document.linked.pathItems(of: callback)
        items[position] = found
        return found
    }

    /// Adds nothing more once it is more than may be written.
    private mutating func add(
        _ operation: OpenAPI.Operation, _ item: PathItem, _ name: String, _ use: Origin, owner: String? = nil
    ) {
        var weight = Weight()
        weight.add(800)
        weight.add(name, times: 8)
        for text in [owner, operation.summary, operation.description, item.summary, item.description] {
            weight.add(text, times: 2)
        }
        weight.add(100 * (item.parameters.count + operation.parameters.count))
        guard budget.take(planned: weight, of: "`\(name)`", at: operation.origin) else { return }
        var plan = WebhookPlan(name: name, use: use, operation: operation, item: item, owner: owner)
        plan.chosenName =
            options.nameOverrides.operation(operation.operationID ?? "", at: operation.origin.citation)
            ?? operation.extensions.chosenName
        addBody(to: &plan)
        plans.append(plan)
        if operation.hasCallbacks { pending.append((owner ?? name, operation)) }
    }

    private func addBody(to plan: inout WebhookPlan) {
        guard let referenced = plan.operation.requestBody, let body = document.linked.requestBody(referenced),
            let first = body.content.first
        else { return }
        plan.body = body
        let json = body.content.first { media in
            media.format == .json && !(media.schema.map(document.linked.target)?.isBinary ?? false)
        }
        plan.media = json ?? first
        plan.isJSON = json != nil
        if json == nil { diagnostics.report(.webhookBytes(first.name, first.origin)) }
    }
}
