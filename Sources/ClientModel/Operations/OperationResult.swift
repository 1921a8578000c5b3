/// What a successful call gives back.
public enum OperationResult: Equatable, Sendable {
    case none
    case json(TypeReference)
    case text
    /// A body of any type, while it arrives.
    case bytes
    /// Items, each as it arrives.
    case items(StreamedItems)
    /// Status and header fields: there is no body, or nobody wants it.
    case head
    /// Several successes that differ: an enumeration is generated, nested beside the operation.
    case several(typeName: TypeName, cases: [ResultCase])

    /// One of several successes.
    public struct ResultCase: Equatable, Sendable {
        /// The case's Swift name, such as `created`.
        public var name: String
        /// The status that decides for it.
        public var status: StatusPattern
        /// What its body holds: the case's associated value.
        public var content: OperationContent
        /// What a text of it is, where a call asks for other media types too.
        public var mediaType: String?
        /// What the document says of the response, as Markdown.
        public var documentation: String?

        /// A case for the responses of a status.
        public init(
            name: String, status: StatusPattern, content: OperationContent, mediaType: String? = nil,
            documentation: String? = nil
        ) {
            self.name = name
            self.status = status
            self.content = content
            self.mediaType = mediaType
            self.documentation = documentation
        }
    }

    /// The result of an operation whose successes are all alike.
    public init(_ content: OperationContent) {
        switch content {
        case .none: self = .none
        case .json(let type): self = .json(type)
        case .text: self = .text
        case .bytes: self = .bytes
        case .items(let items): self = .items(items)
        case .head: self = .head
        }
    }

    /// What the successes hold, each once.
    public var contents: [OperationContent] {
        switch self {
        case .none: [.none]
        case .json(let type): [.json(type)]
        case .text: [.text]
        case .bytes: [.bytes]
        case .items(let items): [.items(items)]
        case .head: [.head]
        case .several(_, let cases): cases.map(\.content)
        }
    }
}

/// The content of one response.
public enum OperationContent: Equatable, Sendable {
    case none
    case json(TypeReference)
    case text
    case bytes
    case items(StreamedItems)
    case head

    /// The type that JSON is read as; nil if there is none.
    public var type: TypeReference? {
        switch self {
        case .json(let type): type
        case .items(let items): items.type
        case .none, .text, .bytes, .head: nil
        }
    }
}

/// The items that a response consists of.
public struct StreamedItems: Equatable, Sendable {
    /// How items are told apart.
    public enum Format: Sendable {
        /// Server-sent events (HTML, section 9.2).
        case events
        /// A line for each.
        case lines
        /// A JSON text sequence (RFC 7464).
        case sequence
    }

    /// What an item is.
    public enum Item: Equatable, Sendable {
        /// The JSON of a line, a text, or an event's data.
        case json(TypeReference)
        /// The data of an event.
        case text
        /// An event as it is.
        case event
        /// An event as an object of its type, its data and its id.
        case object(TypeReference)
    }

    /// How items are told apart.
    public var format: Format
    /// What an item is.
    public var item: Item
    /// The data of the event that ends the stream; nil if only the end of the response does.
    public var terminator: String?
    /// The types of those events whose data is text where that of others is JSON.
    public var textEvents: [String]

    /// Items of a format.
    public init(format: Format, item: Item, terminator: String? = nil, textEvents: [String] = []) {
        self.textEvents = textEvents
        self.format = format
        self.item = item
        self.terminator = terminator
    }

    /// The data that ends a stream of events unless the document says otherwise.
    public static let usualTerminator = "[DONE]"

    /// The type that JSON is read as; nil if there is none.
    public var type: TypeReference? {
        switch item {
        case .json(let type), .object(let type): type
        case .text, .event: nil
        }
    }
}
