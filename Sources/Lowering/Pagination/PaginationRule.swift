internal import DocumentTree

/// How a list is walked, in names as they are on the wire: what an extension or the configuration says, or what is found.
struct PaginationRule {
    /// What leads from one page to the next.
    enum Lead {
        case page(String, first: Int, total: Path?, size: Path?, count: Path?)
        case offset(String, first: Int, total: Path?)
        case cursor(String, next: Path)
        case lastItem(String, cursor: Path)
        case header(String, field: String)
        case url(Path)
        case link(relation: String)
    }

    /// What tells items apart.
    enum Identity {
        case member(Path)
        /// What is plainly one, if anything is.
        case search
        case none
    }

    /// The member of an answer or an item, by the keys on the way; empty for the value itself.
    typealias Path = [String]

    /// The walking method's name; nil for the usual one.
    var name: String?
    var lead: Lead
    var more: Path?
    /// The parameter or the body's property for the size of a page.
    var size: String?
    /// Nil for what is plainly the list.
    var items: Path?
    var identity: Identity = .search

    /// The parameter or the body's property for what leads to a page.
    var position: String? {
        switch lead {
        case .page(let name, _, _, _, _), .offset(let name, _, _), .cursor(let name, _), .lastItem(let name, _),
            .header(let name, _):
            name
        case .url, .link: nil
        }
    }
}

/// Why a rule is none, or cannot work.
struct PaginationFailure: Error {
    var why: String
    var help: String?
    /// Whether only the walk's name stands in its way.
    var isClash = false

    init(_ why: String, help: String? = nil) {
        self.why = why
        self.help = help
    }
}
