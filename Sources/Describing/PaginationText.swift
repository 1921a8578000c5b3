internal import ClientModel
internal import JSONCoding
internal import SwiftEmitter

/// What is told of a walk: its rule, and where that stands.
///
/// ```text
/// all(…) walks by `marker` and next_marker, found
/// ```
struct PaginationText {
    let pagination: Pagination

    /// The rule in a few words, with names as they are on the wire.
    var words: String {
        switch pagination.rule {
        case .page(let input, let first, let total, _, let count):
            "page number \(input.path)" + (first == 1 ? "" : " from \(first)") + end([total, count])
        case .offset(let input, _, let total): "offset \(input.path)" + end([total])
        case .cursor(let input, let next): "cursor \(input.path) from \(next.path)" + end([])
        case .lastItem(let input, let cursor): "cursor \(input.path) from \(cursor.path) of the last item" + end([])
        case .header(let input, let field): "cursor \(input.path) from the header field \(field)"
        case .url(let member): "next URL \(member.path)" + end([])
        case .link(let relation): "Link header, \(relation)"
        }
    }

    /// What says that a page is the last.
    private func end(_ members: [Pagination.Member?]) -> String {
        let paths = (members + [pagination.more]).compactMap { $0?.path }
        return paths.isEmpty ? "" : " until \(paths.joined(separator: ", "))"
    }

    /// Where the rule stands.
    var source: String {
        switch pagination.source {
        case .found: "document"
        case .vendorExtension(let key): key
        case .configuration: "configuration"
        }
    }

    private var kind: String {
        switch pagination.rule {
        case .page: "page"
        case .offset: "offset"
        case .cursor: "cursor"
        case .lastItem: "last-item"
        case .header: "header"
        case .url: "url"
        case .link: "link"
        }
    }

    /// The parts of the rule by their Swift names.
    private var parts: [String: String] {
        switch pagination.rule {
        case .page(let input, let first, let total, _, let count):
            [
                "page": text(input), "total": text(total), "pageCount": text(count),
                "first": first == 1 ? nil : "\(first)",
            ]
            .compactMapValues(\.self)
        case .offset(let input, _, let total):
            ["offset": text(input), "total": text(total)].compactMapValues(\.self)
        case .cursor(let input, let next): ["cursor": text(input), "next": text(next)]
        case .lastItem(let input, let cursor): ["cursor": text(input), "next": text(cursor)]
        case .header(let input, let field): ["cursor": text(input), "field": field]
        case .url(let member): ["next": text(member)]
        case .link(let relation): ["relation": relation]
        }
    }

    private func text(_ input: Pagination.Input) -> String {
        input.member.map { "\(input.name).\($0.name)" } ?? input.name
    }

    private func text(_ member: Pagination.Member?) -> String? { member.map { text($0) } }
    private func text(_ member: Pagination.Member) -> String { member.names.joined(separator: ".") }

    /// As `describe --format json` has it.
    func members(itemType: String) -> [String: JSONValue] {
        var members = parts
        members["method"] = pagination.name
        members["rule"] = kind
        members["source"] = source
        members["itemType"] = itemType
        members["pageSize"] = pagination.pageSize.map { text($0) }
        members["more"] = text(pagination.more)
        members["identity"] = text(pagination.identity)
        if !pagination.items.names.isEmpty { members["items"] = text(pagination.items) }
        return members.mapValues { .string($0) }
    }
}
