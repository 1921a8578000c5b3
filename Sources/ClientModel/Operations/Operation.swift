/// A call of the API.
public struct Operation: Sendable {
    /// The `operationId`, or what stands in for it: named in errors and logs.
    public var id: String
    /// The Swift method.
    public var name: String
    /// The HTTP method in upper case.
    public var method: String
    /// The path template in pieces, from the left (OpenAPI, Paths Object).
    public var path: [PathSegment]
    /// The tags of the document, as it has them.
    public var tags: [String] = []
    /// The header field by which the server knows a call that it has had before; nil where the document has none.
    public var idempotencyField: String?
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
    /// The statuses that are successes beside 2xx: redirections that are the only outcome.
    public var redirects: [StatusPattern]
    /// The media type of the body where the operation has others as well; nil for the preferred one.
    public var bodyMediaType: String?
    /// The scopes that the operation's own requirement asks of tokens, by alternative.
    public var scopes: [[String]] = []
    /// The media type of the answer where the operation has others as well; nil for the preferred one.
    public var answerMediaType: String?
    /// The bodies of documented failures, for documentation.
    public var failures: [DocumentedFailure]
    /// Nil where the document-wide requirement applies.
    public var security: SecurityRequirement?
    /// The server of this operation, where that is not the document's.
    public var server: Server?
    /// Why no call of this operation can be sent as the document has it; nil when it can.
    ///
    /// Its method is there to say so: it cannot be called, and is no requirement of the protocol.
    public var unavailable: String?
    /// The member that says whether a call succeeded; nil when only the status does.
    public var envelope: Envelope?
    /// How its pages are walked; nil when it is not a paginated list.
    public var pagination: Pagination?
    /// The media type to ask for; nil is `application/json` for JSON and anything for the rest.
    public var accept: String?
    /// The calls of the same operation with another body or another answer, each complete by itself.
    public var alternatives: [Operation]

    /// Every call of the operation, the preferred one first.
    public var calls: [Operation] { [self] + alternatives }

    /// One of ``calls``, without making the others; nil where there is none.
    public func call(at index: Int) -> Operation? {
        if index == 0 { return self }
        return alternatives.indices.contains(index - 1) ? alternatives[index - 1] : nil
    }

    /// Whether there is a call that can be sent.
    public var isCallable: Bool { unavailable == nil }

    /// Every call of the operation that can be sent.
    public var callable: [Operation] { isCallable ? calls : [] }

    /// A call; what is left out says that it has no such thing.
    public init(
        id: String, name: String, method: String, path: [PathSegment], pointer: String, summary: String? = nil,
        documentation: String? = nil, isDeprecated: Bool = false, isSafeToRepeat: Bool = false,
        parameters: [Parameter] = [], body: RequestBody? = nil, result: OperationResult = .none,
        failures: [DocumentedFailure] = [], security: SecurityRequirement? = nil, server: Server? = nil,
        unavailable: String? = nil, envelope: Envelope? = nil, pagination: Pagination? = nil, accept: String? = nil,
        redirects: [StatusPattern] = [], answerMediaType: String? = nil, alternatives: [Operation] = []
    ) {
        self.redirects = redirects
        self.answerMediaType = answerMediaType
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
        self.server = server
        self.unavailable = unavailable
        self.envelope = envelope
        self.pagination = pagination
        self.accept = accept
        self.alternatives = alternatives
    }
}
