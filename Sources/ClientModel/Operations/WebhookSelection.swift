/// What a configuration says of how webhooks are told apart.
public struct WebhookSelection: Equatable, Sendable {
    /// What tells them; nil where nothing is to.
    public var selector: WebhookSet.Selector?
    /// What the selector has, by the webhook's name in the document, its operationId or its JSON pointer.
    public var values: [String: [String]]

    /// Webhooks that the selector tells by these values, and by those of the document.
    public init(selector: WebhookSet.Selector?, values: [String: [String]] = [:]) {
        self.selector = selector
        self.values = values
    }
}
