/// A path, query, header or cookie parameter.
public struct Parameter: Hashable, Sendable {
    /// Where the parameter travels (OpenAPI, Parameter Object, `in`).
    public enum Location: String, Hashable, Sendable { case path, query, header, cookie }

    /// How the value becomes text (OpenAPI, Parameter Object, Style Values; RFC 6570).
    public enum Style: String, Hashable, Sendable { case simple, form, deepObject }

    /// The Swift parameter.
    public var name: String
    /// The name on the wire.
    public var key: String
    /// Where the parameter travels.
    public var location: Location
    /// How the value becomes text.
    public var style: Style
    /// Whether each element of an array or member of an object stands by itself (RFC 6570, section 2.4.2).
    public var explode: Bool
    /// The value's type, without the optionality.
    public var type: TypeReference
    /// Whether every call must give it.
    public var isRequired: Bool
    /// Whether the parameter or its schema says `deprecated: true`.
    public var isDeprecated: Bool
    /// The parameter's `description`, or its schema's, as Markdown.
    public var documentation: String?
    /// What the schema says of the value beyond its type.
    public var constraints: [Constraint]

    /// A parameter called `name` in Swift and `key` on the wire.
    public init(
        name: String, key: String, location: Location, style: Style, explode: Bool, type: TypeReference,
        isRequired: Bool, isDeprecated: Bool = false, documentation: String? = nil, constraints: [Constraint] = []
    ) {
        self.constraints = constraints
        self.name = name
        self.key = key
        self.location = location
        self.style = style
        self.explode = explode
        self.type = type
        self.isRequired = isRequired
        self.isDeprecated = isDeprecated
        self.documentation = documentation
    }
}
