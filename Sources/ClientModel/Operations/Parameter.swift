/// A path, query, header or cookie parameter.
public struct Parameter: Sendable {
    /// Where the parameter travels (OpenAPI, Parameter Object, `in`).
    public enum Location: String, Hashable, Sendable { case path, query, header, cookie, querystring }

    /// How the value becomes text (OpenAPI, Parameter Object, Style Values; RFC 6570).
    public enum Style: String, Hashable, Sendable {
        case simple, label, matrix, form, spaceDelimited, pipeDelimited, deepObject, cookie
    }

    /// A media type that the value is written in, instead of a style.
    public struct Content: Equatable, Sendable {
        /// How the value becomes text: as JSON, as `application/x-www-form-urlencoded`, or it is one.
        public enum Format: Hashable, Sendable { case json, form, text }

        /// How the value becomes text.
        public var format: Format
        /// The media type as the document spells it.
        public var mediaType: String
        /// The members of a form that the document gives a style.
        public var styles: [RequestBody.Style]

        /// Content of a media type.
        public init(format: Format, mediaType: String, styles: [RequestBody.Style] = []) {
            self.format = format
            self.mediaType = mediaType
            self.styles = styles
        }
    }

    /// The Swift parameter.
    public var name: String
    /// The name on the wire.
    public var key: String
    /// Where the parameter travels.
    public var location: Location
    /// How the value becomes text, if it has no ``content``.
    public var style: Style
    /// Whether each element of an array or member of an object stands by itself (RFC 6570, section 2.4.2).
    public var explode: Bool
    /// Whether reserved characters stand as they are (RFC 6570, section 3.2.3).
    public var allowsReserved: Bool
    /// Whether a value without parts is sent, as `name=`.
    public var allowsEmpty: Bool
    /// The media type of the value; nil where a style says how it becomes text.
    public var content: Content?
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
        isRequired: Bool, isDeprecated: Bool = false, documentation: String? = nil, constraints: [Constraint] = [],
        allowsReserved: Bool = false, allowsEmpty: Bool = false, content: Content? = nil
    ) {
        self.constraints = constraints
        self.name = name
        self.key = key
        self.location = location
        self.style = style
        self.explode = explode
        self.allowsReserved = allowsReserved
        self.allowsEmpty = allowsEmpty
        self.content = content
        self.type = type
        self.isRequired = isRequired
        self.isDeprecated = isDeprecated
        self.documentation = documentation
    }
}
