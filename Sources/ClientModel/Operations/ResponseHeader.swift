/// A header field that responses of the document have.
public struct ResponseHeader: Sendable {
    /// The Swift constant, such as `xRateLimitRemaining`.
    public var name: String
    /// The field's name.
    public var key: String
    /// The type of its value.
    public var type: TypeReference
    /// Whether the members of an object stand as `name=value`.
    public var explode: Bool
    /// Whether the value is a JSON text.
    public var isJSON: Bool
    /// Whether the document says that it will go.
    public var isDeprecated: Bool
    /// The header's `description`, as Markdown.
    public var documentation: String?

    /// A field called `name` in Swift and `key` on the wire.
    public init(
        name: String, key: String, type: TypeReference, explode: Bool = false, isJSON: Bool = false,
        isDeprecated: Bool = false, documentation: String? = nil
    ) {
        self.name = name
        self.key = key
        self.type = type
        self.explode = explode
        self.isJSON = isJSON
        self.isDeprecated = isDeprecated
        self.documentation = documentation
    }
}
