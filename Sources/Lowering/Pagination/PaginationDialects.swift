internal import DocumentTree

/// Reads what other generators call pagination.
///
/// Each way of an expression is that of the answer (`$.data`, `$response.data`) or of the request (`$request.cursor`).
enum PaginationDialects {
    /// `x-speakeasy-pagination`: a type, inputs and outputs as JSONPath.
    static func speakeasy(_ node: Node) throws(PaginationFailure) -> PaginationRule {
        let inputs = node["inputs"]?.sequence?.prefix(16) ?? []
        func input(_ type: String) -> String? {
            inputs.first { $0["type"]?.string == type }?["name"]?.string
        }
        let outputs = node["outputs"]
        func output(_ key: String) throws(PaginationFailure) -> Expression? {
            try outputs?[key]?.string.map { text throws(PaginationFailure) in try Expression(text) }
        }
        var rule: PaginationRule
        switch node["type"]?.string {
        case "offsetLimit":
            if let page = input("page") {
                let count = try output("numPages")?.member
                rule = PaginationRule(lead: .page(page, first: 1, total: nil, size: nil, count: count))
            } else if let offset = input("offset") {
                rule = PaginationRule(lead: .offset(offset, first: 0, total: nil))
            } else {
                throw PaginationFailure("none of its `inputs` is of type `page` or `offset`")
            }
            rule.size = input("limit")
        case "cursor":
            guard let cursor = input("cursor"), let next = try output("nextCursor") else {
                throw PaginationFailure("an input of type `cursor` and `outputs.nextCursor` are needed")
            }
            rule = PaginationRule(lead: next.lead(cursor))
            if next.isOfLastItem, try output("results") == nil { rule.items = next.path }
        case "url":
            guard let next = try output("nextUrl") else { throw PaginationFailure("`outputs.nextUrl` is needed") }
            rule = PaginationRule(lead: .url(next.path))
        default: throw PaginationFailure("`type` must be offsetLimit, cursor or url")
        }
        rule.items = try output("results")?.path ?? rule.items
        return rule
    }

    /// `x-fern-pagination`: expressions for the request and the response.
    static func fern(_ node: Node) throws(PaginationFailure) -> PaginationRule {
        func expression(_ key: String) throws(PaginationFailure) -> Expression? {
            try node[key]?.string.map { text throws(PaginationFailure) in try Expression(text) }
        }
        func input(_ key: String) throws(PaginationFailure) -> String? { try expression(key)?.path.last }
        var rule: PaginationRule
        if let cursor = try input("cursor") {
            guard let next = try expression("next_cursor") else { throw PaginationFailure("`next_cursor` is needed") }
            rule = PaginationRule(lead: next.lead(cursor))
        } else if let offset = try input("offset") {
            // A step is what the offset grows by; without one, it counts pages.
            if let step = try input("step") {
                rule = PaginationRule(lead: .offset(offset, first: 0, total: nil))
                rule.size = step
            } else {
                rule = PaginationRule(lead: .page(offset, first: 1, total: nil, size: nil, count: nil))
            }
        } else {
            let path = try expression("next_path")
            guard let next = try expression("next_uri") ?? path else {
                throw PaginationFailure("`cursor`, `offset`, `next_uri` or `next_path` is needed")
            }
            rule = PaginationRule(lead: .url(next.path))
        }
        rule.items = try expression("results")?.path
        rule.more = try expression("has-next-page")?.path
        return rule
    }

    /// `x-ms-pageable` of AutoRest: the member with the next page's URL; nil for a list of one page.
    static func microsoft(_ node: Node) throws(PaginationFailure) -> PaginationRule? {
        guard let next = node["nextLinkName"], !next.isNull else { return nil }
        guard let member = next.string, !member.isEmpty else {
            throw PaginationFailure("`nextLinkName` must be a name, but this is \(next.typeName)")
        }
        if node["operationName"] != nil {
            throw PaginationFailure("`operationName`, another operation for the next page, is not understood")
        }
        var rule = PaginationRule(lead: .url([member]))
        rule.items = [node["itemName"]?.string ?? "value"]
        return rule
    }

    /// `$.data[-1].id`, `$response.page.next`, `$request.cursor`.
    private struct Expression {
        var path: PaginationRule.Path = []
        /// The member of the last item, where the way leads through one.
        var item: PaginationRule.Path?

        var isOfLastItem: Bool { item != nil }
        var member: PaginationRule.Path? { isOfLastItem ? nil : path }

        func lead(_ cursor: String) -> PaginationRule.Lead {
            item.map { .lastItem(cursor, cursor: $0) } ?? .cursor(cursor, next: path)
        }

        init(_ text: String) throws(PaginationFailure) {
            guard text.hasPrefix("$"), text.utf8.count <= 1_000 else {
                throw PaginationFailure("`\(text.prefix(100))` is no way into the request or the answer")
            }
            for (index, step) in text.split(separator: ".").enumerated() where index > 0 {
                var name = String(step)
                let isLast = name.hasSuffix("[-1]") || name.hasSuffix("[(@.length-1)]")
                if isLast { name = String(name.prefix { $0 != "[" }) }
                guard !name.contains("["), !name.contains("*"), item == nil || !isLast else {
                    throw PaginationFailure("`\(text.prefix(100))` is no way of plain members")
                }
                if item == nil { path.append(name) } else { item?.append(name) }
                if isLast { item = [] }
            }
        }
    }
}
