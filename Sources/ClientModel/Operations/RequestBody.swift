/// The content of a request.
public struct RequestBody: Hashable, Sendable {
    /// How a body is written: JSON (RFC 8259), `application/x-www-form-urlencoded`, UTF-8 text, or bytes as they are.
    public enum Format: Hashable, Sendable { case json, formURLEncoded, text, bytes }

    /// How the body is written.
    public var format: Format
    /// The media type as the document spells it.
    public var contentType: String
    /// The type of the value; not looked at for bytes.
    public var type: TypeReference
    /// Whether every call must give a body (OpenAPI, Request Body Object, `required`).
    public var isRequired: Bool
    /// The request body's `description`, as Markdown.
    public var documentation: String?
    /// The members that the call sets by itself, by their Swift names: what tells an answer as JSON from a stream.
    public var presets: [String: Bool] = [:]
    /// The body's properties as parameters of a second method, when there are few enough.
    public var flattened: [FlattenedProperty]?
    /// Whether `null` is a body by itself, which is not the same as no body.
    public var isNullable: Bool {
        guard format == .json, case .optional = type else { return false }
        return true
    }

    /// A body of the given media type.
    public init(
        format: Format, contentType: String, type: TypeReference, isRequired: Bool, documentation: String? = nil,
        flattened: [FlattenedProperty]? = nil
    ) {
        self.format = format
        self.contentType = contentType
        self.type = type
        self.isRequired = isRequired
        self.documentation = documentation
        self.flattened = flattened
    }
}

/// A body property that is a parameter of the flattened method.
public struct FlattenedProperty: Hashable, Sendable {
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
