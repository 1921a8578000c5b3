/// How a list is walked page by page.
public struct Pagination: Sendable {
    /// A member of a value, perhaps of a member of it.
    public struct Member: Hashable, Sendable {
        /// The Swift names on the way, from the outside in; empty for the value itself.
        public var names: [String]
        /// The same on the wire.
        public var keys: [String]

        /// A member by its way.
        public init(names: [String], keys: [String]) {
            self.names = names
            self.keys = keys
        }

        /// The member on the wire, such as `meta.next_page`.
        public var path: String { keys.joined(separator: ".") }
    }

    /// What a call takes: a parameter, or a property of its body.
    public struct Input: Sendable {
        /// The Swift parameter.
        public var name: String
        /// The name on the wire.
        public var key: String
        /// The type of its value.
        public var type: TypeReference
        /// The member of that value, an object, that is meant; nil for the value itself.
        public var member: Property?

        /// An input of a call, or a member of one.
        public init(name: String, key: String, type: TypeReference, member: Property? = nil) {
            self.name = name
            self.key = key
            self.type = type
            self.member = member
        }

        /// What it is called on the wire, such as `q.page`.
        public var path: String { member.map { "\(key).\($0.key)" } ?? key }

        /// The type of what is meant.
        public var target: TypeReference { member?.type ?? type }
    }

    /// What leads from one page to the next.
    public enum Rule: Sendable {
        /// The pages are numbered.
        ///
        /// A page may say how many items there are on all pages, how many it has room for, and how many pages there are.
        case page(Input, first: Int, total: Member?, size: Member?, count: Member?)
        /// So many items are passed over. A page may say how many there are on all pages.
        case offset(Input, first: Int, total: Member?)
        /// A page has a cursor.
        case cursor(Input, next: Member)
        /// The last item of a page has one.
        case lastItem(Input, cursor: Member)
        /// A header field has one.
        case header(Input, field: String)
        /// A page has the URL of the next.
        case url(Member)
        /// A link of that relation leads to the next page (RFC 8288).
        case link(relation: String)
    }

    /// Where the rule stands.
    public enum Source: Hashable, Sendable {
        /// Nowhere: it is plain from what is described.
        case found
        /// In a vendor extension of that name.
        case vendorExtension(String)
        /// In the configuration.
        case configuration
    }

    /// The method that walks, such as `all`.
    public var name: String
    /// What leads from one page to the next.
    public var rule: Rule
    /// The Boolean of a page that says whether there are more.
    public var more: Member?
    /// Where the page size goes; nil when the server alone decides it.
    public var pageSize: Input?
    /// The items of a page.
    public var items: Member
    /// The type of one item.
    public var itemType: TypeReference
    /// What tells an item from every other; nil where nothing does.
    public var identity: Member?
    /// The type of the page.
    public var pageType: TypeReference
    /// The parameters that the walking method hands on to each call, with the page size and without the position.
    public var parameters: [FlattenedProperty]
    /// Where the rule stands.
    public var source: Source

    /// A walk over the pages of an operation.
    public init(
        name: String, rule: Rule, more: Member? = nil, pageSize: Input? = nil, items: Member, itemType: TypeReference,
        identity: Member?, pageType: TypeReference, parameters: [FlattenedProperty], source: Source = .found
    ) {
        self.name = name
        self.rule = rule
        self.more = more
        self.pageSize = pageSize
        self.items = items
        self.itemType = itemType
        self.identity = identity
        self.pageType = pageType
        self.parameters = parameters
        self.source = source
    }

    /// Where what leads to a page goes; nil where that is no part of the call.
    public var position: Input? {
        switch rule {
        case .page(let input, _, _, _, _), .offset(let input, _, _), .cursor(let input, _), .lastItem(let input, _),
            .header(let input, _):
            input
        case .url, .link: nil
        }
    }
}
