/// A call that the service makes, and what it became.
public struct MappedWebhook: Sendable {
    /// What the document has it as.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case webhook, callback
    }

    /// Where the document, or the operation that it belongs to, names it.
    public var place: SourcePlace
    /// Where its Operation Object stands.
    public var declaration: SourcePlace
    /// What the document has it as.
    public var kind: Kind
    /// The key that it has.
    public var name: String
    /// The HTTP method in upper case.
    public var method: String
    /// Its position in the module's ``WebhookSet``.
    public var index: Int

    /// A webhook at a position of the module.
    public init(
        place: SourcePlace, declaration: SourcePlace, kind: Kind, name: String, method: String, index: Int
    ) {
        self.place = place
        self.declaration = declaration
        self.kind = kind
        self.name = name
        self.method = method
        self.index = index
    }
}
