/// A parameter of an operation and what it became.
public struct MappedParameter: Sendable {
    /// Where the operation, or its path item, has it: the parameter itself, or a reference to one.
    public var place: SourcePlace
    /// Where the parameter itself stands, if that is somewhere else.
    public var declaration: SourcePlace?
    /// The name on the wire.
    public var name: String
    /// The document's `in`.
    public var location: String
    /// Whether every call must give it.
    public var isRequired: Bool
    /// The Swift parameter, or why there is none.
    public var fate: Fate<Parameter>

    /// A parameter and its fate.
    public init(
        place: SourcePlace, declaration: SourcePlace?, name: String, location: String, isRequired: Bool,
        fate: Fate<Parameter>
    ) {
        self.place = place
        self.declaration = declaration
        self.name = name
        self.location = location
        self.isRequired = isRequired
        self.fate = fate
    }
}

/// The body of a request and what it became.
public struct MappedBody: Sendable {
    /// Where the operation has it: the body itself, or a reference to one.
    public var place: SourcePlace
    /// Where the body itself stands, if that is somewhere else.
    public var declaration: SourcePlace?
    /// The preferred media type, as the document spells it; nil when the body has none.
    public var mediaType: String?
    /// Every media type that one of the calls sends.
    public var mediaTypes: [String]
    /// Whether every call must give a body.
    public var isRequired: Bool
    /// The body's argument, or why there is none.
    public var fate: Fate<RequestBody>

    /// A body and its fate.
    public init(
        place: SourcePlace, declaration: SourcePlace?, mediaType: String?, mediaTypes: [String], isRequired: Bool,
        fate: Fate<RequestBody>
    ) {
        self.place = place
        self.declaration = declaration
        self.mediaType = mediaType
        self.mediaTypes = mediaTypes
        self.isRequired = isRequired
        self.fate = fate
    }
}

/// A response of an operation and what it became.
public struct MappedResponse: Sendable {
    /// What a response is to the caller.
    public enum Role: Equatable, Sendable {
        /// The call returns this.
        case success(OperationContent)
        /// The call throws; the body can be read as the type, if there is one.
        case failure(TypeReference?)
    }

    /// Where the operation has it: the response itself, or a reference to one.
    public var place: SourcePlace
    /// Where the response itself stands, if that is somewhere else.
    public var declaration: SourcePlace?
    /// The status code, range or `default`, as the document has it.
    public var status: String
    /// The media type that is generated, as the document spells it; nil when there is no body.
    public var mediaType: String?
    /// What it is to the caller, or why it is nothing.
    public var fate: Fate<Role>
    /// Its header fields.
    public var headers: [MappedHeader]

    /// A response and its fate.
    public init(
        place: SourcePlace, declaration: SourcePlace?, status: String, mediaType: String?, fate: Fate<Role>,
        headers: [MappedHeader] = []
    ) {
        self.headers = headers
        self.place = place
        self.declaration = declaration
        self.status = status
        self.mediaType = mediaType
        self.fate = fate
    }
}

/// A header field of a response and what it became.
public struct MappedHeader: Sendable {
    /// Where the response has it: the header itself, or a reference to one.
    public var place: SourcePlace
    /// Where the header itself stands, if that is somewhere else.
    public var declaration: SourcePlace?
    /// The field's name.
    public var name: String
    /// The constant that reads it, or why there is none.
    public var fate: Fate<ResponseHeader>

    /// A header and its fate.
    public init(place: SourcePlace, declaration: SourcePlace?, name: String, fate: Fate<ResponseHeader>) {
        self.place = place
        self.declaration = declaration
        self.name = name
        self.fate = fate
    }
}
