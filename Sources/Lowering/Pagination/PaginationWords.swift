/// What members and parameters of paginated lists are called, whatever case and punctuation a document has.
enum PaginationWords {
    /// The letters and digits in lower case: `next_page`, `nextPage` and `Next-Page` are one.
    static func plain(_ key: String) -> String {
        // What is longer is no such name, and not looked at.
        guard key.utf8.count <= 40 else { return "" }
        return String(
            decoding: key.utf8.compactMap { byte -> UInt8? in
                switch byte {
                case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
                default: nil
                }
            }, as: UTF8.self)
    }

    /// As much of a text as is looked at: many operations may share a long one.
    static func beginning(of text: String) -> String { String(decoding: text.utf8.prefix(600), as: UTF8.self) }

    // MARK: - Parameters

    static let pages: Set = ["page", "pagenumber", "pagenum", "pageno", "currentpage"]
    static let offsets: Set = ["offset", "skip", "startat"]
    static let cursors: Set = [
        "cursor", "marker", "pagetoken", "nexttoken", "nextpagetoken", "nextcursor", "pagecursor", "startcursor",
        "continuationtoken", "continuation", "paginationtoken", "paginationcursor",
    ]
    /// Cursors that are called after where they lead, as other things are.
    static let afters: Set = ["after", "startingafter", "startafter"]
    static let sizes: Set = [
        "limit", "pagesize", "perpage", "take", "top", "maxresults", "pagelimit", "size", "count", "itemsperpage",
    ]

    /// Whether a parameter says where a page is, so that a walk sets it itself.
    static func isPosition(_ key: String) -> Bool {
        let plain = plain(key)
        return pages.contains(plain) || offsets.contains(plain) || cursors.contains(plain)
            || afters.contains(plain) && plain != "after" || isToggle(plain)
    }

    /// A switch between ways of walking: `usemarker`.
    static func isToggle(_ plain: String) -> Bool {
        plain.hasPrefix("use") && cursors.contains(String(plain.dropFirst(3)))
    }

    // MARK: - Members of an answer

    static let nextURLs: Set = [
        "nextpageurl", "nextpageuri", "nexturl", "nexturi", "nextlink", "odatanextlink", "nexthref",
    ]
    /// URLs where they are described as such.
    static let nexts: Set = ["next", "nextpage"]
    static let nextCursors: Set = [
        "nextcursor", "nextmarker", "nextpagetoken", "nexttoken", "nextcontinuationtoken", "continuationtoken",
        "endcursor", "nextpagecursor",
    ]
    static let mores: Set = [
        "hasmore", "hasnextpage", "hasnext", "morepages", "hasmorepages", "moreitems", "hasmoreitems",
    ]
    static let totals: Set = [
        "total", "totalcount", "totalitems", "totalresults", "totalsize", "totalrecords", "totalelements", "totalhits",
    ]
    static let pageCounts: Set = ["pagecount", "totalpages", "numpages", "pages", "pagestotal", "totalpagecount"]
    /// What holds such members: `meta.next_page_url`.
    static let wrappers: Set = [
        "meta", "metadata", "pagination", "paging", "pageinfo", "links", "pagingmetadata", "responsemetadata",
        "cursors",
        "cursor", "page",
    ]
    /// Lists beside the list.
    static let asides: Set = ["warnings", "errors", "messages", "links", "order", "sort", "notices", "included"]
    /// What the list is called where nothing else tells it from others.
    static let lists: Set = ["data", "items", "results", "entries", "records", "values", "value", "rows", "result"]
    /// What holds the list: `meta.components`.
    static let envelopes: Set = ["data", "meta", "result", "response", "results", "page", "embedded", "payload"]
    static let identities = ["id", "uuid", "guid", "sid"]

    /// The words by which a POST asks for a list, and those by which it does something.
    static let asking: Set = ["filter", "search", "list", "query", "queries", "find", "read", "paginate", "history"]
    static let acting: Set = [
        "create", "update", "delete", "set", "remove", "bulk", "add", "insert", "cancel", "send", "import", "move",
        "apply", "put", "patch", "replace", "assign", "publish",
    ]
}
