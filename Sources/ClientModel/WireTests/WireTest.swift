/// The tests of one call.
public struct CallTests: Sendable {
    /// The operation that is called.
    public var address: MappedOperation.Address
    /// Which of the operation's calls it is: 0 for the preferred one.
    public var callIndex: Int
    /// The tests, one for each documented answer that a test can be made of.
    public var tests: [WireTest]

    /// The tests of one call.
    public init(address: MappedOperation.Address, callIndex: Int, tests: [WireTest]) {
        self.address = address
        self.callIndex = callIndex
        self.tests = tests
    }
}

/// A test of one call and one documented answer: what is passed, what must go over the wire for it, what comes back.
public struct WireTest: Sendable {
    /// The Swift function.
    public var name: String
    /// The document's status code, range or `default`.
    public var status: String
    /// The arguments in the order of the operation's parameters; nil for those that are left out.
    public var arguments: [WireValue?]
    /// The argument for the body; nil if there is none, or it is left out.
    public var body: WireContent?
    /// What the document wants for these arguments.
    public var request: WireRequest
    /// What the service gives.
    public var answer: WireAnswer

    /// A test of a call and an answer.
    public init(
        name: String, status: String, arguments: [WireValue?], body: WireContent?, request: WireRequest,
        answer: WireAnswer
    ) {
        self.name = name
        self.status = status
        self.arguments = arguments
        self.body = body
        self.request = request
        self.answer = answer
    }
}

/// A JSON value of a test.
public struct WireValue: Sendable {
    /// The value as JSON, in lines for people.
    public var lines: [String]
    /// The value as a literal, if it is a string, a number or a boolean.
    public var literal: Literal?

    /// A value.
    public init(lines: [String], literal: Literal? = nil) {
        self.lines = lines
        self.literal = literal
    }
}

/// The content of a request or an answer in a test.
public enum WireContent: Sendable {
    case json(WireValue)
    /// `application/x-www-form-urlencoded`: what is passed, and the pairs that are sent for it.
    case form(WireValue, pairs: [String])
    /// `multipart/form-data` and the like: what is passed, and the parts that are sent for it.
    case multipart([WireField], parts: [WirePart])
    case text(String)
    /// A stream as it goes over the wire, and the items in it.
    case items(String, [WireValue])
    /// A stream of events as it goes over the wire, and the data of each.
    case events(String, data: [String])
    /// Bytes, which are those of a text.
    case bytes(String)
}

/// A value that the properties of a form get.
public struct WireField: Sendable {
    /// The Swift property.
    public var property: Property
    /// The value, or those of the files.
    public var value: WireValue
    /// What is in the files, if it is a file or a list of them.
    public var files: [String]?

    /// A value for a property.
    public init(property: Property, value: WireValue, files: [String]? = nil) {
        self.property = property
        self.value = value
        self.files = files
    }
}

/// A part of a multipart body in a test.
public struct WirePart: Sendable {
    /// The `name` of its content disposition.
    public var name: String
    /// The `Content-Type` that it must have; nil where none is asked for.
    public var contentType: String?
    /// Its content.
    public var content: String

    /// `name; type: content`, or `name: content`.
    public var text: String { "\(name)\(contentType.map { "; \($0)" } ?? ""): \(content)" }

    /// A part.
    public init(name: String, contentType: String?, content: String) {
        self.name = name
        self.contentType = contentType
        self.content = content
    }
}

/// What a call must send, as the document alone has it.
public struct WireRequest: Sendable {
    /// The HTTP method.
    public var method: String
    /// The URL without its query.
    public var url: String
    /// The pairs of the query, encoded.
    public var query: [String]
    /// Header fields, each as `Name: value`.
    public var fields: [String]
    /// The pairs of the one `Cookie` field.
    public var cookies: [String]
    /// The media type that `Accept` must allow; nil where any will do.
    public var accepted: String?
    /// The media type of the body; nil if there is none.
    public var contentType: String?

    /// A request.
    public init(
        method: String, url: String, query: [String] = [], fields: [String] = [], cookies: [String] = [],
        accepted: String? = nil, contentType: String? = nil
    ) {
        self.method = method
        self.url = url
        self.query = query
        self.fields = fields
        self.cookies = cookies
        self.accepted = accepted
        self.contentType = contentType
    }
}

/// What the service gives in a test, and what the call makes of it.
public struct WireAnswer: Sendable {
    /// What comes of a call.
    public enum Outcome: Equatable, Sendable {
        /// The call returns; of several successes, the case is named.
        case success(caseName: String?)
        /// The call throws an error whose body can be read as the type.
        case failure(TypeReference?)
    }

    /// The status code.
    public var status: Int
    /// The media type of the content.
    public var contentType: String?
    /// The content; nil for none.
    public var content: WireContent?
    /// The members at the top that the client takes off.
    public var takenOff: [String]
    /// What comes of it.
    public var outcome: Outcome

    /// An answer.
    public init(
        status: Int, contentType: String? = nil, content: WireContent? = nil, takenOff: [String] = [],
        outcome: Outcome
    ) {
        self.status = status
        self.contentType = contentType
        self.content = content
        self.takenOff = takenOff
        self.outcome = outcome
    }
}
