/// What of a document becomes part of a client, as the configuration says.
public struct DocumentFilter: Equatable, Sendable {
    /// Operations and schemas by what the document calls them.
    public struct Selection: Equatable, Sendable {
        /// By `operationId`, or as `GET /pets/{petId}`.
        public var operations: [String] = []
        /// By tag.
        public var tags: [String] = []
        /// By path; one that ends with `*` stands for all that begin so.
        public var paths: [String] = []
        /// By their names among the components.
        public var schemas: [String] = []

        /// Nothing.
        public init() {}

        /// Whether nothing is selected.
        public var isEmpty: Bool { operations.isEmpty && tags.isEmpty && paths.isEmpty && schemas.isEmpty }
    }

    /// What is kept; nothing selected stands for all.
    public var include = Selection()
    /// What is not, also where it is among what is kept.
    public var exclude = Selection()

    /// A filter that lets everything through.
    public init() {}

    /// Whether everything is let through.
    public var isEmpty: Bool { include.isEmpty && exclude.isEmpty }
}
