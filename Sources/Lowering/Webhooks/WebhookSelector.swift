internal import ClientModel
internal import OpenAPI

/// Finds what the document says of how webhooks are told apart: a member of the body, or a header field, that is constant
/// in each of them. Nothing else is taken for one.
struct WebhookSelector {
    let reader: ShapeReader
    let resolver: ReferenceResolver

    /// The selector that tells most of them, members first since these are signed, and the values by the webhooks'
    /// positions; nil where the document has none.
    func selector(_ plans: [WebhookPlan]) -> (selector: WebhookSet.Selector, values: [[String]])? {
        let members = plans.map(members)
        let headers = plans.map(headers)
        var best: (selector: WebhookSet.Selector, values: [[String]], count: Int)?
        func consider(_ constants: [[String: [String]]], _ selector: (String) -> WebhookSet.Selector) {
            let keys = constants.reduce(into: Set<String>()) { $0.formUnion($1.keys) }.sorted()
            for key in keys {
                let values = Self.own(constants.map { $0[key] ?? [] })
                let count = values.count { !$0.isEmpty }
                // What a single one fixes, while others have none of it, may mean anything.
                guard count > 1 || count == 1 && constants.allSatisfy({ $0[key] != nil }) else { continue }
                if count > best?.count ?? 0 { best = (selector(key), values, count) }
            }
        }
        consider(members) { .member($0) }
        consider(headers) { .header($0) }
        return best.map { ($0.selector, $0.values) }
    }

    /// The values of those that share none with another.
    private static func own(_ values: [[String]]) -> [[String]] {
        let counts: [String: Int] = values.reduce(into: [:]) { counts, values in
            for value in Set(values) { counts[value, default: 0] += 1 }
        }
        return values.map { values in values.allSatisfy { counts[$0] == 1 } ? values : [] }
    }

    /// The members that are one text: in an object, or in each branch of a union.
    private func members(_ plan: WebhookPlan) -> [String: [String]] {
        guard let schema = plan.schema else { return [:] }
        let shape = reader.resolvedShape(of: schema).shape
        var isUnion = false
        if case .union = shape.form { isUnion = true }
        return BranchMembers(shape, reader).constants.compactMapValues { constants in
            isUnion || constants.values.count == 1 ? Self.texts(constants.values) : nil
        }
    }

    /// The header fields that are one text, in small letters.
    private func headers(_ plan: WebhookPlan) -> [String: [String]] {
        var headers: [String: [String]] = [:]
        for referenced in plan.item.parameters + plan.operation.parameters {
            guard let parameter = resolver.parameter(referenced), parameter.location == "header",
                HeaderName.isToken(parameter.name), let schema = parameter.value(resolver).schema
            else { continue }
            let values = BranchMembers.constants(of: schema, reader)
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
