internal import OpenAPI

/// What is said of values at a place where no schema of the document says it by itself: a base, which others have said, and
/// the difference to it.
final class SchemaOverlay {
    /// What others have said.
    enum Base {
        /// What several nodes say of one value together.
        case all([SchemaNode])
        /// A branch of a union, and what stands beside the union.
        case variant(SchemaNode, beside: MergedSchema)
        /// What was brought together elsewhere, or a part of it.
        case merged(MergedSchema)
        /// Any of several: members whose names match patterns, and the rest.
        case any([Schema])
        /// Any of several, or something else.
        case anyOrOther([Schema])
        /// Another schema.
        case reference(Reference, to: Schema)
        /// Any value.
        case anything
    }

    let origin: Origin
    let base: Base
    /// What is said in place of what the base says: annotations, or a reference by which it is called.
    let difference: Schema.Keywords
    /// How many overlays are on each other here.
    let depth: Int

    /// - Parameter node: What is being worked out.
    init(_ base: Base, at origin: Origin, within node: SchemaNode? = nil, difference: Schema.Keywords = .init()) {
        self.base = base
        self.origin = origin
        self.difference = difference
        depth = 1 + (node?.depth ?? 0)
    }

    var parts: [SchemaNode] {
        switch base {
        case .all(let nodes): nodes
        case .variant(let branch, _): [branch]
        case .merged, .any, .anyOrOther, .reference, .anything: []
        }
    }
}
