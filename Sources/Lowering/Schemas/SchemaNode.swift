internal import OpenAPI

/// What describes a value: a schema of the document, or an overlay on such schemas.
enum SchemaNode {
    case schema(Schema)
    case overlay(SchemaOverlay)

    /// Two nodes that say the same are still two.
    var id: ObjectIdentifier {
        switch self {
        case .schema(let schema): ObjectIdentifier(schema)
        case .overlay(let overlay): ObjectIdentifier(overlay)
        }
    }

    /// Where the node stands, or where what made it one stands.
    var origin: Origin {
        switch self {
        case .schema(let schema): schema.origin
        case .overlay(let overlay): overlay.origin
        }
    }

    /// What it says by itself; of an overlay, what that says besides its base.
    var keywords: Schema.Keywords {
        // A copy of all keywords for each that is asked for takes as long as the rest of a pass.
        _read {
            switch self {
            case .schema(let schema): yield schema.keywords
            case .overlay(let overlay): yield overlay.difference
            }
        }
    }

    /// The schema of the document; nil for an overlay.
    var schema: Schema? {
        if case .schema(let schema) = self { schema } else { nil }
    }

    /// What holds together with what the node says by itself, one step away.
    var parts: [SchemaNode] {
        switch self {
        case .schema(let schema): schema.keywords.allOf.map { .schema($0) }
        case .overlay(let overlay): overlay.parts
        }
    }

    /// The unions that are said here, each by its branches.
    var unions: [[SchemaNode]] {
        switch self {
        case .schema(let schema):
            [schema.keywords.oneOf, schema.keywords.anyOf].filter { !$0.isEmpty }.map { $0.map { .schema($0) } }
        case .overlay(let overlay):
            switch overlay.base {
            case .any(let branches), .anyOrOther(let branches): [branches.map { .schema($0) }]
            case .all, .variant, .merged, .reference, .anything: []
            }
        }
    }

    /// Whether nothing here says what a value looks like.
    var saysNoShape: Bool {
        switch self {
        case .schema(let schema): schema.keywords.saysNoShape
        case .overlay(let overlay): if case .anything = overlay.base { true } else { false }
        }
    }

    /// The members that are described here, those that are asked for, and whether there may be no others.
    var ownMembers: (described: [String], required: [String], isClosed: Bool) {
        switch self {
        case .schema(let schema):
            let keywords = schema.keywords
            let isClosed = if case .boolean(false)? = keywords.additionalProperties { true } else { false }
            return (keywords.properties.map(\.key), keywords.required, isClosed)
        case .overlay(let overlay):
            guard case .merged(let merged) = overlay.base else { return ([], [], false) }
            let isClosed = if case .boolean(false)? = merged.additional { true } else { false }
            return (merged.properties.map(\.key), merged.required.sorted(), isClosed)
        }
    }

    /// How many overlays are on each other here.
    var depth: Int {
        if case .overlay(let overlay) = self { overlay.depth } else { 0 }
    }
}

extension SchemaNode: Hashable {
    static func == (lhs: Self, rhs: Self) -> Bool { lhs.id == rhs.id }

    func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
