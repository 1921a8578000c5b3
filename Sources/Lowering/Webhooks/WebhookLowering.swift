internal import ClientModel
internal import Diagnostics
internal import Naming
internal import OpenAPI

/// Makes plain values of webhooks, once every type has its name.
struct WebhookLowering {
    let moduleName: String
    let registry: TypeRegistry
    let references: TypeReferences
    let linked: LinkedReferences
    /// What the configuration says of how they are told apart.
    let selection: WebhookSelection?
    let configured: ConfiguredNames

    /// Nil where there are none.
    ///
    /// - Parameters:
    ///   - plans: All of the document, by which names are chosen.
    ///   - kept: The positions of those that are wanted.
    func set(_ plans: [WebhookPlan], kept: [Int]) -> WebhookSet? {
        guard !kept.isEmpty else { return nil }
        let names = names(plans)
        let routes = routes(plans)
        let selector = WebhookSelector(graph: registry.graph, linked: linked)
        let told = selection.map { selector.selector(plans, as: $0, routes) } ?? selector.selector(plans)
        if let selection { check(selection, plans, told?.values ?? [], selector.members(plans)) }
        let webhooks = kept.map { index in
            let plan = plans[index]
            return Webhook(
                name: names[index], route: routes[index], values: told?.values[index] ?? [], payload: payload(plan),
                documentation: documentation(plan), isDeprecated: plan.operation.isDeprecated)
        }
        return WebhookSet(typeName: typeName, selector: told?.selector, webhooks: webhooks)
    }

    /// Warns of what is said and tells no webhook from others.
    private func check(
        _ selection: WebhookSelection, _ plans: [WebhookPlan], _ values: [[String]], _ members: Set<String>
    ) {
        // Bodies that name no members may have any.
        if case .member(let name)? = selection.selector, !members.isEmpty, !members.contains(name) {
            configured.report(
                "webhook-selector.member", name, "member of a webhook's body",
                nearest: NearestName.suggestion(for: name, among: members.sorted()))
        }
        let names = Set(
            plans.flatMap { plan in
                [plan.name, plan.operation.operationID, plan.operation.origin.citation].compactMap(\.self)
            })
        let told = Set(values.joined())
        for (name, wanted) in selection.values.ordered(on: { $0.key })
        where names.contains(name) && !wanted.contains(where: told.contains) {
            configured.report("webhook-selector.values", name, "webhook that its values tell from others", nearest: nil)
        }
    }

    /// No type of the document gives way to it.
    private var typeName: String {
        let names = ["Webhooks", "WebhookEvents", "WebhookReceiver"].map { moduleName + $0 }
        return names.first { !registry.isTaken($0) } ?? "\(names[0])_\(SwiftNames.fingerprint(moduleName))"
    }

    private func names(_ plans: [WebhookPlan]) -> [String] {
        let scope = NameScope(
            reserved: ReservedNames.unionCases.union(["event", "receiver", "unknown"]), reservedSuffix: "Event",
            capitalised: false)
        return scope.assign(
            plans.map { plan in
                NameScope.Candidate(
                    raw: plan.name, name: plan.chosenName ?? SwiftNames.member(plan.name), rank: plan.rank,
                    suffix: nil, alternatives: plan.otherNames.map(SwiftNames.member),
                    isFixed: plan.chosenName != nil, identity: plan.identity)
            })
    }

    /// The document's names, of those that share one the stronger's.
    private func routes(_ plans: [WebhookPlan]) -> [String?] {
        let ranks = Dictionary(grouping: plans, by: \.name).mapValues { plans in
            let strongest = plans.map(\.rank).min()
            return plans.count { $0.rank == strongest } == 1 ? strongest : nil
        }
        return plans.map { ranks[$0.name] == $0.rank ? $0.name : nil }
    }

    private func payload(_ plan: WebhookPlan) -> Webhook.Payload {
        guard plan.media != nil else { return .none }
        return plan.isJSON ? .json(references.element(plan.schema)) : .bytes
    }

    private func documentation(_ plan: WebhookPlan) -> String? {
        let texts = [plan.operation.summary ?? plan.item.summary, plan.operation.description ?? plan.item.description]
        let all = texts.compactMap(\.self).filter { !$0.isEmpty }
        return all.isEmpty ? nil : (all.first == all.last ? Array(all.prefix(1)) : all).joined(separator: "\n\n")
    }
}
