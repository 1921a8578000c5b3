/// The content of a request.
public struct RequestBody: Sendable {
    /// How a body is written: JSON (RFC 8259), `application/x-www-form-urlencoded`, parts, text, or bytes as they are.
    public enum Format: Hashable, Sendable { case json, formURLEncoded, multipart, text, bytes }

    /// The media types among which the caller chooses.
    public struct Choice: Sendable {
        /// The Swift parameter's type: text, or an enumeration of the types.
        public var type: TypeReference
        /// The media types and ranges.
        public var ranges: [String]
        /// What the parameter is if the caller says nothing; nil where the caller must.
        public var defaultValue: Literal?

        /// A choice of these media types.
        public init(type: TypeReference, ranges: [String], defaultValue: Literal? = nil) {
            self.type = type
            self.ranges = ranges
            self.defaultValue = defaultValue
        }
    }

    /// How the body is written.
    public var format: Format
    /// The media type as the document spells it.
    public var contentType: String
    /// Set where the caller chooses the media type, instead of ``contentType``.
    public var choice: Choice?
    /// The type of the value; not looked at for text and bytes.
    public var type: TypeReference
    /// Whether every call must give a body (OpenAPI, Request Body Object, `required`).
    public var isRequired: Bool
    /// The request body's `description`, as Markdown.
    public var documentation: String?
    /// The argument's label, where the type alone does not tell the call from others of the operation.
    public var label: String?
    /// The members of a form that the document gives a style, by their names.
    public var styles: [Style]
    /// The members that the call sets by itself: what tells an answer as JSON from a stream.
    public var presets: [Preset] = []
    /// The body's properties as parameters of a second method, when there are few enough.
    public var flattened: [FlattenedProperty]?

    /// Whether the call that takes the properties one by one always has a body.
    public var hasBodyWhenFlattened: Bool {
        isRequired || flattened?.contains { $0.property.presence == .required } == true
    }

    /// Whether `null` is a body by itself, which is not the same as no body.
    public var isNullable: Bool {
        guard format == .json, case .optional = type else { return false }
        return true
    }

    /// The style of a form's member.
    public struct Style: Equatable, Sendable {
        /// The member's name.
        public var key: String
        /// How it is written.
        public var style: FieldStyle

        /// A style for the member of that name.
        public init(key: String, style: FieldStyle) {
            self.key = key
            self.style = style
        }
    }

    /// A body of the given media type.
    public init(
        format: Format, contentType: String, choice: Choice? = nil, type: TypeReference, isRequired: Bool,
        documentation: String? = nil, label: String? = nil, styles: [Style] = [],
        flattened: [FlattenedProperty]? = nil
    ) {
        self.format = format
        self.contentType = contentType
        self.choice = choice
        self.type = type
        self.isRequired = isRequired
        self.documentation = documentation
        self.label = label
        self.styles = styles
        self.flattened = flattened
    }
}

/// A body property that is a parameter of the flattened method.
public struct FlattenedProperty: Sendable {
    /// The method's parameter, which differs from the property where another parameter has that name.
    public var parameterName: String
    /// The property of the body's type that the parameter sets.
    public var property: Property

    /// A parameter that stands for a property.
    public init(parameterName: String, property: Property) {
        self.parameterName = parameterName
        self.property = property
    }
}

/// A member of a body that a call sets by itself.
public struct Preset: Equatable, Sendable {
    /// The property of the body's type.
    public var name: String
    /// The member's name in JSON.
    public var key: String
    /// What it is set to.
    public var value: Bool

    /// A member that is set.
    public init(name: String, key: String, value: Bool) {
        self.name = name
        self.key = key
        self.value = value
    }
}
