internal import Naming
internal import OpenAPI

/// Names operations and the groups they are called through.
struct OperationNames {
    let overrides: NameOverrides
    /// By tag, what the document calls it.
    private let chosenTags: [String: String]
    /// Whether what a framework adds to names is taken off.
    private let undoesFrameworkNames: Bool

    init(overrides: NameOverrides, tags: [Tag], undoesFrameworkNames: Bool) {
        self.overrides = overrides
        self.undoesFrameworkNames = undoesFrameworkNames
        chosenTags = Dictionary(tags.map { ($0.name, $0.extensions.chosenName) }) { first, _ in first }
            .compactMapValues { $0 }
    }

    /// The property of the client for a tag.
    func group(_ tag: String) -> String {
        let name = overrides.tags[tag] ?? chosenTags[tag]
        let member = name ?? SwiftNames.member(noun(of: tag))
        return ReservedNames.clientMembers.contains(member) ? member + "API" : member
    }

    private func noun(of tag: String) -> String { undoesFrameworkNames ? TagName.noun(of: tag) : tag }

    /// The name that the configuration or the document chose.
    func chosen(_ plan: OperationPlan) -> String? {
        overrides.operation(plan.id, at: plan.operation.origin.citation) ?? plan.operation.extensions.chosenName
    }

    /// The methods of one group, in the operations' order.
    ///
    /// The tag's noun is taken off (`issueCredential` in `credentials` is `issue`) where the operation alone says that
    /// nothing is lost by it. An operationId that is as short by itself has the stronger claim; two that come to the
    /// same are both called by their whole operationIds.
    func methods(_ plans: [OperationPlan], tag: String?, reserved: Set<String>) -> [String] {
        let scope = NameScope(reserved: reserved, reservedSuffix: "Operation", capitalised: false)
        // Operations of a group mostly have one tag, whose words are found once.
        var trimmings: [Bool: NounTrimming] = [:]
        return scope.assign(
            plans.map { plan in
                guard let tag, chosen(plan) == nil else { return candidate(plan, nil, reserved: reserved) }
                let isMadeUp = plan.operation.operationID?.isEmpty != false
                let trimming = trimmings[isMadeUp] ?? NounTrimming(noun: noun(of: tag), isMadeUp: isMadeUp)
                trimmings[isMadeUp] = trimming
                return candidate(plan, trimming, reserved: reserved)
            })
    }

    private func candidate(
        _ plan: OperationPlan, _ trimming: NounTrimming?, reserved: Set<String>
    ) -> NameScope.Candidate {
        let id = plan.identifier
        let exact = SwiftNames.member(id.method)
        let chosen = chosen(plan)
        var candidate = NameScope.Candidate(
            raw: id.method, name: chosen ?? exact, suffix: nil, isFixed: chosen != nil,
            identity: plan.operation.origin.citation)
        let others = { (id.othersOfMethod + plan.alternativeIDs).map(SwiftNames.member) }
        candidate.alternatives = others
        guard let trimming else { return candidate }
        let names = trimming.names(of: id.method).filter { !reserved.contains($0) }
        if let best = names.first, best != exact {
            candidate.name = best
            candidate.rank = trimming.agrees(id.method) ? 1 : 2
            candidate.alternatives = { names.dropFirst() + [exact] + others() }
        }
        return candidate
    }
}
