/// What a successful call gives back.
public enum OperationResult: Hashable, Sendable {
    case none
    case json(TypeReference)
    case text
    case bytes
    /// Several successes that differ: an enumeration is generated, nested beside the operation.
    case several(typeName: TypeName, cases: [ResultCase])

    /// One of several successes.
    public struct ResultCase: Hashable, Sendable {
        /// The case's Swift name, such as `created`.
        public var name: String
        /// The status that decides for it.
        public var status: StatusPattern
        /// What its body holds: the case's associated value.
        public var content: OperationContent

        /// A case for the responses of a status.
        public init(name: String, status: StatusPattern, content: OperationContent) {
            self.name = name
            self.status = status
            self.content = content
        }
    }
}

/// The content of one response.
public enum OperationContent: Hashable, Sendable {
    case none
    case json(TypeReference)
    case text
    case bytes
}
