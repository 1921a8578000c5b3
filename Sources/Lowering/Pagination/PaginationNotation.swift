internal import Diagnostics
internal import DocumentTree

/// Reads this generator's own notation, of the extension and the configuration.
///
/// ```yaml
/// {cursor: after, next: paging.next_cursor, items: data, identity: id}
/// ```
enum PaginationNotation {
    /// The keys that say what leads to the next page, one of which must be there.
    private static let leads = ["page", "offset", "cursor", "next-url", "link"]
    private static let knownKeys = [
        "name", "page", "first-page", "page-size", "offset", "first-offset", "cursor", "next", "next-header",
        "next-item", "next-url", "link", "items", "total", "page-size-result", "page-count", "more", "identity",
    ]

    static func rule(_ node: Node) throws(PaginationFailure) -> PaginationRule {
        guard let mapping = node.mapping else {
            throw PaginationFailure("must be a mapping or false, but this is \(node.typeName)")
        }
        // As many as there are keys: what many operations share is read for each.
        for entry in mapping.entries.prefix(knownKeys.count + 1) where !knownKeys.contains(entry.key) {
            let nearest = NearestName.suggestion(for: entry.key, among: knownKeys)
            throw PaginationFailure(
                "has no `\(VisibleText.excerpt(of: entry.key))`; it has \(knownKeys.joined(separator: ", "))",
                help: nearest.map { "did you mean `\($0)`?" })
        }
        let given = leads.filter { node[$0] != nil }
        guard given.count == 1 else {
            throw PaginationFailure(
                (given.isEmpty ? "none of \(quoted(leads)) is there" : "\(quoted(given)) cannot go together")
                    + ": one of them says what leads to the next page")
        }
        var rule = PaginationRule(lead: try lead(given[0], node))
        rule.name = try text("name", node)
        rule.more = try path("more", node)
        rule.size = try text("page-size", node)
        rule.items = try path("items", node)
        if let identity = node["identity"] {
            rule.identity =
                identity.boolean == false ? .none : try path("identity", node).map { .member($0) } ?? .search
        }
        return rule
    }

    private static func lead(_ key: String, _ node: Node) throws(PaginationFailure) -> PaginationRule.Lead {
        switch key {
        case "page":
            let size = try text("page-size", node)
            return .page(
                try needed("page", node), first: try integer("first-page", node) ?? 1, total: try path("total", node),
                size: try path("page-size-result", node) ?? size.map { [$0] }, count: try path("page-count", node))
        case "offset":
            return .offset(
                try needed("offset", node), first: try integer("first-offset", node) ?? 0,
                total: try path("total", node))
        case "cursor":
            let cursor = try needed("cursor", node)
            if let next = try path("next", node) { return .cursor(cursor, next: next) }
            if let field = try text("next-header", node) { return .header(cursor, field: field) }
            if let item = try path("next-item", node) { return .lastItem(cursor, cursor: item) }
            throw PaginationFailure(
                "`cursor` needs `next`, `next-header` or `next-item`: the member of the answer, the header field or the "
                    + "member of the last item that has the next cursor")
        case "next-url": return .url(try path("next-url", node) ?? [])
        default:
            if node["link"]?.boolean == true { return .link(relation: "next") }
            return .link(relation: try needed("link", node))
        }
    }

    private static func quoted(_ keys: [String]) -> String { keys.map { "`\($0)`" }.joined(separator: ", ") }

    private static func text(_ key: String, _ node: Node) throws(PaginationFailure) -> String? {
        guard let value = node[key] else { return nil }
        guard let text = value.string, !text.isEmpty, text.utf8.count <= 1_000 else {
            throw PaginationFailure("`\(key)` must be a name, but this is \(value.typeName)")
        }
        return text
    }

    private static func needed(_ key: String, _ node: Node) throws(PaginationFailure) -> String {
        guard let text = try text(key, node) else { throw PaginationFailure("`\(key)` is needed") }
        return text
    }

    private static func integer(_ key: String, _ node: Node) throws(PaginationFailure) -> Int? {
        guard let value = node[key] else { return nil }
        guard let integer = value.integer, (0...1).contains(integer) else {
            throw PaginationFailure("`\(key)` must be 0 or 1")
        }
        return Int(integer)
    }

    /// A member, or one of a member: `meta.next_page`; a list where a name has a dot in it.
    private static func path(_ key: String, _ node: Node) throws(PaginationFailure) -> PaginationRule.Path? {
        guard let value = node[key] else { return nil }
        if let elements = value.sequence {
            let names = elements.compactMap(\.string)
            guard names.count == elements.count, (1...16).contains(names.count) else {
                throw PaginationFailure("`\(key)` must be a list of names, up to 16")
            }
            return names
        }
        return [try needed(key, node)]
    }
}
