/// What the service sends by itself: its webhooks, and the callbacks of its operations.
public struct WebhookSet: Sendable {
    /// What tells which webhook came.
    public enum Selector: Hashable, Sendable {
        /// A member of the JSON body.
        case member(String)
        /// A header field.
        case header(String)
    }

    /// The type that reads them, such as `PetsWebhooks`.
    public var typeName: String
    /// What tells most of them apart; nil where the document says nothing.
    public var selector: Selector?
    /// The webhooks, then the callbacks, in document order.
    public var webhooks: [Webhook]

    /// Webhooks that one type reads.
    public init(typeName: String, selector: Selector? = nil, webhooks: [Webhook]) {
        self.typeName = typeName
        self.selector = selector
        self.webhooks = webhooks
    }
}

/// A call that the service makes.
public struct Webhook: Sendable {
    /// What its body is.
    public enum Payload: Hashable, Sendable {
        case none
        case json(TypeReference)
        case bytes
    }

    /// The case, and the function that reads it alone, such as `petCreated`.
    public var name: String
    /// The document's name for it, by which a route tells it; nil where another has the same.
    public var route: String?
    /// What the selector has where it came; empty where that does not tell it.
    public var values: [String]
    /// What its body is.
    public var payload: Payload
    /// Its description, as Markdown.
    public var documentation: String?
    /// Whether the document says that it goes away.
    public var isDeprecated: Bool

    /// A webhook whose names are final.
    public init(
        name: String, route: String?, values: [String] = [], payload: Payload, documentation: String? = nil,
        isDeprecated: Bool = false
    ) {
        self.name = name
        self.route = route
        self.values = values
        self.payload = payload
        self.documentation = documentation
        self.isDeprecated = isDeprecated
    }
}
