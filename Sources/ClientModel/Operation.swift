/// A call of the API.
public struct Operation: Hashable, Sendable {
    /// The `operationId`, or what stands in for it: named in errors and logs.
    public var id: String
    /// The Swift method.
    public var name: String
    /// The HTTP method in upper case.
    public var method: String
    public var path: [PathSegment]
    public var pointer: String
    public var summary: String?
    public var documentation: String?
    public var isDeprecated: Bool
    /// Whether repeating the call has no further effect on the server (RFC 9110, section 9.2.2), or the document says so.
    public var isSafeToRepeat: Bool
    /// Path parameters in path order, then the others in document order.
    public var parameters: [Parameter]
    public var body: RequestBody?
    public var result: OperationResult
    /// The bodies of documented failures, for documentation.
    public var failures: [DocumentedFailure]
    /// Nil where the document-wide requirement applies.
    public var security: SecurityRequirement?
    public var envelope: Envelope?
    public var pagination: Pagination?
    /// The media type to ask for; nil is `application/json` for JSON and anything for the rest.
    public var accept: String?

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
    public enum Location: String, Hashable, Sendable { case path, query, header, cookie }

    public enum Style: String, Hashable, Sendable { case simple, form, deepObject }

    /// The Swift parameter.
    public var name: String
    /// The name on the wire.
    public var key: String
    public var location: Location
    public var style: Style
    public var explode: Bool
    public var type: TypeReference
    public var isRequired: Bool
    public var isDeprecated: Bool
    public var documentation: String?

    public init(
        name: String, key: String, location: Location, style: Style, explode: Bool, type: TypeReference,
        isRequired: Bool, isDeprecated: Bool = false, documentation: String? = nil
    ) {
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

public struct RequestBody: Hashable, Sendable {
    public enum Kind: Hashable, Sendable { case json, formURLEncoded, text, bytes }

    public var kind: Kind
    /// The media type as the document spells it.
    public var contentType: String
    public var type: TypeReference
    public var isRequired: Bool
    public var documentation: String?
    /// The body's properties as parameters of a second method, when there are few enough.
    public var flattened: [FlattenedProperty]?

    public init(
        kind: Kind, contentType: String, type: TypeReference, isRequired: Bool, documentation: String? = nil,
        flattened: [FlattenedProperty]? = nil
    ) {
        self.kind = kind
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
    public var property: Property

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

    public struct ResultCase: Hashable, Sendable {
        public var name: String
        public var status: StatusPattern
        public var content: OperationContent

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

public struct DocumentedFailure: Hashable, Sendable {
    public var status: StatusPattern
    /// The type to ask `APIError.body(as:)` for.
    public var type: TypeReference?
    public var documentation: String?

    public init(status: StatusPattern, type: TypeReference?, documentation: String? = nil) {
        self.status = status
        self.type = type
        self.documentation = documentation
    }
}

/// A member of every successful body that says whether the call succeeded.
public struct Envelope: Hashable, Sendable {
    public var key: String

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
    public var pageSizeParameter: String?
    /// Properties of the result.
    public var itemsProperty: String
    public var totalProperty: String?
    public var pageSizeProperty: String?
    public var itemType: TypeReference
    /// The item's property that identifies it.
    public var identityProperty: String
    /// The type of the page, always a generated one.
    public var pageType: TypeReference
    /// The parameters that the walking method hands on to each call, with the page size and without the page.
    public var parameters: [FlattenedProperty]

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
