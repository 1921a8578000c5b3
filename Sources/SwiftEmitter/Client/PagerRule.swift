import ClientModel

/// Emits what a walk is told of its pages: where the items are, what tells them apart, and what leads to the next page.
///
/// ```swift
/// items: { $0.entries }, identity: .byOptional { $0.id }, nextCursor: { $0.hasMore ? $0.nextMarker : nil }
/// items: { $0.meta?.components ?? [] }, identity: .none, firstOffset: 0, total: { $0.totalCount }
/// ```
///
/// Closures, not key paths, which Swift makes two closures and a table of.
final class PagerRule {
    let context: EmissionContext
    let pagination: Pagination
    let operation: Operation
    let scope: Scope

    init(context: EmissionContext, pagination: Pagination, operation: Operation, scope: Scope) {
        self.context = context
        self.pagination = pagination
        self.operation = operation
        self.scope = scope
    }

    /// What the closure that fetches a page calls where the page is.
    var positionName: String {
        switch pagination.rule {
        case .page, .url, .link: "page"
        case .offset: "offset"
        case .cursor, .lastItem, .header: "cursor"
        }
    }

    /// The parameter of that closure; empty if it has none.
    func closureParameter(_ name: String) -> String {
        guard let position = pagination.position else { return "" }
        guard pagination.rule.hasCursor else { return " \(name) in" }
        return
            " (\(name): \(context.optionalSpelling(of: context.symbols.resolved(position.target).unwrapped, in: scope))) in"
    }

    var arguments: [Expression.Argument] {
        [
            .init("operation", StringLiteral.quoted(operation.id)),
            .init("items", items), .init("identity", identity),
        ] + rule
    }

    private var rule: [Expression.Argument] {
        switch pagination.rule {
        case .page(_, let first, let total, let size, let count):
            (isOldKind ? [] : [.init("firstPage", "\(first)")])
                + [("total", total), ("pageSize", size), ("pageCount", count)].compactMap { label, member in
                    member.map { .init(label, number($0)) }
                } + more
        case .offset(_, let first, let total):
            [.init("firstOffset", "\(first)")] + (total.map { [.init("total", number($0))] } ?? []) + more
        case .cursor(let input, let next):
            [.init("nextCursor", cursor(read(next, of: pagination.pageType), as: input))]
        case .lastItem(let input, let member):
            [.init("nextCursor", cursor(lastItem(member), as: input))]
        case .header(_, let field):
            [.init("cursorField", StringLiteral.quoted(field))]
        case .url(let member):
            [.init("nextURL", url(member))]
        case .link(let relation):
            [.init("linkRelation", StringLiteral.quoted(relation))]
        }
    }

    /// Pages that are numbered from 1, of items that all have an identity.
    private var isOldKind: Bool {
        guard case .page(_, 1, _, _, nil) = pagination.rule, pagination.more == nil, let identity = pagination.identity
        else { return false }
        return !read(identity, of: pagination.itemType).isOptional
    }

    // MARK: - Members

    /// A member as an expression over `$0`.
    private struct Reading {
        /// After `$0`; empty for the value itself.
        var path: String
        var isOptional: Bool
        var type: TypeReference?
    }

    private func read(_ member: Pagination.Member, of type: TypeReference) -> Reading {
        var reading = Reading(path: "", isOptional: false, type: type)
        var separator = "."
        for name in member.names {
            let property = reading.type.flatMap {
                context.symbols.structure(of: context.symbols.resolved($0).unwrapped)
            }?
            .properties.first { $0.name == name }
            let isNullable = property?.presence == .optionalNullable
            let isOptional =
                property.map { property in
                    if case .optional = context.symbols.resolved(property.type) { return true }
                    return property.presence != .required
                } ?? false
            reading.path += separator + Identifier.member(name) + (isNullable ? ".wrapped" : "")
            reading.isOptional = reading.isOptional || isOptional
            reading.type = property?.type
            separator = isOptional ? "?." : "."
        }
        return reading
    }

    private var items: String {
        let reading = read(pagination.items, of: pagination.pageType)
        return "{ $0\(reading.path)\(reading.isOptional ? " ?? []" : "") }"
    }

    private var identity: String {
        guard let identity = pagination.identity else { return ".none" }
        let reading = read(identity, of: pagination.itemType)
        let closure = "{ $0\(reading.path) }"
        if isOldKind { return closure }
        return reading.isOptional ? ".byOptional \(closure)" : ".by \(closure)"
    }

    /// A number as an `Int?`: one that is none such is as good as none.
    private func number(_ member: Pagination.Member) -> String {
        let reading = read(member, of: pagination.pageType)
        let isInt = reading.type.map { context.symbols.resolved($0).unwrapped == .integer } ?? true
        if isInt { return "{ $0\(reading.path) }" }
        let int = context.externalSymbol("Int")
        return reading.isOptional
            ? "{ $0\(reading.path).flatMap { \(int)(exactly: $0) } }" : "{ \(int)(exactly: $0\(reading.path)) }"
    }

    private var more: [Expression.Argument] {
        guard let more = pagination.more else { return [] }
        let reading = read(more, of: pagination.pageType)
        return [.init("more", "{ $0\(reading.path) }")]
    }

    /// A cursor, unless the page says that it is the last.
    private func cursor(_ reading: Reading, as input: Pagination.Input) -> String {
        let target = context.symbols.resolved(input.target).unwrapped
        let isText =
            target == .string && reading.type.map { context.symbols.resolved($0).unwrapped != .string } ?? false
        var value = "$0\(reading.path)"
        if isText { value = reading.isOptional ? "\(value).map { \"\\($0)\" }" : "\"\\(\(value))\"" }
        guard let more = pagination.more else { return "{ \(value) }" }
        let isMore = read(more, of: pagination.pageType)
        return isMore.isOptional
            ? "{ $0\(isMore.path) == false ? nil : \(value) }" : "{ $0\(isMore.path) ? \(value) : nil }"
    }

    private func lastItem(_ member: Pagination.Member) -> Reading {
        let items = read(pagination.items, of: pagination.pageType)
        let cursor = read(member, of: pagination.itemType)
        let list = items.path + (items.isOptional ? "?.last" : ".last")
        return Reading(path: "\(list)?\(cursor.path)", isOptional: true, type: cursor.type)
    }

    private func url(_ member: Pagination.Member) -> String {
        let reading = read(member, of: pagination.pageType)
        let isURL = reading.type.map { context.symbols.resolved($0).unwrapped == .url } ?? false
        let value = "$0\(reading.path)\(isURL ? (reading.isOptional ? "?" : "") + ".absoluteString" : "")"
        guard let more = pagination.more else { return "{ \(value) }" }
        let isMore = read(more, of: pagination.pageType)
        return isMore.isOptional
            ? "{ $0\(isMore.path) == false ? nil : \(value) }" : "{ $0\(isMore.path) ? \(value) : nil }"
    }
}
