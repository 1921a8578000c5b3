/// A call of the API.
public struct Operation: Hashable, Sendable {
    /// The `operationId`, or what stands in for it: named in errors and logs.
    public var id: String
    /// The Swift method.
    public var name: String
    /// The HTTP method in upper case.
    public var method: String
    /// The path template in pieces, from the left (OpenAPI, Paths Object).
    public var path: [PathSegment]
    /// The JSON pointer (RFC 6901) of the Operation Object.
    public var pointer: String
    /// The operation's `summary`: one line, as plain text.
    public var summary: String?
    /// The operation's `description`, or its path item's, as Markdown.
    public var documentation: String?
    /// Whether the operation says `deprecated: true`.
    public var isDeprecated: Bool
    /// Whether the document says that repeating the call is safe (RFC 9110, section 9.2.2), whatever its method.
    public var isSafeToRepeat: Bool
    /// Path parameters in path order, then the others in document order.
    public var parameters: [Parameter]
    /// The request's body; nil when it has none.
    public var body: RequestBody?
    /// What a call that succeeds gives back.
    public var result: OperationResult
    /// The bodies of documented failures, for documentation.
    public var failures: [DocumentedFailure]
    /// Nil where the document-wide requirement applies.
    public var security: SecurityRequirement?
    /// The member that says whether a call succeeded; nil when only the status does.
    public var envelope: Envelope?
    /// How its pages are walked; nil when it is not a paginated list.
    public var pagination: Pagination?
    /// The media type to ask for; nil is `application/json` for JSON and anything for the rest.
    public var accept: String?

    /// A call; what is left out says that it has no such thing.
    public init(
        id: String, name: String, method: String, path: [PathSegment], pointer: String, summary: String? = nil,
        documentation: String? = nil, isDeprecated: Bool = false, isSafeToRepeat: Bool = false,
        parameters: [Parameter] = [], body: RequestBody? = nil, result: OperationResult = .none,
        failures: [DocumentedFailure] = [], security: SecurityRequirement? = nil, envelope: Envelope? = nil,
        pagination: Pagination? = nil, accept: String? = nil
    ) {
        self.id = id
        self.name = name
        self.method = method
        self.path = path
        self.pointer = pointer
        self.summary = summary
        self.documentation = documentation
        self.isDeprecated = isDeprecated
        self.isSafeToRepeat = isSafeToRepeat
        self.parameters = parameters
        self.body = body
        self.result = result
        self.failures = failures
        self.security = security
        self.envelope = envelope
        self.pagination = pagination
        self.accept = accept
    }
}

/// A piece of a path template.
public enum PathSegment: Hashable, Sendable {
    /// Text sent as it stands.
    case literal(String)
    /// The path parameter at this index of the operation's parameters.
    case parameter(Int)
}

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

/// What a successful call gives back.
public enum OperationResult: Hashable, Sendable {
    case none
    case json(TypeReference)
    case text
    case bytes
    /// Several successes that differ: an enumeration is generated, nested beside the operation.
    case several(typeName: TypeName, cases: [ResultCase])

    /// One of several successes.
    public struct ResultCase: Hashable, Sendable {
        /// The case's Swift name, such as `created`.
        public var name: String
        /// The status that decides for it.
        public var status: StatusPattern
        /// What its body holds: the case's associated value.
        public var content: OperationContent

        /// A case for the responses of a status.
        public init(name: String, status: StatusPattern, content: OperationContent) {
            self.name = name
            self.status = status
            self.content = content
        }
    }
}

/// The content of one response.
public enum OperationContent: Hashable, Sendable {
    case none
    case json(TypeReference)
    case text
    case bytes
}

/// A status code, a range of them, or any.
public enum StatusPattern: Hashable, Sendable {
    case code(Int)
    /// The hundreds digit: 4 for `4XX`.
    case range(Int)
    case `default`
}

/// A documented response that is not a success.
public struct DocumentedFailure: Hashable, Sendable {
    /// The statuses it is documented for.
    public var status: StatusPattern
    /// The type to ask `APIError.body(as:)` for.
    public var type: TypeReference?
    /// The response's `description`, as Markdown.
    public var documentation: String?

    /// A documented failure.
    public init(status: StatusPattern, type: TypeReference?, documentation: String? = nil) {
        self.status = status
        self.type = type
        self.documentation = documentation
    }
}

/// A member of every successful body that says whether the call succeeded.
public struct Envelope: Hashable, Sendable {
    /// The member's name in JSON, such as `success`; its value is true or false.
    public var key: String

    /// An envelope whose member is called `key`.
    public init(key: String) {
        self.key = key
    }
}

/// How a list is walked page by page.
public struct Pagination: Hashable, Sendable {
    /// The method that walks, such as `all`.
    public var name: String
    /// Where the page number goes: a body property or a parameter of this Swift name.
    public var pageParameter: String
    /// Where the page size goes, by its Swift name; nil when the server alone decides it.
    public var pageSizeParameter: String?
    /// Properties of the result.
    public var itemsProperty: String
    /// The result's property for the number of items on all pages.
    public var totalProperty: String?
    /// The result's property for the page size that the server applied.
    public var pageSizeProperty: String?
    /// The type of one item.
    public var itemType: TypeReference
    /// The item's property that identifies it.
    public var identityProperty: String
    /// The type of the page, always a generated one.
    public var pageType: TypeReference
    /// The parameters that the walking method hands on to each call, with the page size and without the page.
    public var parameters: [FlattenedProperty]

    /// A walk over the pages of an operation; every name is a Swift name.
    public init(
        name: String, pageParameter: String, pageSizeParameter: String?, itemsProperty: String, totalProperty: String?,
        pageSizeProperty: String?, itemType: TypeReference, identityProperty: String, pageType: TypeReference,
        parameters: [FlattenedProperty]
    ) {
        self.name = name
        self.pageParameter = pageParameter
        self.pageSizeParameter = pageSizeParameter
        self.itemsProperty = itemsProperty
        self.totalProperty = totalProperty
        self.pageSizeProperty = pageSizeProperty
        self.itemType = itemType
        self.identityProperty = identityProperty
        self.pageType = pageType
        self.parameters = parameters
    }
}
