/// An Operation Object and what it became.
public struct MappedOperation: Sendable {
    /// Where an operation stands in a ``ClientModule``.
    public struct Address: Hashable, Sendable {
        /// The position of its group; nil for an operation of the client itself.
        public var group: Int?
        /// The operation's position there.
        public var index: Int

        /// The operation at a position of a group, or of the client.
        public init(group: Int?, index: Int) {
            self.group = group
            self.index = index
        }
    }

    /// Where the operation stands.
    public var place: SourcePlace
    /// `operationId`; nil when the document has none.
    public var operationID: String?
    /// The HTTP method in upper case.
    public var method: String
    /// The path template.
    public var path: String
    /// The call, or why there is none.
    public var fate: Fate<Address>
    /// Its own parameters and its path item's, by place.
    public var parameters: [MappedParameter]
    /// The request's body; nil when it has none.
    public var body: MappedBody?
    /// The responses in document order.
    public var responses: [MappedResponse]

    /// An operation, with all that belongs to its call.
    public init(
        place: SourcePlace, operationID: String?, method: String, path: String, fate: Fate<Address>,
        parameters: [MappedParameter] = [], body: MappedBody? = nil, responses: [MappedResponse] = []
    ) {
        self.place = place
        self.operationID = operationID
        self.method = method
        self.path = path
        self.fate = fate
        self.parameters = parameters
        self.body = body
        self.responses = responses
    }
}

extension ClientModule {
    /// The operation at a place of the module.
    public func operation(_ address: MappedOperation.Address) -> Operation? {
        guard let group = address.group else {
            return operations.indices.contains(address.index) ? operations[address.index] : nil
        }
        guard groups.indices.contains(group), groups[group].operations.indices.contains(address.index) else {
            return nil
        }
        return groups[group].operations[address.index]
    }
}
