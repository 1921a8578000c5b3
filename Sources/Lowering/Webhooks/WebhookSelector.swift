internal import ClientModel
internal import Naming
internal import OpenAPI

/// Finds what the document says of how webhooks are told apart: a member of the body, or a header field, that is constant
/// in each of them. Nothing else is taken for one.
struct WebhookSelector {
    let graph: SchemaGraph
    let linked: LinkedReferences

    /// Webhooks with one body, or with header fields of their own, and what is constant there, by its name.
    private struct Kind {
        var plans: [Int]
        var constants: [String: [String]]
    }

    /// The selector that tells most of them, members first since these are signed, and the values by the webhooks'
    /// positions; nil where the document has none.
    func selector(_ plans: [WebhookPlan]) -> (selector: WebhookSet.Selector, values: [[String]])? {
        let member = Self.best(bodies(plans), of: plans.count)
        let header = Self.best(
            plans.indices.map { Kind(plans: [$0], constants: headers(plans[$0])) }, of: plans.count)
        guard let member, header.map({ $0.told.count <= member.told.count }) ?? true else {
            return header.map { (.header($0.key), Self.values($0.told, plans.count)) }
        }
        return (.member(member.key), Self.values(member.told, plans.count))
    }

    /// The selector that the configuration names, and the values by the webhooks' positions: those that it has, else what
    /// is constant there, else the document's name. One that several webhooks would have tells none of them.
    func selector(
        _ plans: [WebhookPlan], as selection: WebhookSelection, _ routes: [String?]
    ) -> (selector: WebhookSet.Selector, values: [[String]])? {
        guard let selector = selection.selector else { return nil }
        var values = [[String]](repeating: [], count: plans.count)
        var taken: Set<String> = []
        func add(_ candidates: [[String]]) {
            let counts: [String: Int] = candidates.joined().reduce(into: [:]) { $0[$1, default: 0] += 1 }
            for (index, candidate) in candidates.enumerated() where values[index].isEmpty {
                let free = candidate.filter { counts[$0] == 1 && !taken.contains($0) }
                values[index] = free
            }
            taken.formUnion(values.joined())
        }
        add(
            plans.indices.map { index in
                let operation = plans[index].operation
                return [routes[index], operation.operationID, operation.origin.citation].compactMap(\.self)
                    .compactMap { selection.values[$0] }.first ?? []
            })
        var constants = [[String]](repeating: [], count: plans.count)
        switch selector {
        case .member(let key):
            for kind in bodies(plans) {
                for index in kind.plans { constants[index] = kind.constants[key] ?? [] }
            }
        case .header(let name):
            for (index, plan) in plans.enumerated() { constants[index] = headers(plan)[name.lowercased()] ?? [] }
        }
        add(constants)
        add(
            plans.indices.map { index in
                if case .member = selector, !plans[index].isJSON { return [] }
                guard constants[index].isEmpty else { return [] }
                return routes[index].map { [$0] } ?? []
            })
        return (selector, values)
    }

    /// The members that bodies name.
    func members(_ plans: [WebhookPlan]) -> Set<String> {
        var visited: Set<ObjectIdentifier> = []
        return plans.reduce(into: []) { members, plan in
            guard let schema = plan.schema, visited.insert(ObjectIdentifier(schema)).inserted else { return }
            members.formUnion(graph.variants.variant(of: graph.resolvedShape(of: schema).shape, graph).keys)
        }
    }

    /// What tells most of them, and the values that only one of them has; nil where nothing does.
    private static func best(
        _ kinds: [Kind], of count: Int
    ) -> (key: String, told: [(plan: Int, values: [String])])? {
        var byKey: [String: [(plans: [Int], values: [String])]] = [:]
        for kind in kinds {
            for (key, values) in kind.constants { byKey[key, default: []].append((kind.plans, values)) }
        }
        var best: (key: String, told: [(plan: Int, values: [String])])?
        for (key, entries) in byKey.ordered(on: { $0.key }) {
            let counts: [String: Int] = entries.reduce(into: [:]) { counts, entry in
                for value in Set(entry.values) { counts[value, default: 0] += entry.plans.count }
            }
            let told = entries.filter { $0.values.allSatisfy { counts[$0] == 1 } }
                .flatMap { entry in entry.plans.map { (plan: $0, values: entry.values) } }
            // What a single one fixes, while others have none of it, may mean anything.
            let isInAll = entries.reduce(0) { $0 + $1.plans.count } == count
            guard told.count > 1 || told.count == 1 && isInAll else { continue }
            if told.count > best?.told.count ?? 0 { best = (key, told) }
        }
        return best
    }

    private static func values(_ told: [(plan: Int, values: [String])], _ count: Int) -> [[String]] {
        var values = [[String]](repeating: [], count: count)
        for entry in told { values[entry.plan] = entry.values }
        return values
    }

    /// By their bodies; what several share is looked at once.
    private func bodies(_ plans: [WebhookPlan]) -> [Kind] {
        var kinds: [Kind] = []
        var known: [ObjectIdentifier: Int] = [:]
        for (index, plan) in plans.enumerated() {
            guard let schema = plan.schema else { continue }
            let shape = graph.resolvedShape(of: schema).shape
            if let position = known[shape.schema.id] {
                kinds[position].plans.append(index)
            } else {
                known[shape.schema.id] = kinds.count
                kinds.append(Kind(plans: [index], constants: members(shape)))
            }
        }
        return kinds
    }

    /// The members that are one text: in an object, or in each branch of a union.
    private func members(_ shape: Shape) -> [String: [String]] {
        var isUnion = false
        if case .union = shape.form { isUnion = true }
        return graph.variants.variant(of: shape, graph).constants.compactMapValues { constants in
            isUnion || constants.values.count == 1 ? Self.texts(constants.values) : nil
        }
    }

    /// The header fields that are one text, in small letters.
    private func headers(_ plan: WebhookPlan) -> [String: [String]] {
        var headers: [String: [String]] = [:]
        for referenced in plan.item.parameters + plan.operation.parameters {
            guard let parameter = linked.parameter(referenced), parameter.location == "header",
                HeaderName.isToken(parameter.name), let schema = parameter.value(linked).schema
            else { continue }
            let values = graph.variants.constants(of: .schema(schema), graph)
            headers[parameter.name.lowercased()] = values.count == 1 ? Self.texts(values) : nil
        }
        return headers
    }

    /// Nil where one of them is no text.
    private static func texts(_ values: [Literal]) -> [String]? {
        var texts: [String] = []
        for value in values {
            guard case .string(let text) = value else { return nil }
            texts.append(text)
        }
        return texts.isEmpty ? nil : texts
    }
}
